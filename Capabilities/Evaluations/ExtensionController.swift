import Accounts
import Database
import Frameworks
import Schools
import Web

/// Gives one school of a cycle more time.
package struct ExtensionController: Sendable {
    private let database: Database
    private let shell: Shell

    package init(_ database: Database, _ shell: Shell) {
        self.database = database
        self.shell = shell
    }

    package func add(to contents: Contents) {
        contents.get("/cycles/{cycle}/schools/{school}/extension") { visit in try await show(visit, Form()) }
        contents.post("/cycles/{cycle}/schools/{school}/extension") { visit in try await extend(visit) }
    }

    private func show(_ visit: Visit, _ form: Form, _ errors: FormErrors = FormErrors()) async throws -> Answer {
        try await database.read { tx in
            let person = try tx.person(visit)
            let cycle = try tx.cycle(visit.id("cycle"), seenBy: person)
            let terms = try tx.terms(of: cycle.trust)
            guard let time = try tx.time(of: visit.id("school"), in: cycle) else { throw Problem.notFound }
            let sheet = ExtensionPage(cycle: cycle, time: time, terms: terms, form: form, errors: errors).sheet
            return shell.page(sheet, for: person, status: errors.isEmpty ? 200 : 422)
        }
    }

    private func extend(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        var errors = FormErrors()
        let until = CycleDatesForm.day(
            form.line("until"),
            "until",
            "Choose the last day for this school to send.",
            &errors
        )
        guard let until, errors.isEmpty else { return try await show(visit, form, errors) }
        do {
            let cycle = try await database.write { tx in
                let person = try tx.person(visit)
                let cycle = try tx.cycle(visit.id("cycle"), seenBy: person)
                try tx.extend(cycle, for: visit.id("school"), to: until, because: form["why"], by: person)
                return cycle.id
            }
            return .seeOther("/cycles/\(cycle)")
        } catch let refusal as Extension.Refusal {
            guard !refusal.errors.isEmpty else { throw Cycle.Refusal.closed.problem }
            return try await show(visit, form, refusal.errors)
        }
    }
}

/// One school of a cycle and the time it has.
struct SchoolTime: Sendable {
    let school: ID<School>
    let name: String
    let more: Extension?
}

extension Transaction {
    /// The time that a school has in a cycle; nil when it is not in it.
    fileprivate func time(of school: ID<School>, in cycle: Cycle) throws -> SchoolTime? {
        try row(
            """
            SELECT s.id, s.name, k.extended_to, k.extended_why, k.extended_by
            FROM cycle_schools k JOIN schools s ON s.id = k.school_id
            WHERE k.cycle_id = \(cycle.id) AND k.school_id = \(school)
            """
        ).map { try SchoolTime(school: $0["id"], name: $0["name"], more: Extension($0)) }
    }
}
