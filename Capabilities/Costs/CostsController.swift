import Accounts
import Database
import Schools
import Typesetting
import Web

/// What marks cost: the ledger, the trust's own figures, and all that hangs on them.
package struct CostsController: Sendable {
    private let database: Database
    private let shell: Shell
    private let typesetter: Typesetter

    package init(_ database: Database, _ shell: Shell, _ typesetter: Typesetter) {
        self.database = database
        self.shell = shell
        self.typesetter = typesetter
    }

    package func add(to contents: Contents) {
        contents.get("/costs") { visit in try await show(visit) }
        contents.get("/costs/figures") { visit in try await figures(visit) }
        contents.post("/costs/figures") { visit in try await keepFigures(visit) }
        ExternalMarkController(database: database, shell: shell).add(to: contents)
        CostsImportController(database: database, shell: shell).add(to: contents)
        SavingController(database: database, shell: shell, typesetter: typesetter).add(to: contents)
    }

    private func show(_ visit: Visit) async throws -> Answer {
        let provider = visit.query.line("provider")
        let (person, ledger) = try await database.read { tx in
            let person = try tx.costsReader(visit)
            return (person, try tx.ledger(of: person.trust.id, provider: provider.isEmpty ? nil : provider))
        }
        guard provider.isEmpty || ledger.marks.providers.contains(provider) else { throw Problem.notFound }
        return shell.page(CostsPage(ledger: ledger, person: person).sheet, for: person)
    }

    private func figures(_ visit: Visit) async throws -> Answer {
        let (person, figures) = try await database.read { tx in
            let person = try tx.costsManager(visit)
            return (person, try tx.costFigures(of: person.trust.id))
        }
        return shell.page(CostFiguresPage.sheet(CostFiguresForm.filled(figures)), for: person)
    }

    private func keepFigures(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        switch CostFiguresForm(form: form).checked() {
        case .failure(let errors):
            let person = try await database.read { tx in try tx.costsManager(visit) }
            return shell.page(CostFiguresPage.sheet(form, errors), for: person, status: 422)
        case .success(let figures):
            try await database.write { tx in try tx.keep(figures, by: tx.costsManager(visit)) }
            return .seeOther("/costs")
        }
    }
}

extension Transaction {
    /// Whoever may read what marks cost; not found for anybody else.
    func costsReader(_ visit: Visit) throws -> Person {
        let person = try person(visit)
        guard person.may(.readCosts) else { throw Problem.notFound }
        return person
    }

    /// Whoever may change what marks cost; a reader is told who may.
    func costsManager(_ visit: Visit) throws -> Person {
        let person = try costsReader(visit)
        guard person.may(.manageCosts) else {
            throw Problem.notAllowed("Only a trust lead or an administrator can change what marks cost.")
        }
        return person
    }
}
