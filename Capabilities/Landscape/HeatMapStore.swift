import Database
import Evaluations
import Frameworks
import Schools

extension Transaction {
    /// The heat map of a cycle, in two queries.
    ///
    /// For each school speaks the last submission of the cycle that was validated and shared, else the last one that
    /// was sent; while nothing was sent in the cycle it stands in now, its own work in that cycle does.
    ///
    /// - Parameter showsDrafts: whether work that was not sent is shown too.
    package func heatMap(
        of cycle: CycleChoice,
        _ version: Framework.Version,
        _ narrowing: Narrowing,
        _ voice: Voice = .standing,
        showsDrafts: Bool
    ) throws -> HeatMap {
        let schools = try mappedSchools(of: cycle, narrowing)
        let rows = try rows(
            """
            WITH heard AS (\(Heard.inCycles([cycle.id], narrowing)))
            SELECT h.evaluation_id, j.area_id, j.notch, j.does_not_apply, w.notch AS agreed
            FROM heard h
            JOIN submission_judgements j ON j.submission_id = h.submission_id
            LEFT JOIN validations v
                ON v.submission_id = h.submission_id AND v.is_lead AND v.shared_at IS NOT NULL
            LEFT JOIN validation_judgements w ON w.validation_id = v.id AND w.area_id = j.area_id
            UNION ALL
            SELECT h.evaluation_id, j.area_id, j.notch, j.does_not_apply IS NOT NULL, NULL
            FROM heard h
            JOIN judgements j ON j.evaluation_id = h.evaluation_id
            WHERE \(showsDrafts) AND h.submission_id IS NULL AND h.stands_in = h.cycle_id
                AND j.confirmed_in = h.cycle_id
            """
        )
        let schoolPlaces = Dictionary(uniqueKeysWithValues: zip(schools.map(\.evaluation), schools.indices))
        let wirePlaces = Dictionary(uniqueKeysWithValues: zip(version.wires.map(\.id.text), version.wires.indices))
        return HeatMap(
            version,
            schools: schools,
            voice,
            said: try rows.compactMap { row in
                guard let school = schoolPlaces[try row["evaluation_id"]], let wire = wirePlaces[try row["area_id"]]
                else { return nil }
                return (school, wire, try row["agreed"], try row["notch"], try row["does_not_apply"])
            }
        )
    }

    private func mappedSchools(of cycle: CycleChoice, _ narrowing: Narrowing) throws -> [MappedSchool] {
        try rows(
            """
            SELECT s.id, s.name, s.phase, s.has_early_years, s.has_post_16, k.evaluation_id, e.version_id,
                EXISTS (SELECT 1 FROM submissions u
                    WHERE u.evaluation_id = k.evaluation_id AND u.cycle_id = k.cycle_id AND NOT u.is_withdrawn
                        AND u.decided_at IS NULL AND NOT EXISTS (SELECT 1 FROM validations l
                            WHERE l.submission_id = u.id AND l.is_lead AND l.shared_at IS NOT NULL)) AS is_waiting
            FROM cycle_schools k
            JOIN evaluations e ON e.id = k.evaluation_id
            JOIN schools s ON s.id = k.school_id
            WHERE k.cycle_id = \(cycle.id)\(narrowing.condition)
            ORDER BY LOWER(s.name), s.id
            """
        ).map { row in
            let version: ID<Framework.Version> = try row["version_id"]
            return MappedSchool(
                id: try row["id"],
                name: try row["name"],
                phase: try row["phase"],
                hasEarlyYears: try row["has_early_years"],
                hasPost16: try row["has_post_16"],
                evaluation: try row["evaluation_id"],
                isInVersion: version == cycle.version,
                isWaiting: try row["is_waiting"]
            )
        }
    }
}
