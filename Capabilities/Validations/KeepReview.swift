import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Web

extension Transaction {
    /// The validation for its validator, while it can be written.
    func openValidation(_ id: ID<Validation>, of person: Person) throws -> Validation {
        let (validation, seat) = try validation(id, seenBy: person)
        switch (seat, validation.stage) {
        case (.validator, .open): break
        case (.validator, .shared): throw Validation.Refusal.shared
        case (.former, _): throw Validation.Refusal.released
        default: throw Problem.notAllowed("Only the validator can write in this review.")
        }
        try checkStillSent(validation)
        return validation
    }

    func checkStillSent(_ validation: Validation) throws {
        let submission = try submission(validation.submission, of: validation.trust)
        if submission.stage == .withdrawn { throw Validation.Refusal.withdrawn }
    }

    /// Makes changes to the review of one area, each by itself: one that meets another's or is refused leaves the rest.
    func keep(
        _ changes: [ReviewChange],
        of area: Area,
        at desk: AreaDesk,
        seen: Revision<ReviewField>,
        by person: Person
    ) throws -> SavedFields<ReviewField> {
        guard let scale = area.scale else { throw Problem.notFound }
        var review = try review(of: area.id, in: desk.validation.id)
        var saved = SavedFields(seen: seen)
        let before = review
        for change in changes {
            do {
                let outcome = try review.changed(change, seen: saved.revision, on: scale, school: desk.schoolNotch)
                saved.gather(
                    outcome.saved,
                    change.field,
                    theirs: review.text(answering: change, school: desk.schoolNotch)
                )
                if case .new = outcome.saved { review = outcome.review }
            } catch {
                saved.refused[change.field] = error.message
            }
        }
        if review != before {
            try keep(review, of: area.id, school: desk.schoolNotch, in: desk.validation.id)
            try noteMove(of: area, at: desk, from: before, to: review)
            try noteWork(on: desk.validation, by: person)
        }
        return saved
    }

    /// Makes changes to the conversation and the outcome, each by itself.
    func keep(
        _ changes: [TalkChange],
        of validation: Validation,
        seen: Revision<TalkField>,
        by person: Person
    ) throws -> SavedFields<TalkField> {
        var talk = validation.talk
        var saved = SavedFields(seen: seen)
        for change in changes {
            let outcome = talk.changed(change, seen: saved.revision)
            saved.gather(outcome.saved, change.field, theirs: talk.text(of: change.field))
            if case .new = outcome.saved { talk = outcome.talk }
        }
        if talk != validation.talk {
            try keep(talk, of: validation.id)
            try noteWork(on: validation, by: person)
        }
        return saved
    }

    /// One line of history stands for all the small saves of ten minutes; it says nothing of what was written.
    func noteWork(on validation: Validation, by person: Person) throws {
        let since = now.adding(seconds: -600)
        let isNew = try run(
            """
            UPDATE validations SET noted_at = \(now)
            WHERE id = \(validation.id) AND (noted_at IS NULL OR noted_at < \(since))
            """
        )
        guard isNew > 0 else { return }
        let name = try school(validation.school, of: validation.trust)?.name ?? "a school"
        let words = "Worked on the review of what \(name) sent."
        try note(.reviewed, of: .validation, validation.id, in: validation.school, words, by: person.author)
    }
}

/// What one change of one area has to know.
struct AreaDesk {
    let validation: Validation
    let schoolNotch: Int?
}
