import Database
import Evaluations
import Frameworks
import Schools

extension Transaction {
    /// The evaluations of some schools, A to Z, the next date first; two queries, and two for versions not on the shelf.
    package func evaluationsNow(
        at schools: [ID<School>],
        of trust: ID<Trust>,
        from shelf: FrameworkShelf
    ) throws -> [EvaluationNow] {
        guard !schools.isEmpty else { return [] }
        let rows = try rows(
            """
            SELECT e.id, e.version_id, s.id AS school_id, s.name AS school_name, s.phase, s.has_early_years,
                s.has_post_16, c.title AS cycle_title, c.opens_on, COALESCE(k.extended_to, c.submit_by) AS submit_by,
                c.closed_on, u.submitted_at, u.decided_at
            FROM evaluations e
            JOIN schools s ON s.id = e.school_id
            JOIN cycles c ON c.id = e.cycle_id
            LEFT JOIN cycle_schools k ON k.cycle_id = e.cycle_id AND k.school_id = e.school_id
            LEFT JOIN submissions u ON u.evaluation_id = e.id AND u.number = (
                SELECT MAX(n.number) FROM submissions n
                WHERE n.evaluation_id = e.id AND n.cycle_id = e.cycle_id AND NOT n.is_withdrawn)
            WHERE e.school_id IN \(list: schools) AND e.trust_id = \(trust)
            ORDER BY LOWER(s.name), s.id, COALESCE(k.extended_to, c.submit_by), e.id
            """
        )
        let (beads, carried) = try beads(at: schools)
        let versions = try versions(rows.map { try $0["version_id"] }, trust: trust, from: shelf)
        return try rows.compactMap { row in
            guard let version = versions[try row["version_id"]] else { return nil }
            return try EvaluationNow(row, version, beads: beads, carried: carried)
        }
    }

    private typealias Beads = [ID<Evaluation>: [ID<Area>: EvaluationNow.Bead]]

    /// Where beads stand, and which of them nobody has re-confirmed in the cycle that the evaluation stands in.
    private func beads(at schools: [ID<School>]) throws -> (Beads, carried: [ID<Evaluation>: Set<ID<Area>>]) {
        try rows(
            """
            SELECT j.evaluation_id, j.area_id, j.notch, j.confirmed_in IS DISTINCT FROM e.cycle_id AS is_carried
            FROM judgements j JOIN evaluations e ON e.id = j.evaluation_id
            WHERE e.school_id IN \(list: schools) AND (j.notch IS NOT NULL OR j.does_not_apply IS NOT NULL)
            """
        ).reduce(into: ([:], [:])) { said, row in
            let (evaluation, area): (ID<Evaluation>, ID<Area>) = (try row["evaluation_id"], try row["area_id"])
            let notch: Int? = try row["notch"]
            said.0[evaluation, default: [:]][area] = notch.map { .at($0) } ?? .doesNotApply
            if try row["is_carried"] { said.carried[evaluation, default: []].insert(area) }
        }
    }
}

extension EvaluationNow {
    fileprivate init(
        _ row: Row,
        _ version: Framework.Version,
        beads: [ID<Evaluation>: [ID<Area>: Bead]],
        carried: [ID<Evaluation>: Set<ID<Area>>]
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
            beads: (beads[id] ?? [:]).filter { version.holds($0.value, on: $0.key) },
            carried: carried[id] ?? []
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
