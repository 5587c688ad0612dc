import Database
import Evaluations
import Validations
import Web

/// The day and the focus of a visit, as typed.
struct VisitPlanForm: Sendable {
    let form: Form

    func checked() -> Result<VisitPlan, FormErrors> {
        var errors = FormErrors()
        let day = day(&errors)
        let focus = form["focus"].trimmed
        if focus.isEmpty { errors.add("focus", Visit.Refusal.focusMissing.message) }
        if let complaint = LongText.complaint(focus) { errors.add("focus", complaint) }
        return errors.orElse(day.map { VisitPlan(heldOn: $0.0, beginsAt: $0.1, focus: focus) })
    }

    /// The day and the time; nil where the day cannot be read.
    func day(_ errors: inout FormErrors) -> (Day, TimeOfDay?)? {
        let day = Day(form.line("day"))
        if day == nil { errors.add("day", "Give the day of the visit.") }
        let time = TimeOfDay(form.line("time"))
        if !form.line("time").isEmpty, time == nil {
            errors.add("time", "Give the time as hours and minutes, such as 9:30.")
        }
        return errors.isEmpty ? day.map { ($0, time) } : nil
    }
}
