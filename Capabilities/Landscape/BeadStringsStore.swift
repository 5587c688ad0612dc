import Accounts
import Database
import Evaluations
import Frameworks
import Schools

extension Transaction {
    /// How many schools stood at each level of each wire, cycle by cycle.
    ///
    /// One query, counted by the database, and two more for every other version among the cycles.
    ///
    /// - Parameter cycles: of one framework, the oldest first.
    func beadStrings(
        _ cycles: [CycleChoice],
        _ choice: LandscapeChoice,
        _ version: Framework.Version,
        for person: Person,
        from shelf: FrameworkShelf
    ) throws -> [BeadStrings] {
        let counts = try beadCounts(cycles.map(\.id), choice, showsDrafts: person.may(.readEvaluation))
        let versions = Set(cycles.map(\.version))
        let mappings = try mappings(from: versions, to: version, trust: person.trust.id, shelf)
        return version.wires.compactMap { wire in
            guard let scale = wire.scale else { return nil }
            return BeadStrings(
                wire: wire,
                scale: scale,
                standard: version.rule.level(for: wire),
                strings: cycles.map { cycle in
                    let area = cycle.version == version.id ? wire : mappings[cycle.version]?.soleSource(of: wire)
                    return BeadStrings.Line(
                        cycle: cycle,
                        counts: area.map { area in
                            let stops = counts[cycle.id]?[area.id] ?? [:]
                            return scale.levels.indices.map { level in
                                stops.filter { scale.number(of: $0.key) == level + 1 }.map(\.value).reduce(0, +)
                            }
                        }
                    )
                }
            )
        }
    }

    /// How many beads hang at every stop, by cycle and area.
    private func beadCounts(
        _ cycles: [ID<Cycle>],
        _ choice: LandscapeChoice,
        showsDrafts: Bool
    ) throws -> [ID<Cycle>: [ID<Area>: [Int: Int]]] {
        try rows(
            """
            WITH heard AS (\(Heard.inCycles(cycles, choice.narrowing))), said AS (
                SELECT h.cycle_id, j.area_id, j.notch AS own, w.notch AS agreed
                FROM heard h
                JOIN submission_judgements j ON j.submission_id = h.submission_id
                LEFT JOIN validations v
                    ON v.submission_id = h.submission_id AND v.is_lead AND v.shared_at IS NOT NULL
                LEFT JOIN validation_judgements w ON w.validation_id = v.id AND w.area_id = j.area_id
                UNION ALL
                SELECT h.cycle_id, j.area_id, j.notch, NULL
                FROM heard h
                JOIN judgements j ON j.evaluation_id = h.evaluation_id
                WHERE \(showsDrafts) AND h.submission_id IS NULL AND h.stands_in = h.cycle_id
                    AND j.confirmed_in = h.cycle_id AND j.does_not_apply IS NULL
            ), heard_beads AS (SELECT cycle_id, area_id, \(choice.voice.column) AS notch FROM said)
            SELECT cycle_id, area_id, notch, COUNT(*) AS schools
            FROM heard_beads WHERE notch IS NOT NULL GROUP BY cycle_id, area_id, notch
            """
        ).reduce(into: [:]) { counts, row in
            counts[try row["cycle_id"], default: [:]][try row["area_id"], default: [:]][try row["notch"]] =
                try row["schools"]
        }
    }
}

extension Voice {
    /// The bead that is heard, of the columns `agreed` and `own`.
    fileprivate var column: Query {
        switch self {
        case .standing: "COALESCE(agreed, own)"
        case .validated: "agreed"
        case .own: "own"
        }
    }
}
