import Database
import Evaluations
import Frameworks
import Validations
import Web

/// What a trust lead has decided on a submission.
package struct Decision: Hashable, Sendable {
    package let id: ID<Decision>
    package let submission: ID<Submission>
    package let verdict: Verdict
    package let why: String
    package let tier: String?
    package let by: String
    package let at: Instant

    /// The two ways to decide.
    package enum Verdict: String, Column, CaseIterable {
        case award
        case notYet = "not-yet"

        package var words: String { self == .award ? "Awarded" : "Not yet" }
    }

    /// What a lead says when deciding.
    package struct Choice: Hashable, Sendable {
        package let verdict: Verdict
        package let why: String
        package let category: CategoryFact

        package init(_ verdict: Verdict, why: String = "", category: CategoryFact = .notKnown) {
            self.verdict = verdict
            self.why = why
            self.category = category
        }
    }

    /// Why nothing can be decided, or not so.
    package enum Refusal: Error, Hashable {
        case withdrawn
        case notValidated
        case decided(by: String, on: Day)
        case holdsRole
        /// The version that the school was judged against is still in its pilot.
        case stillTried
        /// The school works towards improvement; a lead moves it to the award pathway first.
        case onImprovementRoute
        /// Without these nothing is awarded, whatever the reason.
        case blocked([String])
        /// The reason where Waymark knows it; nil where the lead says so.
        case inCategory(because: String?)
        /// An inspection would put the school into a category, and nobody has confirmed or refused that.
        case categoryProposed(String)
        case categoryUnknown
        case reasonMissing
        case reasonTooLong
    }
}

extension Decision.Refusal {
    /// The field of the form beside which it is said; nil when no field can put it right.
    var field: String? {
        switch self {
        case .reasonMissing, .reasonTooLong: "why"
        case .categoryUnknown: "category"
        default: nil
        }
    }

    package var words: (what: String, then: String) {
        switch self {
        case .withdrawn: ("The school has taken this submission back.", "Wait for the next one.")
        case .notValidated: ("No validation has been shared yet.", "Decide once the validator has shared it.")
        case .decided(let by, let day):
            ("\(by) decided on this submission on \(Words.date(day)).", "A decision stands as it was made.")
        case .holdsRole: ("You have a role at this school.", "Ask another trust lead to decide.")
        case .stillTried:
            (
                "This version of the framework is still being tried, so no mark can be awarded under it.",
                "Publish a version, and ask the school to send its evaluation under that one."
            )
        case .onImprovementRoute:
            (
                "The school is on the improvement route, so no mark can be awarded.",
                "Move it to the award pathway first, on the page of its journey."
            )
        case .blocked(let lines):
            (
                "The mark cannot be awarded: \(lines.joined(separator: "; ")).",
                "Decide “not yet”, and say what is needed."
            )
        case .inCategory(let reason):
            (
                "This mark is not awarded to a school in a category of concern.\(reason.map { " \($0)" } ?? "")",
                "Decide again when it has left the category."
            )
        case .categoryProposed(let reason):
            (
                "An inspection may put the school into a category of concern. \(reason)",
                "Decide on the category first, on the page of the school’s inspections."
            )
        case .categoryUnknown: ("Say whether the school is in a category of concern.", "The award rule asks for it.")
        case .reasonMissing: ("Say why.", "The school reads it.")
        case .reasonTooLong: ("The reason is longer than 100,000 characters.", "Shorten it.")
        }
    }

    package var problem: Problem { .refused(what: words.what, then: words.then) }
}
