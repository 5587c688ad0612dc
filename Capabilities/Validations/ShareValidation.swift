import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Web

extension Review {
    /// Why a validation cannot be shared with the school.
    package enum Refusal: Error, Hashable {
        /// What is to be put right, in whole sentences.
        case notReady([String])
        case belongsToSchool
        case withdrawn

        package var problem: Problem {
            switch self {
            case .notReady(let lines):
                .refused(
                    what: lines.joined(separator: " "),
                    then: "Put this right, then share it. Nothing you wrote is lost."
                )
            case .belongsToSchool:
                .refused(
                    what: "You have a role at this school now.",
                    then: "Ask your trust lead to choose another validator."
                )
            case .withdrawn:
                .refused(what: "The school has taken this submission back.", then: "There is nothing to share.")
            }
        }
    }

    /// All that stands in the way of sharing, in the order of the page.
    package var obstacles: [String] {
        var lines = missing
        let talk = validation.talk
        if talk.outcome == nil { lines.append("There is no recommended outcome yet.") }
        if isAgainstRule, talk.why.trimmed.isEmpty {
            lines.append("You recommend something other than the rule points to. Say why.")
        }
        return lines
    }

    /// Whether the recommendation and the rule point different ways.
    var isAgainstRule: Bool {
        validation.talk.outcome.map { $0.isForAward != pointed.isForAward } ?? false
    }
}

extension Transaction {
    /// Shares a validation with the school and freezes it.
    ///
    /// - Throws: ``Review/Refusal``
    package func share(_ review: Review, by person: Person) throws {
        guard review.submission.stage != .withdrawn else { throw Review.Refusal.withdrawn }
        guard !person.belongs(to: review.validation.school) else { throw Review.Refusal.belongsToSchool }
        let obstacles = review.obstacles
        guard obstacles.isEmpty else { throw Review.Refusal.notReady(obstacles) }
        let count = try run(
            """
            UPDATE validations SET shared_at = \(now)
            WHERE id = \(review.validation.id) AND shared_at IS NULL AND released_at IS NULL
            """
        )
        guard count == 1 else { throw Validation.Refusal.shared }
        let words = "Shared the validation of submission \(review.submission.number) with the school."
        try note(.shared, of: .validation, review.validation.id, in: review.validation.school, words, by: person.author)
    }
}
