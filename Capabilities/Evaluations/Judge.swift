import Database
import Frameworks
import Web

/// One thing a person does to a judgement.
package enum JudgementChange: Hashable, Sendable {
    /// Places the bead on a stop, counted from 1.
    case place(Int)
    /// Takes the bead back to the post: not judged; also when the area applies after all.
    case park
    case doesNotApply(because: String)
    case explain(String)
    /// Says that what stands from an earlier cycle is still true.
    case confirm
}

/// How a change went.
package enum Judged: Hashable, Sendable {
    /// Kept, or nothing to keep; goes on with this revision.
    case kept(Judgement.Revision)
    case conflict(Conflict)

    /// Somebody else changed the same thing since it was read.
    package struct Conflict: Hashable, Sendable {
        package let field: Field
        /// As it stands now.
        package let theirs: Judgement
        package let hand: Judgement.Hand
        /// Sent again with this revision, the change stands.
        package let revision: Judgement.Revision

        /// What both have changed.
        package enum Field: Sendable { case place, why }
    }
}

extension Judgement {
    /// Why a change is refused.
    package enum Refusal: Error, Hashable {
        case notOnScale
        case notForThisSchool
        case reasonMissing
        case tooLong(String)
        case nothingToConfirm
        /// Somebody has moved the bead since it was read.
        case movedMeanwhile(by: String)

        /// Beside the field.
        package var message: String {
            switch self {
            case .notOnScale: "The bead cannot stand there. Choose a level of this area."
            case .notForThisSchool: "This area is not judged at this school."
            case .reasonMissing: "Say why this area does not apply to the school."
            case .tooLong(let complaint): complaint
            case .nothingToConfirm: "This area has no judgement yet, so there is nothing to re-confirm."
            case .movedMeanwhile(let name):
                "\(name) has moved the bead since you looked. Look again before you confirm it."
            }
        }

        package var problem: Problem { .refused(what: message, then: "Nothing else was changed.") }
    }

    /// What becomes of it, decided on what the person had seen when they changed it.
    func changed(_ change: JudgementChange, seen: Revision, on scale: Scale, by hand: Hand) throws(Refusal) -> Outcome {
        switch change {
        case .place(let notch):
            guard scale.notches.contains(notch) else { throw .notOnScale }
            return placed(.at(notch: notch), seen: seen, by: hand)
        case .park:
            return placed(.notJudged, seen: seen, by: hand)
        case .doesNotApply(let reason):
            guard !reason.trimmed.isEmpty else { throw .reasonMissing }
            return placed(.doesNotApply(because: try Self.checked(reason.trimmed)), seen: seen, by: hand)
        case .explain(let why):
            return explained(try Self.checked(why), seen: seen, by: hand)
        case .confirm:
            return try confirmed(seen: seen)
        }
    }

    /// What somebody has seen who does not say: what they did themselves last, and nothing of anybody else's.
    func seen(by hand: Hand) -> Revision {
        Revision(
            place: placed?.name == hand.name ? revision.place : 0,
            why: explained?.name == hand.name ? revision.why : 0
        )
    }

    /// Nothing to keep, something to keep, or two people at once.
    enum Outcome: Equatable {
        case same(Revision)
        case new(Judgement, seen: Revision)
        case conflict(Judged.Conflict)
    }

    private func placed(_ place: Place, seen: Revision, by hand: Hand) -> Outcome {
        var next = seen
        next.place = revision.place
        guard place != self.place else { return .same(next) }
        if seen.place != revision.place, let placed = self.placed {
            return .conflict(Judged.Conflict(field: .place, theirs: self, hand: placed, revision: next))
        }
        var changed = self
        changed.place = place
        changed.carriedFrom = nil
        changed.revision.place += 1
        changed.placed = hand
        next.place += 1
        return .new(changed, seen: next)
    }

    private func explained(_ why: String, seen: Revision, by hand: Hand) -> Outcome {
        var next = seen
        next.why = revision.why
        guard why != self.why else { return .same(next) }
        if seen.why != revision.why, let explained = self.explained {
            return .conflict(Judged.Conflict(field: .why, theirs: self, hand: explained, revision: next))
        }
        var changed = self
        changed.why = why
        changed.revision.why += 1
        changed.explained = hand
        next.why += 1
        return .new(changed, seen: next)
    }

    private func confirmed(seen: Revision) throws(Refusal) -> Outcome {
        guard place != .notJudged else { throw .nothingToConfirm }
        guard seen.place == revision.place else { throw .movedMeanwhile(by: placed?.name ?? "Somebody") }
        guard isCarried else { return .same(seen) }
        var changed = self
        changed.carriedFrom = nil
        return .new(changed, seen: seen)
    }

    private static func checked(_ text: String) throws(Refusal) -> String {
        if let complaint = LongText.complaint(text) { throw .tooLong(complaint) }
        return text.keepable
    }
}
