import Database
import Evaluations
import Frameworks
import Schools

/// Where a validator put the bead of one area in the last shared validation of an evaluation.
package struct SharedBead: Hashable, Sendable {
    package let school: ID<School>
    /// The version that was validated, to which the area belongs.
    package let version: ID<Framework.Version>
    package let area: ID<Area>
    package let notch: Int
    /// The day on which it was shared.
    package let on: Day
}

extension Transaction {
    /// The beads of the last shared validation of every evaluation in a trust; one query.
    package func sharedBeads(of trust: ID<Trust>) throws -> [SharedBead] {
        try rows(
            """
            WITH newest AS (
                SELECT l.id, l.school_id, l.shared_at, u.version_id,
                    ROW_NUMBER() OVER (PARTITION BY u.evaluation_id ORDER BY l.shared_at DESC, l.id DESC) AS turn
                FROM validations l JOIN submissions u ON u.id = l.submission_id AND NOT u.is_withdrawn
                WHERE l.trust_id = \(trust) AND l.is_lead AND l.shared_at IS NOT NULL)
            SELECT n.school_id, n.version_id, n.shared_at, j.area_id, j.notch
            FROM newest n JOIN validation_judgements j ON j.validation_id = n.id
            WHERE n.turn = 1 AND j.notch IS NOT NULL
            """
        ).map { row in
            let at: Instant = try row["shared_at"]
            return try SharedBead(
                school: row["school_id"],
                version: row["version_id"],
                area: row["area_id"],
                notch: row["notch"],
                on: at.day
            )
        }
    }
}
