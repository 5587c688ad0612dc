import Database
import Evaluations
import Frameworks
import Schools

extension Transaction {
    /// The trust now: three queries however many schools there are, and two for a version not on the shelf.
    func trustNow(_ trust: ID<Trust>, on day: Day, from shelf: FrameworkShelf) throws -> TrustNow {
        let cycles = try openCycles(of: trust)
        return TrustNow(
            cycles: cycles,
            submissions: try openSubmissions(of: trust),
            table: try cycles.nearest(on: day).flatMap { try cycleTable($0, of: trust, from: shelf) }
        )
    }

    private func openCycles(of trust: ID<Trust>) throws -> [OpenCycle] {
        try rows(
            """
            SELECT c.id, c.title, c.version_id, f.title AS framework, c.opens_on, c.submit_by, c.validate_by, c.decide_by,
                (SELECT COUNT(*) FROM cycle_schools k WHERE k.cycle_id = c.id) AS schools,
                COUNT(DISTINCT u.evaluation_id) AS sent,
                COUNT(DISTINCT CASE WHEN v.id IS NOT NULL OR u.decided_at IS NOT NULL THEN u.evaluation_id END) AS validated,
                COUNT(DISTINCT CASE WHEN u.decided_at IS NOT NULL THEN u.evaluation_id END) AS decided
            FROM cycles c
            JOIN framework_versions f ON f.id = c.version_id
            LEFT JOIN submissions u ON u.cycle_id = c.id AND NOT u.is_withdrawn
            LEFT JOIN validations v ON v.submission_id = u.id AND v.is_lead AND v.shared_at IS NOT NULL
            WHERE c.trust_id = \(trust) AND c.closed_on IS NULL
            GROUP BY c.id, c.title, c.version_id, f.title, c.opens_on, c.submit_by, c.validate_by, c.decide_by
            ORDER BY c.submit_by, c.id
            """
        ).map(OpenCycle.init)
    }

    private func openSubmissions(of trust: ID<Trust>) throws -> [OpenSubmission] {
        try rows(
            """
            SELECT u.id, u.school_id, s.name AS school_name, f.title, u.submitted_at, c.validate_by, c.decide_by,
                v.id AS validation_id, v.outcome, v.shared_at
            FROM submissions u
            JOIN schools s ON s.id = u.school_id
            JOIN framework_versions f ON f.id = u.version_id
            JOIN cycles c ON c.id = u.cycle_id
            LEFT JOIN validations v ON v.submission_id = u.id AND v.is_lead AND v.released_at IS NULL
            WHERE u.trust_id = \(trust) AND u.decided_at IS NULL AND NOT u.is_withdrawn
            ORDER BY u.submitted_at, u.id
            """
        ).map(OpenSubmission.init)
    }

    private func cycleTable(_ cycle: OpenCycle, of trust: ID<Trust>, from shelf: FrameworkShelf) throws -> CycleTable? {
        guard let version = try versions([cycle.version], trust: trust, from: shelf)[cycle.version] else { return nil }
        let rows = try rows(
            """
            SELECT s.id AS school_id, s.name AS school_name, s.phase, s.has_early_years, s.has_post_16, k.evaluation_id,
                k.extended_to, u.submitted_at, v.id AS validation_id, v.due_on, v.conversation_on, v.shared_at, d.decision,
                (SELECT COUNT(*) FROM judgements j JOIN areas a ON a.id = j.area_id
                    WHERE j.evaluation_id = k.evaluation_id AND a.version_id = \(cycle.version) AND a.is_judged
                        AND j.notch IS NOT NULL AND j.confirmed_in = k.cycle_id) AS judged,
                (SELECT COUNT(*) FROM judgements j JOIN areas a ON a.id = j.area_id
                    WHERE j.evaluation_id = k.evaluation_id AND a.version_id = \(cycle.version) AND a.is_judged
                        AND j.does_not_apply IS NOT NULL AND j.confirmed_in = k.cycle_id) AS left_out
            FROM cycle_schools k
            JOIN schools s ON s.id = k.school_id
            LEFT JOIN submissions u ON u.evaluation_id = k.evaluation_id AND u.number = (
                SELECT MAX(n.number) FROM submissions n
                WHERE n.evaluation_id = k.evaluation_id AND n.cycle_id = k.cycle_id AND NOT n.is_withdrawn)
            LEFT JOIN validations v ON v.submission_id = u.id AND v.is_lead AND v.released_at IS NULL
            LEFT JOIN decisions d ON d.submission_id = u.id
            WHERE k.cycle_id = \(cycle.id)
            ORDER BY LOWER(s.name), s.id
            """
        )
        let table = try rows.map { row in
            CycleTable.Row(
                school: try row["school_name"],
                evaluation: try row["evaluation_id"],
                step: try CycleStep(row, version),
                submitBy: try row["extended_to"]
            )
        }
        return CycleTable(cycle: cycle, areas: version.hasParts ? "judgements" : version.words.areas, rows: table)
    }
}
