import Database
import Frameworks

/// Everything that one row of the abacus shows.
package struct Standing: Hashable, Sendable {
    package let area: ID<Area>
    /// "Inclusion", or "Target setting: English" for a part.
    package let title: String
    package let scale: Scale
    package let place: Place
    /// Where the bead stood when it was validated last; nil when it never was, or stood on another scale.
    package let validated: Int?
    /// Where it stood when it was sent last in an earlier cycle.
    package let lastCycle: Int?
    /// The number of the level that the mark asks for, from 1; nil when it asks for none.
    package let standard: Int?
    package let parts: Completeness
    /// Title of the earlier cycle from which it stands, not yet re-confirmed; nil when it was judged in this one.
    package let carriedFrom: String?

    /// What the row says of the school.
    package enum Place: Hashable, Sendable {
        case judged(Judgement.Place)
        /// The framework has this area for other schools.
        case notForThisSchool
    }

    package var notch: Int? {
        if case .judged(let place) = place { place.notch } else { nil }
    }

    /// Whether the row counts at this school: for the school, and not said not to apply.
    package var counts: Bool {
        switch place {
        case .notForThisSchool, .judged(.doesNotApply): false
        case .judged: true
        }
    }

    /// Whether the bead was placed, or confirmed, in this cycle.
    package var isJudged: Bool { notch != nil && carriedFrom == nil }

    package var level: Level? { notch.flatMap(scale.level(of:)) }

    /// Whether the bead stands at or beyond the standard for the mark.
    package var reachesStandard: Bool {
        guard let notch, let standard else { return false }
        return scale.number(of: notch) >= standard
    }

    /// How many stops are missing to the standard; 0 when it is reached, nil when nothing is judged or asked for.
    package var stepsToStandard: Int? {
        guard let notch, let standard else { return nil }
        return max(0, scale.lowestNotch(ofLevel: standard) - notch)
    }

    /// How many stops the bead has moved since the last cycle; nil when there was none.
    package var moved: Int? {
        guard let notch, let lastCycle else { return nil }
        return notch - lastCycle
    }
}

/// How far the four parts of the work on one area have come.
package struct Completeness: Hashable, Sendable {
    package let judged: Part
    package let evidence: Part
    package let analysis: Part
    package let actions: Part

    /// One mark of the four: hollow, half or ticked, with what was counted.
    package struct Part: Hashable, Sendable {
        package let state: State
        package let count: Int

        package enum State: Sendable { case none, started, done }

        init(count: Int, isDone: Bool) {
            self.count = count
            state = count == 0 ? .none : isDone ? .done : .started
        }
    }

    /// When each part counts as done.
    ///
    /// Judged: the bead has been placed, or the area said not to apply; half while that is an earlier cycle's word.
    /// Evidence: done with as many kinds as the framework expects, and with one piece where it expects none.
    /// Analysis: done when something helps and something hinders.
    /// Actions: done when there is one and none is late.
    init(
        place: Judgement.Place,
        isCarried: Bool = false,
        kinds: [EvidenceKind],
        expecting least: Int,
        factors: [FactorEntry.Direction],
        lateActions: Int,
        actions: Int
    ) {
        judged = Part(count: place == .notJudged ? 0 : 1, isDone: !isCarried)
        evidence = Part(count: kinds.count, isDone: Set(kinds).count >= least)
        analysis = Part(count: factors.count, isDone: Set(factors).count == FactorEntry.Direction.allCases.count)
        self.actions = Part(count: actions, isDone: lateActions == 0)
    }
}
