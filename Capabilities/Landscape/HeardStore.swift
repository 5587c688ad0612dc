import Database
import Evaluations
import Frameworks
import Schools

/// The SQL of who speaks for a school: the last submission that was validated and shared, else the last one sent.
enum Heard {
    /// Every school of some cycles with the submission that speaks for it there; NULL where nothing was sent.
    static func inCycles(_ cycles: [ID<Cycle>], _ narrowing: Narrowing) -> Query {
        """
        SELECT k.cycle_id, k.school_id, k.evaluation_id, e.cycle_id AS stands_in,
            \(submission("u.evaluation_id = k.evaluation_id AND u.cycle_id = k.cycle_id")) AS submission_id
        FROM cycle_schools k
        JOIN evaluations e ON e.id = k.evaluation_id
        JOIN schools s ON s.id = k.school_id
        WHERE k.cycle_id IN \(list: cycles)\(narrowing.condition)
        """
    }

    /// Every school that works on a framework with the submission that spoke for it at the end of a day.
    static func by(_ day: Day, _ framework: ID<Framework>, of trust: ID<Trust>) -> Query {
        let sent: Query = "u.evaluation_id = e.id AND u.submitted_at < \(Instant(startOf: day.adding(days: 1)))"
        return """
            SELECT e.cycle_id, e.school_id, e.id AS evaluation_id, e.cycle_id AS stands_in,
                \(submission(sent, isShared: isShared(by: day))) AS submission_id
            FROM evaluations e WHERE e.framework_id = \(framework) AND e.trust_id = \(trust)
            """
    }

    /// Whether a lead's validation `l` was shared at the end of a day; on any day where none is given.
    static func isShared(by day: Day? = nil) -> Query {
        let isLead: Query = "l.is_lead AND l.shared_at IS NOT NULL"
        return day.map { isLead + " AND l.shared_at < \(Instant(startOf: $0.adding(days: 1)))" } ?? isLead
    }

    private static func submission(_ sent: Query, isShared: Query = isShared()) -> Query {
        """
        COALESCE(
            (SELECT u.id FROM submissions u
                JOIN validations l ON l.submission_id = u.id AND \(isShared)
                WHERE \(sent) AND NOT u.is_withdrawn ORDER BY u.number DESC LIMIT 1),
            (SELECT u.id FROM submissions u WHERE \(sent) AND NOT u.is_withdrawn ORDER BY u.number DESC LIMIT 1))
        """
    }
}

extension Narrowing {
    /// The rest of a WHERE about the schools `s` of cycles `k`.
    var condition: Query {
        let isPhase: Query = phase.map { " AND s.phase = \($0)" } ?? ""
        let isInHub: Query =
            hub.map { " AND s.id IN (SELECT school_id FROM hub_schools WHERE hub_id = \($0))" } ?? ""
        let isOnPathway: Query = pathway.map { " AND k.pathway = \($0)" } ?? ""
        return isPhase + isInHub + isOnPathway
    }
}
