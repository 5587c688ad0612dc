import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Web

/// What the pages of the landscape show once a cycle is chosen.
struct LandscapeView: Sendable {
    let choices: LandscapeChoices
    let cycle: CycleChoice
    let narrowing: Narrowing
    let version: Framework.Version
    let map: HeatMap
    /// Whether whoever reads may open evaluations.
    let links: Bool

    /// Leads to the area of a school's evaluation; nil for whoever may not open it.
    func path(to area: Area, of school: MappedSchool) -> String? { links ? school.path(to: area) : nil }

    /// The same choice as the query of an address.
    var query: String {
        let phase = narrowing.phase.map { "&phase=\($0.rawValue)" } ?? ""
        let hub = narrowing.hub.map { "&hub=\($0)" } ?? ""
        return "framework=\(cycle.version)&cycle=\(cycle.id)\(phase)\(hub)"
    }
}

extension Transaction {
    /// The person, and what the query of an address chooses; nil while the trust has no cycle.
    func landscape(_ visit: Visit, from shelf: FrameworkShelf) throws -> (Person, LandscapeView?) {
        let person = try person(visit)
        guard person.may(.seeLandscape) else { throw Problem.notAllowed("Trust leads and trustees see the landscape.") }
        let choices = try landscapeChoices(of: person.trust.id)
        guard let chosen = try LandscapeForm(query: visit.query).checked(among: choices, on: WallClock(now).day) else {
            return (person, nil)
        }
        let version = try version(chosen.cycle.version, trust: person.trust.id, from: shelf)
        let mayRead = person.may(.readEvaluation)
        let view = LandscapeView(
            choices: choices,
            cycle: chosen.cycle,
            narrowing: chosen.narrowing,
            version: version,
            map: try heatMap(of: chosen.cycle, version, chosen.narrowing, showsDrafts: mayRead),
            links: mayRead
        )
        return (person, view)
    }
}
