import Accounts
import Database
import Frameworks
import Schools
import Web

/// One cycle: reading it, adding schools, closing it.
package struct CycleController: Sendable {
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
        contents.get("/cycles/{cycle}") { visit in
            let query = visit.query
            return try await show(visit, SchoolChoiceForm(query), isAdding: query.has("choose"))
        }
        contents.post("/cycles/{cycle}/schools") { visit in try await join(visit) }
        contents.post("/cycles/{cycle}/closure") { visit in try await close(visit) }
    }

    private func show(
        _ visit: Visit,
        _ form: SchoolChoiceForm,
        isAdding: Bool,
        _ errors: FormErrors = FormErrors(),
        status: Int = 200
    ) async throws -> Answer {
        let id = try visit.id("cycle", as: Cycle.self)
        return try await database.read { tx in
            let person = try tx.person(visit)
            let overview = try tx.cycleOverview(id, seenBy: person, shelf, after)
            let form = form.after(visit.query, in: overview.others)
            let sheet = CyclePage.sheet(overview, form, isAdding: isAdding, errors, on: tx.today)
            return shell.page(sheet, for: person, status: status)
        }
    }

    private func join(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("cycle", as: Cycle.self)
        let form = SchoolChoiceForm(try await visit.form())
        do {
            try await database.write { tx in
                let person = try tx.person(visit)
                let cycle = try tx.cycle(id, seenBy: person)
                var errors = FormErrors()
                let schools = form.checked(among: try tx.schools(of: person.trust.id), &errors)
                guard errors.isEmpty else { throw errors }
                let version = try tx.version(cycle.version, trust: cycle.trust, from: shelf)
                try tx.add(schools, to: cycle, of: version, by: person)
            }
            return .seeOther("/cycles/\(id)")
        } catch let errors as FormErrors {
            return try await show(visit, form, isAdding: true, errors, status: 422)
        } catch Cycle.Refusal.closed {
            throw Cycle.Refusal.closed.problem
        } catch let refusal as Cycle.Refusal {
            return try await show(visit, form, isAdding: true, refusal.errors, status: 409)
        }
    }

    private func close(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("cycle", as: Cycle.self)
        do {
            try await database.write { tx in
                let person = try tx.person(visit)
                try tx.close(tx.cycle(id, seenBy: person), by: person)
            }
        } catch let refusal as Cycle.Refusal {
            throw refusal.problem
        }
        return .seeOther("/cycles/\(id)")
    }
}
