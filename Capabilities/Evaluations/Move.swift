import Database
import Frameworks

/// One settled move of a bead: who, when, from where to where.
package struct Move: Hashable, Sendable {
    package let id: ID<Move>
    package let area: ID<Area>
    package let cycle: ID<Cycle>
    /// nil from the post: not judged before, or said not to apply.
    package let from: Int?
    package let to: Judgement.Place
    package let at: Instant
    package let by: String
    /// Whether the criteria lay open: a moderated bead; else a first feeling.
    package let hadReadCriteria: Bool
}

extension Transaction {
    /// Every settled move of an evaluation's beads, oldest first; of one area where one is named.
    package func moves(of evaluation: ID<Evaluation>, area: ID<Area>? = nil) throws -> [Move] {
        let one: Query = area.map { " AND area_id = \($0)" } ?? ""
        return try rows(
            """
            SELECT id, area_id, cycle_id, from_notch, to_notch, does_not_apply, at, person_name, had_read_criteria
            FROM judgement_moves WHERE evaluation_id = \(evaluation)\(one) ORDER BY at, id
            """
        ).map { row in
            try Move(
                id: row["id"],
                area: row["area_id"],
                cycle: row["cycle_id"],
                from: row["from_notch"],
                to: Judgement.Place(notch: row["to_notch"], doesNotApply: row["does_not_apply"]),
                at: row["at"],
                by: row["person_name"],
                hadReadCriteria: row["had_read_criteria"]
            )
        }
    }
}
