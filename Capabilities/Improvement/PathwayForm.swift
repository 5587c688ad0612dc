import Database
import Evaluations
import Inspections
import Web

/// What a lead decides on a pathway, as typed.
struct PathwayForm: Sendable {
    let form: Form

    func checked() -> Result<PathwayDecision.Choice, FormErrors> {
        var errors = FormErrors()
        let pathway = Cycle.Pathway(rawValue: form["pathway"])
        if pathway == nil { errors.add("pathway", "Choose what the school works towards.") }
        if form["reason"].trimmed.isEmpty { errors.add("reason", PathwayDecision.Refusal.reasonMissing.message) }
        let inspection = ID<Inspection>(form["inspection"])
        if inspection == nil, !form["inspection"].isEmpty {
            errors.add("inspection", PathwayDecision.Refusal.otherInspection.message)
        }
        let inspectionBy = day("inspection-by", &errors)
        let moveOn = day("move-on", &errors)
        guard let pathway else { return .failure(errors) }
        return errors.orElse(
            PathwayDecision.Choice(
                pathway,
                because: form["reason"],
                inspection: inspection,
                expected: .init(inspectionBy: inspectionBy, moveOn: moveOn)
            )
        )
    }

    private func day(_ name: String, _ errors: inout FormErrors) -> Day? {
        let typed = form.line(name)
        guard !typed.isEmpty else { return nil }
        let day = Day(typed)
        if day == nil { errors.add(name, "Give the day as a date, or leave it empty.") }
        return day
    }
}
