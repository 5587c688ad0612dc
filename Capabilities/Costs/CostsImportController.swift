import Accounts
import Database
import Schools
import Web

/// Many external marks at once, pasted from a spreadsheet.
struct CostsImportController: Sendable {
    let database: Database
    let shell: Shell

    func add(to contents: Contents) {
        contents.get("/costs/import") { visit in try await show(visit) }
        contents.post("/costs/import") { visit in try await take(visit) }
    }

    private func show(_ visit: Visit) async throws -> Answer {
        let person = try await database.read { tx in try tx.costsManager(visit) }
        return shell.page(CostsImportPage.sheet(), for: person)
    }

    private func take(_ visit: Visit) async throws -> Answer {
        let typed = try await visit.form()["rows"]
        let table: LedgerTable
        do {
            table = try LedgerTable(typed)
        } catch {
            let person = try await database.read { tx in try tx.costsManager(visit) }
            let errors = FormErrors("rows", error.message)
            return shell.page(CostsImportPage.sheet(typed, errors), for: person, status: 422)
        }
        let (person, done) = try await database.write { tx in
            let person = try tx.costsManager(visit)
            return (person, try tx.take(table, by: person))
        }
        return shell.page(CostsImportPage.done(done), for: person)
    }
}
