import Accounts
import Database
import Frameworks

/// What a validator says of one area beside what the school has said.
package struct AreaReview: Hashable, Sendable {
    package var verdict: Verdict
    /// Why the bead is moved.
    package var reason: String
    package var goingWell: String
    package var target: String
    package var question: Question
    package var revision: Revision<ReviewField>

    package init(
        verdict: Verdict = .none,
        reason: String = "",
        goingWell: String = "",
        target: String = "",
        question: Question = Question(),
        revision: Revision<ReviewField> = Revision()
    ) {
        self.verdict = verdict
        self.reason = reason
        self.goingWell = goingWell
        self.target = target
        self.question = question
        self.revision = revision
    }

    /// What nobody has touched yet.
    package static let untouched = AreaReview()

    /// Whether the validator's bead stands with the school's.
    package enum Verdict: Hashable, Sendable {
        case none
        case agree
        /// The bead stands elsewhere, or is about to be moved.
        case adjust(notch: Int?)
        /// The school is asked first.
        case ask

        /// The validator's notch, given that of the school.
        package func notch(school: Int?) -> Int? {
            switch self {
            case .none, .ask: nil
            case .agree: school
            case .adjust(let notch): notch
            }
        }
    }

    /// What the school is asked, and what it answers; nobody but the writer sees either before it is sent.
    package struct Question: Hashable, Sendable {
        package var text: String
        package var askedAt: Instant?
        package var answer: String
        package var answeredBy: String?
        package var answeredAt: Instant?

        package init(
            text: String = "",
            askedAt: Instant? = nil,
            answer: String = "",
            answeredBy: String? = nil,
            answeredAt: Instant? = nil
        ) {
            self.text = text
            self.askedAt = askedAt
            self.answer = answer
            self.answeredBy = answeredBy
            self.answeredAt = answeredAt
        }

        /// Sent to the school, which has not answered.
        package var isOpen: Bool { askedAt != nil && answeredAt == nil }
        package var isAnswered: Bool { answeredAt != nil }
    }
}

/// The fields of a review that are saved one by one.
package enum ReviewField: String, CaseIterable, Sendable {
    case place, reason
    case goingWell = "well"
    case target, question, answer
}

extension AreaReview {
    /// What keeps an area from being shared.
    enum Missing: Hashable, Sendable {
        case verdict
        case move
        case reason
        /// Asked first, but nothing was sent.
        case question
        case answer
        /// The school has answered; the validator has not decided.
        case decision

        func words(_ title: String) -> String {
            switch self {
            case .verdict: "\(title) is not reviewed yet."
            case .move: "\(title) is to be adjusted, but your bead stands where the school’s does."
            case .reason: "\(title) does not say why you move the bead."
            case .question: "The question about \(title) has not been sent."
            case .answer: "The school has not answered the question about \(title)."
            case .decision: "The school has answered the question about \(title). Agree or adjust now."
            }
        }
    }

    /// nil when the area is reviewed; `school` is the school's notch, nil where it says that the area does not apply.
    func missing(school: Int?) -> Missing? {
        if question.isOpen { return .answer }
        switch verdict {
        case .none: return .verdict
        case .ask: return question.isAnswered ? .decision : .question
        case .agree: return nil
        case .adjust(let notch):
            if notch == nil || notch == school { return .move }
            return reason.allSatisfy(\.isWhitespace) ? .reason : nil
        }
    }
}
