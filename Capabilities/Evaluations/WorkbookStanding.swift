import Database
import Frameworks

extension Workbook {
    /// A row for every wire of the framework, in order, also for those that are not for this school.
    package func standings(on day: Day) -> [Standing] { version.wires.compactMap { standing(of: $0, on: day) } }

    /// The row of one wire; nil for an area that is judged by its parts.
    package func standing(of area: Area, on day: Day) -> Standing? {
        guard let scale = area.scale else { return nil }
        let judgement = judgement(of: area)
        let place = judgement.place
        let isHere = version.applies(area, to: evaluation.school)
        return Standing(
            area: area.id,
            title: version.title(of: area),
            scale: scale,
            place: isHere ? .judged(place) : .notForThisSchool,
            validated: ghosts.validated.notches[area.id].flatMap { scale.notches.contains($0) ? $0 : nil },
            lastCycle: ghosts.lastCycle.notches[area.id].flatMap { scale.notches.contains($0) ? $0 : nil },
            standard: version.rule.level(for: area),
            parts: completeness(of: area, judgement, on: day),
            carriedFrom: isHere ? judgement.carriedFrom : nil
        )
    }

    private func completeness(of area: Area, _ judgement: Judgement, on day: Day) -> Completeness {
        let actions = actions(for: area)
        return Completeness(
            place: judgement.place,
            isCarried: judgement.isCarried,
            kinds: evidence(for: area).map(\.kind),
            expecting: area.expects.least,
            factors: factors(for: area).map(\.entry.direction),
            lateActions: actions.count { $0.daysLate(on: day) != nil },
            actions: actions.count
        )
    }

    /// Where beads stand, by area, for the award rule: applicable areas only.
    package var notches: [ID<Area>: Int] {
        Dictionary(
            uniqueKeysWithValues: applicable.compactMap { area in
                judgement(of: area).place.notch.map { (area.id, $0) }
            }
        )
    }

    /// The wires that count: for this school, and not said not to apply.
    package var applicable: [Area] { wires.filter { judgement(of: $0).place.reason == nil } }

    /// How many areas are judged in this cycle, of how many, and how many of them reach the standard for the mark.
    package func progress(on day: Day) -> Progress {
        let standings = standings(on: day)
        let rows = standings.filter(\.counts)
        return Progress(
            judged: rows.count(where: \.isJudged),
            of: rows.count,
            atStandard: rows.count { $0.isJudged && $0.reachesStandard },
            missing: rows.filter { $0.notch == nil }.map(\.title),
            carried: standings.filter { $0.carriedFrom != nil }.map(\.title)
        )
    }

    /// The sums that the lede of the page says in words.
    package struct Progress: Hashable, Sendable {
        package let judged: Int
        package let of: Int
        /// At or beyond the standard for the mark.
        package let atStandard: Int
        /// Titles of the areas without a judgement.
        package let missing: [String]
        /// Titles of the areas that stand as in an earlier cycle and are not yet re-confirmed.
        package let carried: [String]
    }
}
