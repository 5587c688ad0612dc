import Database
import Evaluations
import Frameworks
import Schools

extension Transaction {
    /// The evaluations of some schools, A to Z, the next date first; two queries, and two for versions not on the shelf.
    func evaluationsNow(
        at schools: [ID<School>],
        of trust: ID<Trust>,
        from shelf: FrameworkShelf
    ) throws -> [EvaluationNow] {
        guard !schools.isEmpty else { return [] }
        let rows = try rows(
            """
            SELECT e.id, e.version_id, s.id AS school_id, s.name AS school_name, s.phase, s.has_early_years,
                s.has_post_16, c.title AS cycle_title, c.opens_on, c.submit_by, c.closed_on, u.submitted_at, u.decided_at
            FROM evaluations e
            JOIN schools s ON s.id = e.school_id
            JOIN cycles c ON c.id = e.cycle_id
            LEFT JOIN submissions u ON u.evaluation_id = e.id AND u.number = (
                SELECT MAX(n.number) FROM submissions n
                WHERE n.evaluation_id = e.id AND n.cycle_id = e.cycle_id AND NOT n.is_withdrawn)
            WHERE e.school_id IN \(list: schools) AND e.trust_id = \(trust)
            ORDER BY LOWER(s.name), s.id, c.submit_by, e.id
            """
        )
        let beads = try beads(at: schools)
        let versions = try versions(rows.map { try $0["version_id"] }, trust: trust, from: shelf)
        return try rows.compactMap { row in
            guard let version = versions[try row["version_id"]] else { return nil }
            return try EvaluationNow(row, version, beads: beads)
        }
    }

    private func beads(at schools: [ID<School>]) throws -> [ID<Evaluation>: [ID<Area>: EvaluationNow.Bead]] {
        try rows(
            """
            SELECT j.evaluation_id, j.area_id, j.notch
            FROM judgements j JOIN evaluations e ON e.id = j.evaluation_id
            WHERE e.school_id IN \(list: schools) AND (j.notch IS NOT NULL OR j.does_not_apply IS NOT NULL)
            """
        ).reduce(into: [:]) { beads, row in
            let notch: Int? = try row["notch"]
            try beads[row["evaluation_id"], default: [:]][row["area_id"]] = notch.map { .at($0) } ?? .doesNotApply
        }
    }
}

extension EvaluationNow {
    fileprivate init(
        _ row: Row,
        _ version: Framework.Version,
        beads: [ID<Evaluation>: [ID<Area>: Bead]]
    ) throws {
        let closedOn: Day? = try row["closed_on"]
        let sentAt: Instant? = try row["submitted_at"]
        let decidedAt: Instant? = try row["decided_at"]
        let id: ID<Evaluation> = try row["id"]
        try self.init(
            id: id,
            school: Evaluation.Subject(
                id: row["school_id"],
                name: row["school_name"],
                phase: row["phase"],
                hasEarlyYears: row["has_early_years"],
                hasPost16: row["has_post_16"]
            ),
            version: version,
            cycle: CycleNow(
                title: row["cycle_title"],
                opensOn: row["opens_on"],
                submitBy: row["submit_by"],
                isOpen: closedOn == nil
            ),
            sent: sentAt.map { Sent(at: $0, isDecided: decidedAt != nil) },
            beads: (beads[id] ?? [:]).filter { version.holds($0.value, on: $0.key) }
        )
    }
}

extension Framework.Version {
    /// Whether a bead can hang there: on a stop of the wire's scale, or nowhere.
    fileprivate func holds(_ bead: EvaluationNow.Bead, on wire: ID<Area>) -> Bool {
        guard let notch = bead.notch else { return true }
        return area(wire)?.scale?.level(of: notch) != nil
    }
}
