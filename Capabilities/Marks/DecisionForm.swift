import Evaluations
import Web

/// What a trust lead decides and why, as typed.
struct DecisionForm: Sendable {
    let decision: String
    let why: String
    let category: String

    init(decision: String = "", why: String = "", category: String = "") {
        self.decision = decision
        self.why = why
        self.category = category
    }

    init(_ form: Form) { self.init(decision: form["decision"], why: form["why"].keepable, category: form["category"]) }

    func checked() -> Result<Decision.Choice, FormErrors> {
        guard let verdict = Decision.Verdict(rawValue: decision) else {
            return .failure(FormErrors("decision", "Choose what you decide."))
        }
        let fact: CategoryFact =
            switch category {
            case "no": .outside
            case "yes": .inside
            default: .notKnown
            }
        return .success(Decision.Choice(verdict, why: why, category: fact))
    }
}
