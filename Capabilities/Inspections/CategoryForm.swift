import Database
import Web

/// What a trust lead confirms about a school's category, as typed.
struct CategoryForm: Sendable {
    /// A kind, or "none".
    var concern = "none"
    var inspection = ""
    var reason = ""
    /// The seal of what the test said when the page was shown.
    var seen = ""

    /// As a proposal would have it.
    init(proposal: CategoryProposal?) {
        guard let proposal else { return }
        concern = proposal.concern?.rawValue ?? "none"
        inspection = proposal.inspection.id.text
        reason = proposal.reason
    }

    init(_ form: Form) {
        concern = form["concern"]
        inspection = form["inspection"]
        reason = form["reason"].filter { $0 != "\0" }
        seen = form["seen"]
    }

    func checked() -> Result<CategoryChoice, FormErrors> {
        var errors = FormErrors()
        let kind = CategoryConcern.Kind(rawValue: concern)
        if kind == nil, concern != "none" { errors.add("concern", "Choose a category, or that it is in none.") }
        let rests = ID<Inspection>(inspection)
        if rests == nil, !inspection.isEmpty {
            errors.add("inspection", "Choose one of the school’s inspections, or none.")
        }
        return errors.orElse(CategoryChoice(kind, because: reason, inspection: rests))
    }
}
