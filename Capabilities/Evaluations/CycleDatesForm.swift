import Database
import Web

/// The four dates of a cycle as typed.
struct CycleDatesForm: Sendable {
    var opensOn: String
    var submitBy: String
    var validateBy: String
    var decideBy: String

    private static let years = 2000...2100

    init(_ form: Form) {
        opensOn = form.line("opens_on")
        submitBy = form.line("submit_by")
        validateBy = form.line("validate_by")
        decideBy = form.line("decide_by")
    }

    /// The dates of a cycle as its form shows them.
    init(_ dates: Cycle.Dates) {
        opensOn = dates.opensOn.iso
        submitBy = dates.submitBy.iso
        validateBy = dates.validateBy.iso
        decideBy = dates.decideBy.iso
    }

    /// The dates in order; nil where a message was added beside a field.
    func checked(_ errors: inout FormErrors) -> Cycle.Dates? {
        let opens = Self.day(opensOn, "opens_on", "Choose the day on which the cycle opens.", &errors)
        let submit = Self.day(submitBy, "submit_by", "Choose the last day for schools to send.", &errors)
        let validate = Self.day(validateBy, "validate_by", "Choose the last day for validators.", &errors)
        let decide = Self.day(decideBy, "decide_by", "Choose the last day for the trust to decide.", &errors)
        Self.check(opens, submit, "submit_by", &errors) { "Schools cannot send before the cycle opens on \($0)." }
        Self.check(submit, validate, "validate_by", &errors) {
            "Validators need what schools send by \($0). Choose that day or a later one."
        }
        Self.check(validate, decide, "decide_by", &errors) {
            "The trust needs what validators say by \($0). Choose that day or a later one."
        }
        guard let opens, let submit, let validate, let decide else { return nil }
        do {
            return try Cycle.Dates(opensOn: opens, submitBy: submit, validateBy: validate, decideBy: decide)
        } catch {
            for fault in error.errors.all { errors.add(fault.field, fault.message) }
            return nil
        }
    }

    /// A day as it was typed; nil where a message was added beside its field.
    static func day(
        _ text: String,
        _ field: String,
        _ missing: String,
        _ errors: inout FormErrors
    ) -> Day? {
        guard !text.isEmpty else {
            errors.add(field, missing)
            return nil
        }
        guard let day = Day(text) else {
            errors.add(field, "This is no day of the calendar. Write it as 2026-11-27.")
            return nil
        }
        guard years.contains(day.year) else {
            errors.add(field, "Choose a year between \(years.lowerBound) and \(years.upperBound).")
            return nil
        }
        return day
    }

    private static func check(
        _ first: Day?,
        _ second: Day?,
        _ field: String,
        _ errors: inout FormErrors,
        _ message: (String) -> String
    ) {
        guard let first, let second, second < first else { return }
        errors.add(field, message(Words.date(first)))
    }
}
