import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Validations

/// How a validator reads, thinks it over in the conversation, and hears from the school.
extension SampleWork {
    /// The validator reads and says before the conversation; of a review that is not whole, the last areas are still to come.
    func review(_ school: Int, on day: Day, isWhole: Bool, _ tx: Transaction) throws {
        let (validator, review) = try review(school, tx)
        let areas = isWhole ? review.applicable : Array(review.applicable.dropLast(2))
        for (place, area) in areas.enumerated() {
            try say(firstNotch(review, area, place, school), of: area, place, school, in: review, by: validator, tx)
        }
        try talk(review.validation, validator, on: day, outcome: nil, tx)
    }

    /// After the conversation, beads that were agreed to stand elsewhere are moved, and the outcome is recommended.
    func settle(_ school: Int, on day: Day, _ tx: Transaction) throws {
        let (validator, review) = try review(school, tx)
        for (place, area) in review.applicable.enumerated() {
            let settled = settledNotch(review, area, place, school)
            guard firstNotch(review, area, place, school) != settled else { continue }
            try say(settled, of: area, place, school, in: review, by: validator, tx)
        }
        let holds = try tx.review(review.validation, from: shelf).reading(isInCategory: false).holds
        try talk(review.validation, validator, on: day, outcome: holds ? .met : .notYet, tx)
    }

    private func review(_ school: Int, _ tx: Transaction) throws -> (Person, Review) {
        guard let validation = try tx.liveValidation(of: sent(school, tx).id) else {
            throw SampleTeller.SampleFault.nobody("validator")
        }
        return (try tx.person(validation.validator.id, of: validation.trust), try tx.review(validation, from: shelf))
    }

    /// Where the bead stands in the end; nil on the school's.
    private func settledNotch(_ review: Review, _ area: Area, _ place: Int, _ school: Int) -> Int? {
        guard let own = review.schoolNotch(area), own > 2, area.scale?.stops == 4 else { return nil }
        return (school + place * 2 + seed) % 7 == 3 ? own - 1 : nil
    }

    /// Where it stood before the conversation: now and then a level away from where it stands in the end.
    private func firstNotch(_ review: Review, _ area: Area, _ place: Int, _ school: Int) -> Int? {
        let settled = settledNotch(review, area, place, school)
        let turn = (school * 3 + place * 5 + seed) % 11
        guard let scale = area.scale, scale.stops == 4, turn < 3, let own = review.schoolNotch(area) else {
            return settled
        }
        let first = (settled ?? own) + [-4, 4, -8][turn]
        return scale.notches.contains(first) ? first : settled
    }

    private func say(
        _ adjusted: Int?,
        of area: Area,
        _ place: Int,
        _ school: Int,
        in review: Review,
        by validator: Person,
        _ tx: Transaction
    ) throws {
        let words = SampleWords(version: version, area: area, seed: seed + school + place)
        try tx.say(
            SaidOfArea(
                adjusted: adjusted,
                reason: adjusted == nil ? "" : words.reason,
                goingWell: words.goingWell,
                target: place % 2 == 0 ? words.target : ""
            ),
            of: area,
            in: review.validation.id,
            school: review.schoolNotch(area),
            by: validator
        )
    }

    private func talk(
        _ validation: Validation,
        _ validator: Person,
        on day: Day,
        outcome: Outcome?,
        _ tx: Transaction
    ) throws {
        let notes = "We looked at the same abacus and agreed the targets for the next two terms."
        try tx.say(
            SaidInTalk(
                on: day,
                at: TimeOfDay("15:45"),
                tookPart: "The headteacher, the deputy and the chair of governors",
                agenda: "How will you know that the change holds? What would pupils say has changed?",
                notes: outcome == nil ? "" : notes,
                outcome: outcome,
                why: ""
            ),
            in: validation.id,
            by: validator
        )
    }

    /// Now and then a head writes how the review went.
    func thank(_ school: Int, _ tx: Transaction) throws {
        let said = Self.feedback
        guard (school * 2 + seed) % 5 == 0, let validation = try tx.liveValidation(of: sent(school, tx).id) else {
            return
        }
        let head = try found.head(of: found.schools[school].id)
        try tx.give(said[(school + seed) % said.count], on: validation, by: head)
    }

    private static let feedback = [
        "Your questions about attendance made us look again. More time in classrooms would help next time.",
        "The conversation was fair and we learned from it. The agenda came late; a week before would be enough.",
        "You had read everything, and it showed. We would have liked to hear more about what other schools do.",
    ]
}
