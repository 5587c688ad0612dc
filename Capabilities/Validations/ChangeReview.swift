import Evaluations
import Frameworks

/// One thing a validator, or the school when it answers, does to the review of an area.
enum ReviewChange: Hashable, Sendable {
    /// Places the bead on a stop, counted from 1; 0 parks it.
    case place(Int)
    case choose(Choice)
    case write(ReviewField, String)

    /// The three ways to go on.
    enum Choice: String, Sendable {
        case agree, adjust, ask
    }

    var field: ReviewField {
        switch self {
        case .place, .choose: .place
        case .write(let field, _): field
        }
    }
}

extension AreaReview {
    /// Why a change is refused.
    enum Refusal: Error, Hashable {
        case notOnScale
        /// Says how long it is and what the limit is.
        case tooLong(String)
        /// The question has gone to the school.
        case questionSent

        var message: String {
            switch self {
            case .notOnScale: "The bead cannot stand there. Choose a level of this area."
            case .tooLong(let message): message
            case .questionSent: "The school has this question already. Take it back before you change it."
            }
        }
    }

    /// What becomes of the area, decided on what the person had seen when they changed it.
    func changed(
        _ change: ReviewChange,
        seen: Revision<ReviewField>,
        on scale: Scale,
        school: Int?
    ) throws(Refusal) -> (review: AreaReview, saved: Saved<ReviewField>) {
        var next = self
        switch change {
        case .place(let notch):
            guard notch == 0 || scale.notches.contains(notch) else { throw .notOnScale }
            next.verdict = verdict.placed(at: notch, school: school)
        case .choose(let choice):
            next.verdict = verdict.chosen(choice, school: school)
        case .write(let field, let text):
            try next.write(text, in: field)
        }
        let saved = Saved(change.field, isSame: next == self, seen: seen, now: revision)
        if case .new(let kept, _) = saved { next.revision = kept }
        return (next, saved)
    }

    private mutating func write(_ text: String, in field: ReviewField) throws(Refusal) {
        if let complaint = LongText.complaint(text) { throw .tooLong(complaint) }
        switch field {
        case .place: break
        case .reason: reason = text
        case .goingWell: goingWell = text
        case .target: target = text
        case .question:
            guard question.askedAt == nil || question.text == text else { throw .questionSent }
            question.text = text
        case .answer: question.answer = text
        }
    }

    /// What stands in the field of a change, as a form would send it.
    func text(answering change: ReviewChange, school: Int?) -> String {
        switch change {
        case .place: String(verdict.notch(school: school) ?? 0)
        case .choose: verdict.choice?.rawValue ?? ""
        case .write(let field, _): text(of: field)
        }
    }

    func text(of field: ReviewField) -> String {
        switch field {
        case .place: ""
        case .reason: reason
        case .goingWell: goingWell
        case .target: target
        case .question: question.text
        case .answer: question.answer
        }
    }
}

extension AreaReview.Verdict {
    /// Where the bead is moved to decides: on the school's it agrees, elsewhere it differs.
    func placed(at notch: Int, school: Int?) -> Self {
        if notch == self.notch(school: school) ?? 0 { return self }
        if notch == 0 { return .none }
        return notch == school ? .agree : .adjust(notch: notch)
    }

    /// Adjusting leaves the bead where it is, to be moved; asking takes it off the wire.
    func chosen(_ choice: ReviewChange.Choice, school: Int?) -> Self {
        switch (choice, self) {
        case (.agree, _): .agree
        case (.adjust, .adjust): self
        case (.adjust, _): .adjust(notch: notch(school: school) ?? school)
        case (.ask, _): .ask
        }
    }

    var choice: ReviewChange.Choice? {
        switch self {
        case .none: nil
        case .agree: .agree
        case .adjust: .adjust
        case .ask: .ask
        }
    }
}
