import Database
import Schools
import Web

/// The history of the trust, for those who may see it.
package struct HistoryController: Sendable {
    private let database: Database
    private let shell: Shell

    package init(_ database: Database, _ shell: Shell) {
        self.database = database
        self.shell = shell
    }

    package func add(to contents: Contents) {
        contents.get("/history") { visit in
            try await database.read { tx in try show(visit, tx) }
        }
    }

    private func show(_ visit: Visit, _ tx: Transaction) throws -> Answer {
        let person = try tx.person(visit)
        guard person.may(.seeHistory) else {
            throw Problem.notAllowed("Trust administrators and trust leads see the history.")
        }
        let query = visit.query
        let schools = try tx.schools(of: person.trust.id)
        let chosen = try query.line("school").isEmpty ? nil : school(query.line("school"), among: schools)
        let before = ID<HistoryEntry>(query.line("before"))
        let entries = try tx.history(
            of: person.trust.id,
            in: chosen,
            before: before,
            atMost: HistoryPage.length + 1
        )
        let sheet = HistoryPage.sheet(
            entries,
            schools: schools,
            chosen: chosen,
            isFirst: before == nil
        )
        return shell.page(sheet, for: person)
    }

    private func school(_ text: String, among schools: [School]) throws -> ID<School> {
        guard let id = ID<School>(text), schools.contains(where: { $0.id == id }) else { throw Problem.notFound }
        return id
    }
}
