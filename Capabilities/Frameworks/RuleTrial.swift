import Database
import Web

/// A real submission that a rule is tried on: where its beads stood, by the keys of its areas.
package struct RuleTrial: Sendable, Equatable {
    /// Where the bead of one area stood.
    package enum Place: Sendable, Equatable {
        case at(notch: Int, on: Scale)
        case notJudged
        /// It is not for the school, or was set aside.
        case away
    }

    /// One submission that can be chosen.
    package struct Choice: Sendable, Equatable {
        package let id: ID<RuleTrial>
        /// "Thistledown Primary, Autumn 2026".
        package let title: String

        package init(id: ID<RuleTrial>, title: String) {
            self.id = id
            self.title = title
        }
    }

    package let title: String
    /// By ``Framework/Version/keyPath(of:)``.
    package let places: [String: Place]
    package let isImpactStated: Bool

    package init(title: String, places: [String: Place], isImpactStated: Bool) {
        self.title = title
        self.places = places
        self.isImpactStated = isImpactStated
    }
}

extension Framework.Version {
    /// What the rule says of a submission, also one of another version.
    ///
    /// An area that it does not have, or has on another scale, counts as not judged; of the category nothing is known.
    package func reading(of trial: RuleTrial) -> Reading {
        let places = wires.map { (wire: $0, place: trial.places[keyPath(of: $0)] ?? .notJudged) }
        var notches: [ID<Area>: Int] = [:]
        for case (let wire, .at(let notch, let scale)) in places where wire.scale == scale { notches[wire.id] = notch }
        let facts = AwardFacts(isImpactStated: trial.isImpactStated, isInCategory: nil)
        return reading(of: notches, on: places.filter { $0.place != .away }.map(\.wire), facts)
    }

    /// "Met, at Gold", "Met, except Inclusion and Attendance", or "Not yet: …" where no area holds or some would do.
    package func summary(of reading: Reading) -> String {
        if reading.holds { return reading.tier.map { "Met, at \($0)" } ?? "Met" }
        let failing = reading.lines.filter { !$0.holds }
        let short = Set(reading.short)
        guard rule.needs == .every, short.isEmpty || short.count < reading.standings.count else {
            return "Not yet. \(failing.map(\.sentence).joined(separator: ". "))"
        }
        let areas = tops.filter { top in short.contains(top.id) || parts(of: top).contains { short.contains($0.id) } }
        let exceptions = areas.map(\.title) + failing.compactMap(rule.exception)
        return exceptions.isEmpty ? "Not yet" : "Met, except \(Words.list(exceptions))"
    }
}
