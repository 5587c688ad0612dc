import Accounts
import Database
import Schools
import Validations

extension Transaction {
    /// The validations under way that a person leads, and those of some schools; one query.
    func reviewsNow(by person: Person, at schools: [ID<School>]) throws -> [ReviewNow] {
        try rows(
            """
            SELECT v.id, v.school_id, s.name AS school_name, f.title, v.validator_id, v.validator_name, v.validator_post,
                v.due_on, c.validate_by, v.conversation_on, v.conversation_at, v.video_link,
                (SELECT COUNT(*) FROM submission_judgements b WHERE b.submission_id = u.id) AS areas,
                (SELECT COUNT(*) FROM validation_judgements j
                    WHERE j.validation_id = v.id AND j.stance IN ('agree', 'adjust')) AS reviewed,
                (SELECT COUNT(*) FROM validation_judgements j
                    WHERE j.validation_id = v.id AND j.asked_at IS NOT NULL AND j.answered_at IS NULL) AS questions
            FROM validations v
            JOIN submissions u ON u.id = v.submission_id
            JOIN cycles c ON c.id = u.cycle_id
            JOIN framework_versions f ON f.id = u.version_id
            JOIN schools s ON s.id = v.school_id
            WHERE v.trust_id = \(person.trust.id) AND v.shared_at IS NULL AND v.released_at IS NULL AND v.is_lead
                AND NOT u.is_withdrawn AND (v.validator_id = \(person.id) OR v.school_id IN \(list: schools))
            ORDER BY v.id
            """
        ).map(ReviewNow.init)
    }
}

extension ReviewNow {
    fileprivate init(_ row: Row) throws {
        let due: Day? = try row["due_on"]
        let link: String = try row["video_link"]
        let at: String? = try row["conversation_at"]
        try self.init(
            id: row["id"],
            school: row["school_id"],
            schoolName: row["school_name"],
            framework: row["title"],
            validator: row["validator_id"],
            validatorName: row["validator_name"],
            validatorPost: row["validator_post"],
            dueOn: due ?? row["validate_by"],
            conversationOn: row["conversation_on"],
            conversationAt: at.flatMap { TimeOfDay($0) },
            isByVideo: !link.isEmpty,
            reviewed: row["reviewed"],
            of: row["areas"],
            questions: row["questions"]
        )
    }
}
