import Accounts
import Database
import Frameworks
import Schools
import Web

/// The landscape, for those who may see it.
package struct LandscapeController: Sendable {
    private let database: Database
    private let shell: Shell
    private let shelf: FrameworkShelf

    package init(_ database: Database, _ shell: Shell, _ shelf: FrameworkShelf) {
        self.database = database
        self.shell = shell
        self.shelf = shelf
    }

    package func add(to contents: Contents) {
        contents.get("/landscape") { visit in
            let (person, view) = try await database.read { tx in try read(visit, tx) }
            guard let view else {
                let mayOpen = person.may(.runCycles)
                return shell.page(LandscapePage.emptySheet(trust: person.trust.name, mayOpen: mayOpen), for: person)
            }
            return shell.page(LandscapePage.sheet(view, trust: person.trust.name), for: person)
        }
    }

    private func read(_ visit: Visit, _ tx: Transaction) throws -> (Person, LandscapePage.View?) {
        let person = try tx.person(visit)
        guard person.may(.seeLandscape) else { throw Problem.notAllowed("Trust leads and trustees see the landscape.") }
        let choices = try tx.landscapeChoices(of: person.trust.id)
        guard let chosen = try LandscapeForm(query: visit.query).checked(among: choices, on: WallClock(tx.now).day)
        else { return (person, nil) }
        let version = try tx.version(chosen.cycle.version, trust: person.trust.id, from: shelf)
        let mayRead = person.may(.readEvaluation)
        let map = try tx.heatMap(of: chosen.cycle, version, chosen.narrowing, showsDrafts: mayRead)
        let view = LandscapePage.View(
            choices: choices,
            cycle: chosen.cycle,
            narrowing: chosen.narrowing,
            version: version,
            map: map,
            links: mayRead
        )
        return (person, view)
    }
}
