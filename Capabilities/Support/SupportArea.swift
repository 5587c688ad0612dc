import Database
import Evaluations
import Frameworks
import Schools

/// One wire of a version, in which a school can help another.
package struct SupportArea: Hashable, Sendable {
    package let id: ID<Area>
    let subject: Subject
    let version: ID<Framework.Version>
    /// "Inclusion", or "Target setting: English" for a part.
    package let title: String
    /// The title of the framework.
    let framework: String
    let scale: Scale

    /// What it is about, the same in every version of a framework, so that an ask in one meets an offer in another.
    struct Subject: Hashable, Sendable {
        let framework: ID<Framework>
        /// The keys that lead to the area.
        let path: String
    }

    /// Nil for the heading over the wires of parts.
    init?(_ area: Area, of version: Framework.Version) {
        guard let scale = area.scale else { return nil }
        id = area.id
        subject = Subject(framework: version.framework, path: version.keyPath(of: area))
        self.version = version.id
        title = version.title(of: area)
        framework = version.title
        self.scale = scale
    }

    /// "Inclusion Excellence: Attendance".
    package var name: String { "\(framework): \(title)" }
}

/// The wires of some versions by their ids.
struct SupportAreas: Sendable {
    let versions: [ID<Framework.Version>: Framework.Version]
    private let areas: [ID<Area>: SupportArea]

    init(_ versions: [ID<Framework.Version>: Framework.Version]) {
        self.versions = versions
        let all = versions.values.flatMap { version in version.areas.compactMap { SupportArea($0, of: version) } }
        areas = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
    }

    subscript(area: ID<Area>) -> SupportArea? { areas[area] }

    /// The wires of a version that are for a school, in order.
    func wires(of version: ID<Framework.Version>, for school: School) -> [SupportArea] {
        guard let version = versions[version] else { return [] }
        return version.wires.filter { wire in
            version.applies(
                wire,
                phase: school.phase,
                hasEarlyYears: school.hasEarlyYears,
                hasPost16: school.hasPost16
            )
        }.compactMap { areas[$0.id] }
    }
}
