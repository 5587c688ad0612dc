import Accounts
import Database
import Web

/// Gives an open cycle another title or other dates.
package struct CycleDatesController: Sendable {
    private let database: Database
    private let shell: Shell

    package init(_ database: Database, _ shell: Shell) {
        self.database = database
        self.shell = shell
    }

    package func add(to contents: Contents) {
        contents.get("/cycles/{cycle}/dates") { visit in try await show(visit, nil) }
        contents.post("/cycles/{cycle}/dates") { visit in try await change(visit) }
    }

    private func show(_ visit: Visit, _ form: Form?, _ errors: FormErrors = FormErrors()) async throws -> Answer {
        try await database.read { tx in
            let person = try tx.person(visit)
            let cycle = try tx.cycle(visit.id("cycle"), seenBy: person)
            guard cycle.isOpen else { throw Cycle.Refusal.closed.problem }
            let terms = try tx.terms(of: cycle.trust)
            let dates = form.map { CycleDatesForm($0) } ?? CycleDatesForm(cycle.dates)
            let title = form?.line("title") ?? cycle.title
            let page = CycleDatesPage(cycle: cycle, title: title, dates: dates, terms: terms, errors: errors)
            return shell.page(page.sheet, for: person, status: errors.isEmpty ? 200 : 422)
        }
    }

    private func change(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        var errors = FormErrors()
        let dates = CycleDatesForm(form).checked(&errors)
        errors.check(
            form.line("title").keepable,
            "title",
            missing: "Give the cycle a title, such as Autumn 2026.",
            atMost: 100
        )
        guard let dates, errors.isEmpty else { return try await show(visit, form, errors) }
        do {
            let cycle = try await database.write { tx in
                let person = try tx.person(visit)
                return try tx.change(
                    tx.cycle(visit.id("cycle"), seenBy: person),
                    title: form.line("title"),
                    dates: dates,
                    by: person
                ).id
            }
            return .seeOther("/cycles/\(cycle)")
        } catch let refusal as Cycle.Refusal {
            throw refusal.problem
        }
    }
}
