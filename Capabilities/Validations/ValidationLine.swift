import Accounts
import Database
import Evaluations
import Frameworks
import Schools

/// One submission in a list, and its validation if it has one.
package struct ValidationLine: Hashable, Sendable {
    package let submission: ID<Submission>
    package let evaluation: ID<Evaluation>
    package let school: ID<School>
    package let schoolName: String
    /// Such as "Inclusion Excellence, version 1.0".
    package let framework: String
    package let cycle: String
    package let sentBy: String
    package let sentAt: Instant
    package let validateBy: Day
    package let isDecided: Bool
    package let validation: Validation?
    /// Areas that the validator has judged, of those that were sent; nobody else is shown it before it is shared.
    package let reviewed: Int
    package let of: Int
    /// Questions that the school has not answered.
    package let openQuestions: Int
}

extension Transaction {
    /// Every submission of a trust that was not taken back, with its validation, A to Z; one query.
    package func validationLines(of trust: ID<Trust>) throws -> [ValidationLine] {
        try validationLines("s.trust_id = \(trust) AND NOT s.is_withdrawn")
    }

    /// What a person validates or has validated, those due first first; one query.
    package func validationLines(by validator: Person) throws -> [ValidationLine] {
        try validationLines("v.validator_id = \(validator.id) AND NOT s.is_withdrawn")
    }

    /// What is or was validated of the schools where a person works or governs, A to Z; one query.
    ///
    /// A governor's schools come only once they are shared.
    package func validationLines(at person: Person) throws -> [ValidationLine] {
        let work = person.schools(where: .contribute).map(\.id)
        let govern = person.roles.filter { $0.role == .governor }.compactMap(\.school?.id)
        return try validationLines(
            """
            s.trust_id = \(person.trust.id) AND NOT s.is_withdrawn AND v.id IS NOT NULL
                AND (s.school_id IN \(list: work) OR (s.school_id IN \(list: govern) AND v.shared_at IS NOT NULL))
            """
        )
    }

    /// One submission with its validation, whoever asks; nil when it is not there.
    func validationLine(of submission: ID<Submission>) throws -> ValidationLine? {
        try validationLines("s.id = \(submission)").first
    }

    private func validationLines(_ condition: Query) throws -> [ValidationLine] {
        try rows(
            """
            SELECT \(Validation.columns), s.id AS sent_id, s.evaluation_id, s.school_id AS sent_school,
                k.name AS school_name, f.title, f.number AS version_number, c.title AS cycle, c.validate_by,
                s.submitted_by_name, s.submitted_at, s.decided_at,
                (SELECT COUNT(*) FROM submission_judgements b WHERE b.submission_id = s.id) AS areas,
                (SELECT COUNT(*) FROM validation_judgements j
                    WHERE j.validation_id = v.id AND j.stance IN ('agree', 'adjust')) AS reviewed,
                (SELECT COUNT(*) FROM validation_judgements j
                    WHERE j.validation_id = v.id AND j.asked_at IS NOT NULL AND j.answered_at IS NULL) AS questions
            FROM submissions s
            JOIN schools k ON k.id = s.school_id
            JOIN framework_versions f ON f.id = s.version_id
            JOIN cycles c ON c.id = s.cycle_id
            LEFT JOIN validations v ON v.submission_id = s.id AND v.is_lead AND v.released_at IS NULL
            WHERE \(condition)
            ORDER BY LOWER(k.name), k.id, s.submitted_at DESC, s.id
            """
        ).map(ValidationLine.init)
    }
}

extension ValidationLine {
    fileprivate init(_ row: Row) throws {
        let decidedAt: Instant? = try row["decided_at"]
        let validation: ID<Validation>? = try row["id"]
        let (title, number): (String, String) = (try row["title"], try row["version_number"])
        try self.init(
            submission: row["sent_id"],
            evaluation: row["evaluation_id"],
            school: row["sent_school"],
            schoolName: row["school_name"],
            framework: "\(title), version \(number)",
            cycle: row["cycle"],
            sentBy: row["submitted_by_name"],
            sentAt: row["submitted_at"],
            validateBy: row["validate_by"],
            isDecided: decidedAt != nil,
            validation: validation == nil ? nil : Validation(row),
            reviewed: row["reviewed"],
            of: row["areas"],
            openQuestions: row["questions"]
        )
    }
}
