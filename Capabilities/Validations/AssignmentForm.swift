import Accounts
import Database
import Web

/// Who is asked to validate, and until when, as typed.
struct AssignmentForm: Sendable {
    let validator: String
    let due: String

    init(validator: String = "", due: String = "") {
        self.validator = validator
        self.due = due
    }

    init(_ form: Form) { self.init(validator: form["validator"], due: form.line("due")) }

    func checked(on today: Day) -> Result<(validator: ID<Person>, due: Day?), FormErrors> {
        var errors = FormErrors()
        let validator = ID<Person>(self.validator)
        if validator == nil { errors.add("validator", "Choose who validates.") }
        let due = Day(self.due)
        if !self.due.isEmpty {
            if let due {
                if due < today { errors.add("due", "This day has passed. Choose today or a later day.") }
            } else {
                errors.add("due", "Give the day as a date, such as 2026-12-03.")
            }
        }
        return errors.orElse(validator.map { ($0, due) })
    }
}
