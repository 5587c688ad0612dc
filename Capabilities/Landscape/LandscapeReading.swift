import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Support
import Web

/// The landscape as a report tells it: only what was sent, and how it moved since the cycle before.
package struct LandscapeReading: Sendable {
    package let cycle: CycleChoice
    package let version: Framework.Version
    package let map: HeatMap
    /// From which level a school could help others, as the trust says.
    package let expertise: ExpertLevels
    /// "Primary", "Valley hub": what the schools were narrowed to, a piece each.
    package let narrowed: [String]
    /// Nil in the first cycle of a framework.
    package let since: Since?
    /// The same choice as the query of an address.
    package let query: String
    package let today: Day

    /// Another cycle of the same framework, and what moved since.
    package struct Since: Sendable {
        /// Its title.
        package let cycle: String
        package let moves: [Moved]
        /// What cannot be compared, each in a sentence.
        package let gaps: [String]
    }

    /// How beads moved on one wire, in words; schools A to Z.
    package struct Moved: Sendable {
        /// "Inclusion", or "Target setting: English" for a part.
        package let title: String
        /// "Ash Primary, from Needs attention, upper end to Expected standard, lower end".
        package let onward: [String]
        package let back: [String]
        package let still: Int
        /// How many have a bead now and had none then.
        package let begun: Int
    }
}

extension Transaction {
    /// The person, and the reading that the landscape's filter chooses; nil while the trust has no cycle.
    ///
    /// Nothing in it is a draft, whoever asks: it is made to be handed on to trustees.
    package func landscapeReading(_ visit: Visit, from shelf: FrameworkShelf) throws -> (Person, LandscapeReading?) {
        let person = try person(visit)
        guard person.may(.seeLandscape) else { throw Problem.notAllowed("Trust leads and trustees see the landscape.") }
        let choices = try landscapeChoices(of: person.trust.id)
        let today = WallClock(now).day
        guard var choice = try LandscapeForm(query: visit.query).checked(among: choices, on: today) else {
            return (person, nil)
        }
        choice.voice = .standing
        choice.against = nil
        let query = choice.query
        let earlier = choices.before(choice.cycle).first.map(Against.cycle)
        let version = try version(choice.cycle.version, trust: person.trust.id, from: shelf)
        let map = try heatMap(of: choice.cycle, version, choice.narrowing, showsDrafts: false)
        let beside = try earlier.map { try self.beside(map, choice, $0, version, for: person, from: shelf) }
        let reading = LandscapeReading(
            cycle: choice.cycle,
            version: version,
            map: map,
            expertise: try expertLevels(of: person.trust.id),
            narrowed: choice.narrowing.words(among: choices.hubs),
            since: beside.flatMap { LandscapeReading.Since($0, map, version) },
            query: query,
            today: today
        )
        return (person, reading)
    }
}

extension LandscapeReading.Since {
    fileprivate init?(_ beside: Beside, _ map: HeatMap, _ version: Framework.Version) {
        guard case .cycle(let cycle) = beside.against else { return nil }
        self.cycle = cycle.title
        gaps = beside.gaps
        moves = map.movements(since: beside.map).map { one in
            let words = { (move: Movement.Move) in "\(map.schools[move.school].name), \(one.words(move))" }
            return LandscapeReading.Moved(
                title: version.title(of: one.wire),
                onward: one.onward.map(words),
                back: one.back.map(words),
                still: one.still,
                begun: one.begun.count
            )
        }
    }
}

extension Narrowing {
    fileprivate func words(among hubs: [(id: ID<Hub>, name: String)]) -> [String] {
        let hub = hubs.first { $0.id == self.hub }?.name
        let pathway: String? =
            switch self.pathway {
            case .award: "Award pathway"
            case .improvement: "Improvement pathway"
            case nil: nil
            }
        return [phase?.words, hub, pathway].compactMap(\.self)
    }
}
