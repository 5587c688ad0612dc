import Accounts
import Database
import Evaluations
import Frameworks
import Web

extension Transaction {
    /// All that lies on the desk: four queries however many areas there are, and two for a version not on the shelf.
    package func review(_ validation: Validation, from shelf: FrameworkShelf? = nil) throws -> Review {
        let submission = try submission(validation.submission, of: validation.trust)
        return Review(
            validation: validation,
            submission: submission,
            frozen: try frozenCopy(of: submission.id).value,
            version: try version(submission.version, trust: validation.trust, from: shelf),
            areas: try reviews(in: validation.id),
            weights: try weights(in: validation.id)
        )
    }

    func reviews(in validation: ID<Validation>) throws -> [ID<Area>: AreaReview] {
        let rows = try rows(AreaReview.query + " WHERE validation_id = \(validation)")
        return try Dictionary(rows.map { (try $0["area_id"], try AreaReview($0)) }) { $1 }
    }

    func review(of area: ID<Area>, in validation: ID<Validation>) throws -> AreaReview {
        try row(AreaReview.query + " WHERE validation_id = \(validation) AND area_id = \(area)").map(AreaReview.init)
            ?? .untouched
    }

    private func weights(in validation: ID<Validation>) throws -> [Review.Weighed: EvidenceWeight] {
        let rows = try rows(
            "SELECT area_id, evidence_id, weight FROM evidence_weights WHERE validation_id = \(validation)"
        )
        return try Dictionary(
            rows.map { (Review.Weighed(area: try $0["area_id"], evidence: try $0["evidence_id"]), try $0["weight"]) }
        ) { $1 }
    }

    func keep(_ review: AreaReview, of area: ID<Area>, school: Int?, in validation: ID<Validation>) throws {
        let question = review.question
        try run(
            """
            INSERT INTO validation_judgements (validation_id, area_id, stance, notch, reason, going_well, target,
                question, asked_at, answer, answered_by_name, answered_at, revision)
            VALUES (\(validation), \(area), \(review.verdict.choice?.rawValue), \(review.verdict.notch(school: school)),
                \(review.reason), \(review.goingWell), \(review.target), \(question.text), \(question.askedAt),
                \(question.answer), \(question.answeredBy), \(question.answeredAt), \(review.revision.description))
            ON CONFLICT (validation_id, area_id) DO UPDATE SET
                stance = excluded.stance, notch = excluded.notch, reason = excluded.reason,
                going_well = excluded.going_well, target = excluded.target, question = excluded.question,
                asked_at = excluded.asked_at, answer = excluded.answer, answered_by_name = excluded.answered_by_name,
                answered_at = excluded.answered_at, revision = excluded.revision
            """
        )
    }

    func keep(_ weight: EvidenceWeight, of weighed: Review.Weighed, in validation: ID<Validation>) throws {
        try run(
            """
            INSERT INTO evidence_weights (validation_id, area_id, evidence_id, weight)
            VALUES (\(validation), \(weighed.area), \(weighed.evidence), \(weight))
            ON CONFLICT (validation_id, area_id, evidence_id) DO UPDATE SET weight = excluded.weight
            """
        )
    }
}

extension AreaReview {
    static let query: Query = """
        SELECT area_id, stance, notch, reason, going_well, target, question, asked_at, answer, answered_by_name,
            answered_at, revision
        FROM validation_judgements
        """

    init(_ row: Row) throws {
        let revision: String = try row["revision"]
        try self.init(
            verdict: Verdict(stance: row["stance"], notch: row["notch"]),
            reason: row["reason"],
            goingWell: row["going_well"],
            target: row["target"],
            question: Question(
                text: row["question"],
                askedAt: row["asked_at"],
                answer: row["answer"],
                answeredBy: row["answered_by_name"],
                answeredAt: row["answered_at"]
            ),
            revision: Revision(revision) ?? Revision()
        )
    }
}

extension AreaReview.Verdict {
    fileprivate init(stance: String?, notch: Int?) {
        switch stance.flatMap(ReviewChange.Choice.init) {
        case nil: self = .none
        case .agree: self = .agree
        case .adjust: self = .adjust(notch: notch)
        case .ask: self = .ask
        }
    }
}
