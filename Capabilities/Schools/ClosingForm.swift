import Database
import Web

/// What was typed to close a school by hand.
struct ClosingForm {
    let day: String

    init(_ form: Form = Form()) { day = form.line("closed-on") }

    /// The standing the school gets; the day may be left open.
    func checked(today: Day) -> Result<School.Standing, FormErrors> {
        guard !day.isEmpty else { return .success(.closed(on: nil)) }
        guard let closed = Day(day) else {
            return .failure(FormErrors("closed-on", "Type the day as year, month and day, such as 2026-08-31."))
        }
        guard closed <= today else {
            return .failure(FormErrors("closed-on", "This day is still to come. Close the school when it has passed."))
        }
        return .success(.closed(on: closed))
    }
}
