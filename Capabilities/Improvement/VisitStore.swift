import Accounts
import Database
import Evaluations
import Validations

extension Transaction {
    /// The visits of an evaluation that were not called off, in their order.
    package func visits(of evaluation: ID<Evaluation>) throws -> [Visit] {
        try rows(
            Visit.query + " WHERE v.evaluation_id = \(evaluation) AND v.called_off_at IS NULL ORDER BY v.number"
        ).map(Visit.init)
    }

    /// The number that the next visit to an evaluation takes: 0 while there is no baseline.
    func nextNumber(of evaluation: ID<Evaluation>) throws -> Int {
        let last = try row(
            "SELECT MAX(number) AS number FROM visits WHERE evaluation_id = \(evaluation) AND called_off_at IS NULL"
        )
        return try last.flatMap { try $0["number"] as Int? }.map { $0 + 1 } ?? 0
    }

    func insert(_ visit: Visit, by person: Person) throws {
        try run(
            """
            INSERT INTO visits (id, trust_id, school_id, evaluation_id, version_id, number, specialist_id,
                specialist_name, held_on, begins_at, planned_by_name, planned_at)
            VALUES (\(visit.id), \(visit.trust), \(visit.school), \(visit.evaluation), \(visit.version),
                \(visit.number), \(visit.specialist.id), \(visit.specialist.name), \(visit.heldOn), \(visit.beginsAt),
                \(person.name), \(now))
            """
        )
    }

    func move(_ visit: ID<Visit>, to day: Day, at time: TimeOfDay?) throws {
        try run(
            """
            UPDATE visits SET held_on = \(day), begins_at = \(time)
            WHERE id = \(visit) AND shared_at IS NULL AND called_off_at IS NULL
            """
        )
    }

    func markCalledOff(_ visit: ID<Visit>, because why: String) throws {
        try run("UPDATE visits SET called_off_at = \(now), called_off_why = \(why) WHERE id = \(visit)")
    }

    func markShared(_ visit: ID<Visit>) throws {
        try run("UPDATE visits SET shared_at = \(now) WHERE id = \(visit)")
    }

    func markSigned(_ visit: ID<Visit>, by person: Person) throws {
        try run(
            """
            UPDATE visits SET signed_at = \(now), signed_by = \(person.id), signed_by_name = \(person.name)
            WHERE id = \(visit)
            """
        )
    }
}

extension Visit {
    static let query: Query = """
        SELECT v.id, v.trust_id, v.school_id, v.evaluation_id, v.version_id, v.number, v.specialist_id,
            v.specialist_name, v.held_on, v.begins_at, v.shared_at, v.signed_by_name, v.signed_at, v.called_off_at,
            v.called_off_why
        FROM visits v
        """

    init(_ row: Row) throws {
        try self.init(
            id: row["id"],
            trust: row["trust_id"],
            school: row["school_id"],
            evaluation: row["evaluation_id"],
            version: row["version_id"],
            number: row["number"],
            specialist: Specialist(id: row["specialist_id"], name: row["specialist_name"]),
            heldOn: row["held_on"],
            beginsAt: row["begins_at"],
            stage: Stage(row)
        )
    }
}

extension Visit.Stage {
    fileprivate init(_ row: Row) throws {
        let (sharedAt, signedAt): (Instant?, Instant?) = (try row["shared_at"], try row["signed_at"])
        let calledOffAt: Instant? = try row["called_off_at"]
        switch (sharedAt, signedAt, calledOffAt) {
        case (let shared?, let signed?, _):
            self = .signed(sharedAt: shared, by: try row["signed_by_name"], at: signed)
        case (let shared?, nil, _): self = .shared(at: shared)
        case (nil, _, let at?): self = .calledOff(at: at, why: try row["called_off_why"])
        default: self = .planned
        }
    }
}
