import Accounts
import Database
import Schools

extension Transaction {
    func insert(_ words: String, on validation: ID<Validation>, by person: Person) throws {
        try run(
            """
            INSERT INTO validation_feedback (id, validation_id, person_id, person_name, words, written_at)
            VALUES (\(ID<Feedback>()), \(validation), \(person.id), \(person.name), \(words), \(now))
            """
        )
    }

    /// What a school has said of a review, in order.
    func feedback(on validation: ID<Validation>) throws -> [Feedback] {
        try rows(
            """
            SELECT \(Feedback.columns) FROM validation_feedback g
            WHERE g.validation_id = \(validation) ORDER BY g.written_at, g.id
            """
        ).map(Feedback.init)
    }

    /// What schools have said of the reviews that a person shared, the newest first; one query.
    func feedback(to validator: Person) throws -> [(school: String, feedback: Feedback)] {
        let rows = try rows(
            """
            SELECT \(Feedback.columns), s.name AS school_name
            FROM validation_feedback g
            JOIN validations v ON v.id = g.validation_id
            JOIN schools s ON s.id = v.school_id
            WHERE v.validator_id = \(validator.id)
            ORDER BY g.written_at DESC, g.id DESC
            """
        )
        return try rows.map { (try $0["school_name"], try Feedback($0)) }
    }
}

extension Feedback {
    fileprivate static let columns: Query = "g.id, g.validation_id, g.person_name, g.words, g.written_at"

    fileprivate init(_ row: Row) throws {
        try self.init(
            id: row["id"],
            validation: row["validation_id"],
            personName: row["person_name"],
            words: row["words"],
            at: row["written_at"]
        )
    }
}
