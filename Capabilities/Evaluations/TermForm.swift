import Database
import Web

/// A term as it was typed.
struct TermForm: Sendable {
    let name: String
    let firstDay: String
    let lastDay: String

    init(_ form: Form) {
        name = form.line("name")
        firstDay = form.line("first_day")
        lastDay = form.line("last_day")
    }

    func checked() -> Result<Term, FormErrors> {
        var errors = FormErrors()
        errors.check(name.keepable, "name", missing: "Give the term a name, such as Autumn 2026.", atMost: 60)
        let first = CycleDatesForm.day(firstDay, "first_day", "Choose the first day of the term.", &errors)
        let last = CycleDatesForm.day(lastDay, "last_day", "Choose the last day of the term.", &errors)
        guard errors.isEmpty, let first, let last else { return .failure(errors) }
        return .success(Term(name.keepable, first, last))
    }
}
