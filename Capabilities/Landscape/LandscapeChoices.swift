import Database
import Evaluations
import Frameworks
import Schools

/// A cycle in the filter, with the version it is about.
package struct CycleChoice: Hashable, Sendable {
    package let id: ID<Cycle>
    package let title: String
    package let version: ID<Framework.Version>
    /// Such as "Inclusion Excellence 1.0".
    package let versionName: String
    package let framework: ID<Framework>
    package let opensOn: Day

    package init(
        id: ID<Cycle>,
        title: String,
        version: ID<Framework.Version>,
        versionName: String,
        framework: ID<Framework>,
        opensOn: Day
    ) {
        self.id = id
        self.title = title
        self.version = version
        self.versionName = versionName
        self.framework = framework
        self.opensOn = opensOn
    }
}

/// Which schools of a cycle are shown: all, or those of a phase, of a hub, on a pathway.
package struct Narrowing: Hashable, Sendable {
    package var phase: Phase?
    package var hub: ID<Hub>?
    package var pathway: Cycle.Pathway?

    package static let none = Narrowing()

    package init(phase: Phase? = nil, hub: ID<Hub>? = nil, pathway: Cycle.Pathway? = nil) {
        self.phase = phase
        self.hub = hub
        self.pathway = pathway
    }
}

/// Everything that the filter offers.
package struct LandscapeChoices: Sendable {
    /// The newest first.
    package let cycles: [CycleChoice]
    /// From A to Z.
    package let hubs: [(id: ID<Hub>, name: String)]

    package init(cycles: [CycleChoice], hubs: [(id: ID<Hub>, name: String)]) {
        self.cycles = cycles
        self.hubs = hubs
    }

    /// Every version that has a cycle, each once, by name.
    var versions: [(id: ID<Framework.Version>, name: String)] {
        Dictionary(cycles.map { ($0.version, $0.versionName) }) { $1 }
            .map { (id: $0.key, name: $0.value) }
            .sorted { ($0.name.lowercased(), $0.id) < ($1.name.lowercased(), $1.id) }
    }

    /// The newest cycle that has begun, else the next one; of a version where one is named.
    func cycle(of version: ID<Framework.Version>? = nil, on day: Day) -> CycleChoice? {
        let fitting = cycles.filter { version == nil || $0.version == version }
        return fitting.first { $0.opensOn <= day } ?? fitting.last
    }

    /// The cycles of the same framework that opened before, the newest first; its version may be another.
    func before(_ cycle: CycleChoice) -> [CycleChoice] {
        cycles.filter { $0.framework == cycle.framework && ($0.opensOn, $0.id) < (cycle.opensOn, cycle.id) }
    }
}
