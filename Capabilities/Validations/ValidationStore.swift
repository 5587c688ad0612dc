import Accounts
import Database
import Evaluations
import Schools

extension Transaction {
    /// The validation of a submission that was not taken back from its validator; nil when nobody validates it.
    package func liveValidation(of submission: ID<Submission>) throws -> Validation? {
        try row(Validation.live + " AND v.submission_id = \(submission)").map(Validation.init)
    }

    /// The same of several submissions, without those that nobody validates; one query.
    package func liveValidations(of submissions: Set<ID<Submission>>) throws -> [ID<Submission>: Validation] {
        let rows = try rows(Validation.live + " AND v.submission_id IN \(list: submissions)")
        return try Dictionary(rows.map { (try $0["submission_id"], try Validation($0)) }) { $1 }
    }

    func insert(_ validation: Validation, by person: Person) throws {
        let (validator, talk) = (validation.validator, validation.talk)
        try run(
            """
            INSERT INTO validations (id, trust_id, submission_id, school_id, validator_id, validator_name, validator_post,
                is_lead, assigned_by, assigned_by_name, assigned_at, due_on, video_link, took_part, agenda, notes,
                outcome_why, revision)
            VALUES (\(validation.id), \(validation.trust), \(validation.submission), \(validation.school),
                \(validator.id), \(validator.name), \(validator.post), \(true), \(person.id), \(person.name), \(now),
                \(validation.dueOn), \(talk.link), \(talk.tookPart), \(talk.agenda), \(talk.notes), \(talk.why),
                \(talk.revision.description))
            """
        )
    }

    func keep(_ talk: Talk, of validation: ID<Validation>) throws {
        try run(
            """
            UPDATE validations SET conversation_on = \(talk.on), conversation_at = \(talk.at), video_link = \(talk.link),
                took_part = \(talk.tookPart), agenda = \(talk.agenda), notes = \(talk.notes), outcome = \(talk.outcome),
                outcome_why = \(talk.why), revision = \(talk.revision.description)
            WHERE id = \(validation) AND shared_at IS NULL AND released_at IS NULL
            """
        )
    }
}

extension Validation {
    static let query: Query = "SELECT \(columns) FROM validations v"

    fileprivate static let live = query + " WHERE v.is_lead AND v.released_at IS NULL"

    static let columns: Query = """
        v.id, v.trust_id, v.submission_id, v.school_id, v.validator_id, v.validator_name, v.validator_post,
        v.assigned_by_name, v.assigned_at, v.due_on, v.conversation_on, v.conversation_at, v.video_link, v.took_part,
        v.agenda, v.notes, v.outcome, v.outcome_why, v.revision, v.shared_at, v.released_at
        """

    init(_ row: Row) throws {
        try self.init(
            id: row["id"],
            trust: row["trust_id"],
            submission: row["submission_id"],
            school: row["school_id"],
            validator: Validator(id: row["validator_id"], name: row["validator_name"], post: row["validator_post"]),
            assignedBy: row["assigned_by_name"],
            assignedAt: row["assigned_at"],
            dueOn: row["due_on"],
            stage: Stage(shared: row["shared_at"], released: row["released_at"]),
            talk: Talk(row)
        )
    }
}

extension Validation.Stage {
    fileprivate init(shared: Instant?, released: Instant?) {
        self = shared.map { .shared(at: $0) } ?? released.map { .released(at: $0) } ?? .open
    }
}

extension Talk {
    fileprivate init(_ row: Row) throws {
        let revision: String = try row["revision"]
        try self.init(
            on: row["conversation_on"],
            at: row["conversation_at"],
            link: row["video_link"],
            tookPart: row["took_part"],
            agenda: row["agenda"],
            notes: row["notes"],
            outcome: row["outcome"],
            why: row["outcome_why"],
            revision: Revision(revision) ?? Revision()
        )
    }
}
