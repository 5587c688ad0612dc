import Accounts
import Database
import Frameworks
import Schools
import Web

extension Transaction {
    /// The submissions of an evaluation, newest first.
    package func submissions(of evaluation: ID<Evaluation>) throws -> [Submission] {
        try rows(Submission.query + " WHERE evaluation_id = \(evaluation) ORDER BY number DESC").map(Submission.init)
    }

    /// The submissions of a cycle that were not taken back, oldest first.
    package func submissions(in cycle: ID<Cycle>) throws -> [Submission] {
        try rows(
            Submission.query + " WHERE cycle_id = \(cycle) AND NOT is_withdrawn ORDER BY submitted_at, id"
        ).map(Submission.init)
    }

    /// A submission for somebody who may read the evaluation; not found for anybody else.
    package func submission(_ id: ID<Submission>, seenBy person: Person) throws -> Submission {
        let submission = try submission(id, of: person.trust.id)
        guard person.may(.readEvaluation, at: submission.school) else { throw Problem.notFound }
        return submission
    }

    /// A submission of a trust, whoever asks: for Validations and Marks, which check in their own way.
    package func submission(_ id: ID<Submission>, of trust: ID<Trust>) throws -> Submission {
        guard let row = try row(Submission.query + " WHERE id = \(id) AND trust_id = \(trust)") else {
            throw Problem.notFound
        }
        return try Submission(row)
    }

    /// What was sent, read back from the stored text, and that text itself.
    package func frozenCopy(of submission: ID<Submission>) throws -> (value: FrozenEvaluation, text: String) {
        guard let row = try row("SELECT body FROM submissions WHERE id = \(submission)") else { throw Problem.notFound }
        let text: String = try row["body"]
        return (try FrozenEvaluation(canonical: text), text)
    }

    /// Whether a submission of the evaluation waits for a decision in the cycle it stands in.
    package func isWaiting(_ evaluation: ID<Evaluation>) throws -> Bool {
        try row(
            """
            SELECT s.id FROM submissions s JOIN evaluations e ON e.id = s.evaluation_id AND e.cycle_id = s.cycle_id
            WHERE e.id = \(evaluation) AND s.decided_at IS NULL AND NOT s.is_withdrawn
            """
        ) != nil
    }
}

extension Submission {
    fileprivate static let query: Query = """
        SELECT id, trust_id, evaluation_id, school_id, version_id, cycle_id, number, submitted_by_name, submitted_at,
            sha256, impact, is_withdrawn, decided_at
        FROM submissions
        """

    fileprivate init(_ row: Row) throws {
        let isWithdrawn: Bool = try row["is_withdrawn"]
        let decidedAt: Instant? = try row["decided_at"]
        try self.init(
            id: row["id"],
            trust: row["trust_id"],
            evaluation: row["evaluation_id"],
            school: row["school_id"],
            version: row["version_id"],
            cycle: row["cycle_id"],
            number: row["number"],
            by: row["submitted_by_name"],
            at: row["submitted_at"],
            sha256: row["sha256"],
            impact: row["impact"],
            stage: isWithdrawn ? .withdrawn : decidedAt.map { .decided(at: $0) } ?? .waiting
        )
    }
}
