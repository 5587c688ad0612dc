import Database
import Evaluations
import Frameworks

/// What a submission said of one wire, and what a validator made of it.
package struct SentWord: Hashable, Sendable {
    /// The version it was sent in, to which the area belongs.
    package let version: ID<Framework.Version>
    package let area: ID<Area>
    /// Where the school put the bead; nil where it did not judge.
    package let own: Int?
    package let sentOn: Day
    /// Where the bead stood once a validation was shared; nil while none is.
    package let agreed: Int?
    package let sharedOn: Day?

    package init(
        version: ID<Framework.Version>,
        area: ID<Area>,
        own: Int?,
        sentOn: Day,
        agreed: Int? = nil,
        sharedOn: Day? = nil
    ) {
        (self.version, self.area) = (version, area)
        (self.own, self.sentOn) = (own, sentOn)
        (self.agreed, self.sharedOn) = (agreed, sharedOn)
    }
}

extension Transaction {
    /// All that an evaluation has sent of its wires and not taken back, the oldest first; one query.
    package func sentWords(of evaluation: ID<Evaluation>) throws -> [SentWord] {
        try rows(
            """
            SELECT u.version_id, b.area_id, b.notch, u.submitted_at, j.notch AS agreed, v.shared_at
            FROM submissions u
            JOIN submission_judgements b ON b.submission_id = u.id
            LEFT JOIN validations v ON v.submission_id = u.id AND v.is_lead AND v.shared_at IS NOT NULL
            LEFT JOIN validation_judgements j ON j.validation_id = v.id AND j.area_id = b.area_id
            WHERE u.evaluation_id = \(evaluation) AND NOT u.is_withdrawn
            ORDER BY u.number, b.area_id
            """
        ).map { row in
            let (sent, shared): (Instant, Instant?) = (try row["submitted_at"], try row["shared_at"])
            return try SentWord(
                version: row["version_id"],
                area: row["area_id"],
                own: row["notch"],
                sentOn: sent.day,
                agreed: row["agreed"],
                sharedOn: shared?.day
            )
        }
    }
}
