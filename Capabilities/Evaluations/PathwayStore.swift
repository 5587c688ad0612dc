import Database

extension Transaction {
    /// What the school of an evaluation works towards in the cycle that it stands in now.
    package func pathway(of evaluation: ID<Evaluation>) throws -> Cycle.Pathway {
        let row = try row(
            """
            SELECT k.pathway FROM evaluations e
            JOIN cycle_schools k ON k.evaluation_id = e.id AND k.cycle_id = e.cycle_id
            WHERE e.id = \(evaluation)
            """
        )
        return try row?["pathway"] ?? .award
    }

    /// Lets a school work towards something else in its cycle; all that it has done stays as it is.
    package func work(_ evaluation: Evaluation, towards pathway: Cycle.Pathway) throws {
        try run(
            """
            UPDATE cycle_schools SET pathway = \(pathway)
            WHERE evaluation_id = \(evaluation.id) AND cycle_id = \(evaluation.cycle.id)
            """
        )
    }
}
