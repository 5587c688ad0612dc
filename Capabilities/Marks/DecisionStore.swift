import Accounts
import Database
import Evaluations
import Frameworks
import Inspections
import Schools
import Validations
import Web

extension Transaction {
    /// What the trust has decided on a submission; nil while it has not.
    package func decision(on submission: ID<Submission>) throws -> Decision? {
        try row(
            """
            SELECT id, submission_id, decision, why, tier, decided_by_name, decided_at
            FROM decisions WHERE submission_id = \(submission)
            """
        ).map(Decision.init)
    }

    /// All for deciding on a submission, for a trust lead; not found for anybody else.
    package func decisionDesk(
        _ id: ID<Submission>,
        seenBy person: Person,
        from shelf: FrameworkShelf? = nil
    ) throws -> DecisionDesk {
        guard person.may(.decideAwards) else { throw Problem.notFound }
        let submission = try submission(id, of: person.trust.id)
        guard let school = try school(submission.school, of: person.trust.id) else { throw Problem.notFound }
        let review = try sharedReview(of: submission, from: shelf)
        let decision = try decision(on: id)
        let version = try review?.version ?? version(submission.version, trust: person.trust.id, from: shelf)
        return DecisionDesk(
            submission: submission,
            schoolName: school.name,
            version: version,
            review: review,
            decision: decision,
            mark: decision == nil ? nil : try mark(for: id),
            category: version.rule.asksOutOfCategory
                ? try categoryStanding(of: school.id, in: person.trust.id) : CategoryStanding(.nothing, confirmed: nil),
            pathway: try pathway(of: submission.evaluation)
        )
    }

    func keep(_ decision: Decision, _ category: CategoryFact, of submission: Submission, by person: Person) throws {
        try run(
            """
            INSERT INTO decisions (id, trust_id, submission_id, decision, why, tier, is_in_category, decided_by,
                decided_by_name, decided_at)
            VALUES (\(decision.id), \(submission.trust), \(submission.id), \(decision.verdict), \(decision.why),
                \(decision.tier), \(category.isInCategory), \(person.id), \(person.name), \(now))
            """
        )
    }
}

extension Decision {
    fileprivate init(_ row: Row) throws {
        try self.init(
            id: row["id"],
            submission: row["submission_id"],
            verdict: row["decision"],
            why: row["why"],
            tier: row["tier"],
            by: row["decided_by_name"],
            at: row["decided_at"]
        )
    }
}
