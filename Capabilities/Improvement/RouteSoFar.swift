import Database
import Evaluations

extension Transaction {
    /// How far an evaluation has come on the improvement route; nil where it never was on it.
    ///
    /// One query.
    package func routeSoFar(_ evaluation: ID<Evaluation>) throws -> RouteSoFar? {
        try row(
            """
            SELECT k.pathway, i.words, i.revision, i.written_by_name FROM evaluations e
            LEFT JOIN cycle_schools k ON k.evaluation_id = e.id AND k.cycle_id = e.cycle_id
            LEFT JOIN impact_statements i ON i.evaluation_id = e.id
            WHERE e.id = \(evaluation) AND \(RouteSchool.everOnRoute)
            """
        ).map { row in
            try RouteSoFar(
                evaluation: evaluation,
                isOnRoute: row["pathway"] == Cycle.Pathway.improvement,
                impact: row["words"] ?? "",
                revision: row["revision"] ?? 0,
                writtenBy: row["written_by_name"]
            )
        }
    }
}

extension RouteSchool {
    /// Whether an evaluation `e` is on the improvement route, or was in an earlier cycle or until a decision.
    static let everOnRoute: Query = """
        (EXISTS (SELECT 1 FROM cycle_schools r WHERE r.evaluation_id = e.id AND r.pathway = 'improvement')
            OR EXISTS (SELECT 1 FROM pathways d WHERE d.evaluation_id = e.id)
            OR EXISTS (SELECT 1 FROM visits b WHERE b.evaluation_id = e.id AND b.shared_at IS NOT NULL))
        """
}
