import Accounts
import Database
import Frameworks
import Schools
import Web

extension Transaction {
    /// The evaluation, for somebody who may read it; not found for anybody else.
    ///
    /// Asks besides for one more permission where a deed needs it, and says so when only that is missing.
    package func evaluation(
        _ id: ID<Evaluation>,
        seenBy person: Person,
        may permission: Permission = .readEvaluation
    ) throws -> Evaluation {
        let evaluation = try evaluation(id, of: person.trust.id)
        try person.check(permission, at: evaluation.school.id)
        return evaluation
    }

    /// The evaluation for somebody who may read the governors' view of it; not found for anybody else.
    package func evaluation(_ id: ID<Evaluation>, governedBy person: Person) throws -> Evaluation {
        let evaluation = try evaluation(id, of: person.trust.id)
        guard person.may(.readGovernorsView, at: evaluation.school.id) else { throw Problem.notFound }
        return evaluation
    }

    /// Every evaluation that the person may read, by school and framework, A to Z.
    package func evaluations(seenBy person: Person) throws -> [Evaluation] {
        let reach: Query =
            person.may(.readEvaluation)
            ? "TRUE" : "e.school_id IN \(list: person.schools(where: .readEvaluation).map(\.id))"
        return try rows(
            Evaluation.query + " WHERE e.trust_id = \(person.trust.id) AND " + reach
                + " ORDER BY LOWER(s.name), LOWER(v.title), e.id"
        ).map(Evaluation.init)
    }

    /// The evaluation of a trust, whoever asks: for other capabilities, which check in their own way.
    package func evaluation(_ id: ID<Evaluation>, of trust: ID<Trust>) throws -> Evaluation {
        guard let row = try row(Evaluation.query + " WHERE e.id = \(id) AND e.trust_id = \(trust)") else {
            throw Problem.notFound
        }
        return try Evaluation(row)
    }
}

extension Evaluation {
    static let query: Query = """
        SELECT e.id, e.trust_id, e.framework_id, e.version_id, v.title, v.number,
            s.id AS school_id, s.name AS school_name, s.phase, s.has_early_years, s.has_post_16,
            c.id AS cycle_id, c.title AS cycle_title, c.submit_by, c.closed_on,
            c.purpose, k.extended_to, k.extended_why, k.extended_by,
            w.id AS waiting_id, w.number AS waiting_number, w.submitted_at AS waiting_at
        FROM evaluations e
        JOIN schools s ON s.id = e.school_id
        JOIN framework_versions v ON v.id = e.version_id
        JOIN cycles c ON c.id = e.cycle_id
        LEFT JOIN cycle_schools k ON k.cycle_id = e.cycle_id AND k.school_id = e.school_id
        LEFT JOIN submissions w
            ON w.evaluation_id = e.id AND w.cycle_id = e.cycle_id AND w.decided_at IS NULL AND NOT w.is_withdrawn
        """

    init(_ row: Row) throws {
        let closedOn: Day? = try row["closed_on"]
        let more = try Extension(row)
        try self.init(
            id: row["id"],
            trust: row["trust_id"],
            school: Subject(row),
            framework: row["framework_id"],
            version: row["version_id"],
            title: row["title"],
            number: row["number"],
            cycle: CycleNow(
                id: row["cycle_id"],
                title: row["cycle_title"],
                submitBy: more?.until ?? row["submit_by"],
                isOpen: closedOn == nil,
                more: more,
                purpose: row["purpose"]
            ),
            waiting: Waiting(row)
        )
    }
}

extension Evaluation.Subject {
    /// Reads the columns school_id, school_name, phase, has_early_years and has_post_16.
    init(_ row: Row) throws {
        try self.init(
            id: row["school_id"],
            name: row["school_name"],
            phase: row["phase"],
            hasEarlyYears: row["has_early_years"],
            hasPost16: row["has_post_16"]
        )
    }
}

extension Evaluation.Waiting {
    init?(_ row: Row) throws {
        guard let id: ID<Submission> = try row["waiting_id"] else { return nil }
        try self.init(id: id, number: row["waiting_number"], at: row["waiting_at"])
    }
}
