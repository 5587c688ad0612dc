import Database
import Evaluations
import Frameworks
import Web

/// All that lies on a validator's desk: what the school sent, frozen, and what the validator says of it.
package struct Review: Sendable {
    package let validation: Validation
    package let submission: Submission
    package let frozen: FrozenEvaluation
    package let version: Framework.Version
    package let areas: [ID<Area>: AreaReview]
    let weights: [Weighed: EvidenceWeight]
    private let sent: [ID<Area>: FrozenArea]

    /// One piece of evidence in one area.
    struct Weighed: Hashable, Sendable {
        let area: ID<Area>
        let evidence: ID<Evidence>
    }

    init(
        validation: Validation,
        submission: Submission,
        frozen: FrozenEvaluation,
        version: Framework.Version,
        areas: [ID<Area>: AreaReview] = [:],
        weights: [Weighed: EvidenceWeight] = [:]
    ) {
        self.validation = validation
        self.submission = submission
        self.frozen = frozen
        self.version = version
        self.areas = areas
        self.weights = weights
        sent = Dictionary(frozen.areas.map { ($0.id, $0) }) { $1 }
    }

    /// The wires that were for the school when it sent them, in order.
    package var wires: [Area] { version.wires.filter { sent[$0.id]?.isForSchool ?? false } }

    /// The wires that count: those that both sides take to apply.
    package var applicable: [Area] { wires.filter(counts) }

    package func sent(_ area: Area) -> FrozenArea? { sent[area.id] }

    package func review(of area: Area) -> AreaReview { areas[area.id] ?? .untouched }

    /// The school's notch; nil where it says that the area does not apply.
    package func schoolNotch(_ area: Area) -> Int? { sent[area.id]?.notch }

    /// The validator's notch; nil while there is none.
    package func notch(_ area: Area) -> Int? { review(of: area).verdict.notch(school: schoolNotch(area)) }

    /// Where the school says that an area does not apply, it counts only when the validator places a bead.
    private func counts(_ area: Area) -> Bool { sent[area.id]?.doesNotApply == nil || notch(area) != nil }

    /// Evidence that was sent with the area or with the one it is a part of.
    func evidence(for area: Area) -> [FrozenEvidence] {
        let links = [area.id, area.parent].compactMap { $0.flatMap { sent[$0]?.evidence } }.joined()
        let ids = Set(links.map(\.evidence))
        return frozen.evidence.filter { ids.contains($0.id) }
    }
}

extension Review {
    /// What an award rule must be told; nobody has said anything about a category of concern yet.
    private func facts(isInCategory: Bool?) -> AwardFacts {
        AwardFacts(isImpactStated: !submission.impact.trimmed.isEmpty, isInCategory: isInCategory)
    }

    private func notches(_ place: (Area) -> Int?) -> [ID<Area>: Int] {
        Dictionary(uniqueKeysWithValues: wires.compactMap { wire in place(wire).map { (wire.id, $0) } })
    }

    /// What the award rule says of the validator's beads.
    ///
    /// - Parameter isInCategory: whether the school is in a category of concern; nil when nobody has said it.
    package func reading(isInCategory: Bool? = nil) -> Reading {
        version.reading(of: notches(notch), on: applicable, facts(isInCategory: isInCategory))
    }

    /// What it says of the school's own.
    package func schoolReading(isInCategory: Bool? = nil) -> Reading {
        let wires = wires.filter { sent[$0.id]?.doesNotApply == nil }
        return version.reading(of: notches(schoolNotch), on: wires, facts(isInCategory: isInCategory))
    }

    /// What the rule points to, the category of concern left to the trust.
    var pointed: Outcome { Outcome.pointed(by: reading(isInCategory: false)) }
}

extension Review {
    /// How far the review has come.
    struct Progress: Equatable {
        var reviewed = 0
        var of = 0
        var agreed = 0
        var lower = 0
        var higher = 0
        var openQuestions = 0
    }

    var progress: Progress {
        wires.reduce(into: Progress()) { progress, area in
            let review = review(of: area)
            progress.of += 1
            if review.question.isOpen { progress.openQuestions += 1 }
            guard review.missing(school: schoolNotch(area)) == nil else { return }
            progress.reviewed += 1
            let steps = steps(area)
            if steps == 0 { progress.agreed += 1 }
            if steps < 0 { progress.lower += 1 }
            if steps > 0 { progress.higher += 1 }
        }
    }

    /// How many stops the validator's bead stands above the school's, below when negative; 0 where they agree.
    func steps(_ area: Area) -> Int {
        guard let mine = notch(area) else { return 0 }
        return mine - (schoolNotch(area) ?? 0)
    }

    /// What keeps it from being shared, in the order of the page.
    var missing: [String] {
        wires.compactMap { area in
            review(of: area).missing(school: schoolNotch(area))?.words(version.title(of: area))
        }
    }
}
