import Accounts
import Database
import Schools
import Web

/// The terms of the trust: reading, adding and removing them.
package struct TermsController: Sendable {
    private let database: Database
    private let shell: Shell

    package init(_ database: Database, _ shell: Shell) {
        self.database = database
        self.shell = shell
    }

    package func add(to contents: Contents) {
        contents.get("/terms") { visit in try await show(visit, TermForm(Form())) }
        contents.post("/terms") { visit in try await add(visit) }
        contents.post("/terms/{term}/removal") { visit in try await remove(visit) }
    }

    private func show(_ visit: Visit, _ form: TermForm, _ errors: FormErrors = FormErrors()) async throws -> Answer {
        try await database.read { tx in
            let person = try tx.person(visit)
            try person.checkMayRunCycles()
            let sheet = TermsPage.sheet(try tx.terms(of: person.trust.id), form, errors, on: tx.today)
            return shell.page(sheet, for: person, status: errors.isEmpty ? 200 : 422)
        }
    }

    private func add(_ visit: Visit) async throws -> Answer {
        let form = TermForm(try await visit.form())
        do {
            try await database.write { tx in
                let person = try tx.person(visit)
                try person.checkMayRunCycles()
                try tx.add(form.checked().get(), by: person)
            }
            return .seeOther("/terms")
        } catch let errors as FormErrors {
            return try await show(visit, form, errors)
        }
    }

    private func remove(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("term", as: Term.self)
        try await database.write { tx in try tx.removeTerm(id, by: tx.person(visit)) }
        return .seeOther("/terms")
    }
}
