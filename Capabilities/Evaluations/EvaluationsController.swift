import Accounts
import Database
import Frameworks
import Schools
import Web

/// The list of evaluations that somebody may know of.
package struct EvaluationsController: Sendable {
    private let database: Database
    private let shell: Shell
    private let shelf: FrameworkShelf
    private let after: AfterSending

    package init(_ database: Database, _ shell: Shell, _ shelf: FrameworkShelf, _ after: AfterSending) {
        self.database = database
        self.shell = shell
        self.shelf = shelf
        self.after = after
    }

    package func add(to contents: Contents) {
        contents.get("/evaluations") { visit in try await list(visit) }
    }

    private func list(_ visit: Visit) async throws -> Answer {
        let (cycle, school) = (visit.query.line("cycle"), visit.query.line("school"))
        return try await database.read { tx in
            let person = try tx.person(visit)
            guard person.knowsOfEvaluations else {
                throw Problem.notAllowed("Evaluations are for the people of a school and for trust leads.")
            }
            let list = try tx.evaluationList(seenBy: person, shelf, after)
            let filter = EvaluationsPage.Filter(cycle: ID(cycle), school: ID(school))
            return shell.page(EvaluationsPage.sheet(list, filter, for: person), for: person)
        }
    }
}
