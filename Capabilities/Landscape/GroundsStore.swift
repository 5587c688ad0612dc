import Database
import Evaluations
import Frameworks

extension Transaction {
    /// What the judgements of a heat map rest on, in one query: kinds of evidence and the newest day, by the database.
    ///
    /// Of what was sent only evidence counts that was there when it was sent; the rest shows only where drafts do.
    func grounds(
        of map: HeatMap,
        _ choice: LandscapeChoice,
        showsDrafts: Bool,
        today: Day
    ) throws -> GroundsMap {
        let found = try rows(
            """
            WITH heard AS (\(Heard.inCycles([choice.cycle.id], choice.narrowing)))
            SELECT h.evaluation_id, l.area_id, COUNT(DISTINCT e.kind) AS kinds,
                MAX(COALESCE(e.dated_on, SUBSTR(e.added_at, 1, 10))) AS newest
            FROM heard h
            JOIN evidence_areas l ON l.evaluation_id = h.evaluation_id
            JOIN evidence e ON e.id = l.evidence_id
            LEFT JOIN submissions u ON u.id = h.submission_id
            WHERE NOT e.is_removed AND (e.added_at <= u.submitted_at
                OR (\(showsDrafts) AND h.submission_id IS NULL AND h.stands_in = h.cycle_id))
            GROUP BY h.evaluation_id, l.area_id
            """
        )
        let schools = Dictionary(uniqueKeysWithValues: zip(map.schools.map(\.evaluation), map.schools.indices))
        let wires = Dictionary(uniqueKeysWithValues: zip(map.wires.map(\.id.text), map.wires.indices))
        var linked: [GroundsMap.Place: (kinds: Int, newest: Day)] = [:]
        for row in found {
            guard let school = schools[try row["evaluation_id"]], let wire = wires[try row["area_id"]] else { continue }
            linked[GroundsMap.Place(school: school, wire: wire)] = (try row["kinds"], try row["newest"])
        }
        return GroundsMap(map, linked: linked, today: today)
    }
}
