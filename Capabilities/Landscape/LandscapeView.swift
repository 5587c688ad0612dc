import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Support
import Web

/// What the pages of the landscape show once a cycle is chosen.
struct LandscapeView: Sendable {
    let choices: LandscapeChoices
    let choice: LandscapeChoice
    let version: Framework.Version
    let map: HeatMap
    let beside: Beside?
    /// Whether whoever reads may open evaluations.
    let links: Bool
    let today: Day
    /// From which level on schools could help others.
    let expertise: ExpertLevels
    /// The schools that this page shows one by one.
    let pages: SchoolPages

    var cycle: CycleChoice { choice.cycle }
    var narrowing: Narrowing { choice.narrowing }
    /// The same choice as the query of an address.
    var query: String { choice.query }

    /// Leads to the area of a school's evaluation; nil for whoever may not open it.
    func path(to area: Area, of school: MappedSchool) -> String? { links ? school.path(to: area) : nil }
}

extension Transaction {
    /// The person, and what the query of an address chooses; nil while the trust has no cycle.
    ///
    /// - Parameters:
    ///   - narrows: whether the person may look at some schools of the cycle alone.
    ///   - kinds: what the view can be laid against; anything else that was chosen is left out.
    ///   - usual: what it is laid against where nothing was chosen.
    func landscape(
        _ visit: Visit,
        from shelf: FrameworkShelf,
        narrows: (Person) -> Bool = { _ in true },
        against kinds: (Against) -> Bool = { _ in false },
        usual: (LandscapeChoices, CycleChoice) -> Against? = { _, _ in nil }
    ) throws -> (Person, LandscapeView?) {
        let person = try person(visit)
        guard person.may(.seeLandscape) else { throw Problem.notAllowed("Trust leads and trustees see the landscape.") }
        let choices = try landscapeChoices(of: person.trust.id)
        let today = WallClock(now).day
        guard var choice = try LandscapeForm(query: visit.query).checked(among: choices, on: today) else {
            return (person, nil)
        }
        if !narrows(person) { choice.narrowing = .none }
        choice.against = (choice.against ?? usual(choices, choice.cycle)).flatMap { kinds($0) ? $0 : nil }
        if choice.against == .own { choice.voice = .validated }
        let version = try version(choice.cycle.version, trust: person.trust.id, from: shelf)
        let mayRead = person.may(.readEvaluation)
        let map = try heatMap(of: choice.cycle, version, choice.narrowing, choice.voice, showsDrafts: mayRead)
        let beside = try choice.against.map { against in
            try self.beside(map, choice, against, version, for: person, from: shelf)
        }
        return (
            person,
            LandscapeView(
                choices: choices,
                choice: choice,
                version: version,
                map: map,
                beside: beside,
                links: mayRead,
                today: today,
                expertise: try expertLevels(of: person.trust.id),
                pages: SchoolPages(Int(visit.query.line("page")) ?? 1, of: map.schools.map(\.name))
            )
        )
    }
}
