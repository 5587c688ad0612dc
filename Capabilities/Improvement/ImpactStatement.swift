import Accounts
import Database
import Evaluations
import Schools
import Web

extension Transaction {
    /// What difference the school's work has made for pupils, as it is written now; nil while nobody has.
    package func impact(of evaluation: ID<Evaluation>) throws -> VisitText? {
        try row(
            """
            SELECT words, revision, written_by_name, written_at FROM impact_statements
            WHERE evaluation_id = \(evaluation)
            """
        ).map(VisitText.init)
    }

    /// Writes the impact statement, for the school or as its specialist.
    ///
    /// - Parameter seen: the revision that the writer had read, 0 for an empty text.
    /// - Throws: ``Visit/Refusal``, or not allowed for whoever only reads
    package func writeImpact(_ words: String, of evaluation: Evaluation, seen: Int, by person: Person) throws
        -> VisitSaved
    {
        let mayWrite = person.may(.contribute, at: evaluation.school.id)
        guard try mayWrite || isAssigned(person, to: evaluation.school.id) else {
            throw Problem.notAllowed("Only the school and its improvement specialist can write the impact statement.")
        }
        if let complaint = LongText.complaint(words) { throw Visit.Refusal.tooLong(complaint) }
        let words = words.keepable
        let before = try impact(of: evaluation.id)
        switch VisitText.change(of: before, to: words, seen: seen) {
        case .same(let revision): return .kept(revision: revision)
        case .conflict(let theirs): return .conflict(theirs)
        case .new(let revision):
            try keepImpact(words, revision: revision, of: evaluation.id, by: person)
            let isSitting = before.map { $0.by == person.name && now - $0.at < 600 } ?? false
            if !isSitting {
                let deed = "Wrote the impact statement."
                try note(.changed, of: .route, evaluation.id, in: evaluation.school.id, deed, by: person.author)
            }
            return .kept(revision: revision)
        }
    }

    private func keepImpact(_ words: String, revision: Int, of evaluation: ID<Evaluation>, by person: Person) throws {
        try run(
            """
            INSERT INTO impact_statements (evaluation_id, words, revision, written_by_name, written_at)
            VALUES (\(evaluation), \(words), \(revision), \(person.name), \(now))
            ON CONFLICT (evaluation_id) DO UPDATE SET
                words = excluded.words, revision = excluded.revision, written_by_name = excluded.written_by_name,
                written_at = excluded.written_at
            """
        )
    }
}
