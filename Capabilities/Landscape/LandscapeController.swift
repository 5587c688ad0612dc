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
            let (person, view) = try await database.read { tx in try tx.landscape(visit, from: shelf) }
            guard let view else {
                let mayOpen = person.may(.runCycles)
                return shell.page(LandscapePage.emptySheet(trust: person.trust.name, mayOpen: mayOpen), for: person)
            }
            return shell.page(LandscapePage.sheet(view, trust: person.trust.name), for: person)
        }
        contents.get("/landscape/compare") { visit in try await compare(visit) }
    }

    private func compare(_ visit: Visit) async throws -> Answer {
        let (person, view) = try await database.read { tx in try tx.landscape(visit, from: shelf) }
        guard let view else { return .seeOther("/landscape") }
        let picked = visit.query.all("pick").filter { !$0.isEmpty }
        return shell.page(ComparePage(view, picked: picked).sheet, for: person)
    }
}
