import Database
import Evaluations
import Frameworks
import Marks
import Validations
import Web

/// What a validator takes into the conversation: the school, what it sent area by area, and what to ask.
struct ValidatorsPack: Sendable {
    let trust: String
    let context: SchoolContext
    /// Those that the school holds now.
    let marks: [Mark]
    let review: Review
    let areas: [Area]
    /// Whether whoever reads it also reads what the validator has written.
    let showsNotes: Bool
    let today: Day

    /// One wire: what the school sent with it, and what was so before.
    struct Area: Sendable {
        let wire: Frameworks.Area
        let title: String
        let scale: Scale
        let sent: FrozenArea
        /// What was sent with the area that the wire is a part of.
        let above: FrozenArea?
        let evidence: [FrozenEvidence]
        let before: Before?
        /// The number of the level that the mark asks for, from 1.
        let standard: Int?
        let review: AreaReview
        /// The validator's notch; nil while there is none.
        let validated: Int?

        var notch: Int? { sent.notch }
        var doesNotApply: String? { sent.doesNotApply }
        var why: String { sent.why.trimmed }
        var statements: [FrozenStatement] { sent.statements }
        var factors: [FactorEntry] { sent.factors + (above?.factors ?? []) }
    }

    /// Where the bead stood when it was sent last in an earlier cycle.
    struct Before: Hashable, Sendable {
        let cycle: String
        let notch: Int
    }

    init(
        trust: String,
        context: SchoolContext,
        marks: [Mark],
        review: Review,
        before: SchoolOnAPage.Before?,
        showsNotes: Bool,
        today: Day
    ) {
        (self.trust, self.context, self.marks, self.review) = (trust, context, marks, review)
        (self.showsNotes, self.today) = (showsNotes, today)
        let sent = Dictionary(review.frozen.areas.map { ($0.id, $0) }) { $1 }
        areas = review.wires.compactMap { wire in
            guard let own = sent[wire.id], let scale = wire.scale else { return nil }
            let above = wire.parent.flatMap { sent[$0] }
            let links = Set((own.evidence + (above?.evidence ?? [])).map(\.evidence))
            return Area(
                wire: wire,
                title: review.version.title(of: wire),
                scale: scale,
                sent: own,
                above: above,
                evidence: review.frozen.evidence.filter { links.contains($0.id) },
                before: before.flatMap { before in
                    before.notches[wire.id].map { Before(cycle: before.cycle, notch: $0) }
                },
                standard: review.version.rule.level(for: wire),
                review: review.review(of: wire),
                validated: review.notch(wire)
            )
        }
    }
}
