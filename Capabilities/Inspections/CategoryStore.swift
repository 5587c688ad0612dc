import Database
import Schools

extension Transaction {
    /// The test that a trust has chosen; the strict one until it has.
    package func categoryTest(of trust: ID<Trust>) throws -> CategoryTest {
        try row("SELECT test FROM category_tests WHERE trust_id = \(trust)").map { try $0["test"] } ?? .strict
    }

    /// How a school of a trust stands to categories of concern; four queries.
    package func categoryStanding(of school: ID<School>, in trust: ID<Trust>) throws -> CategoryStanding {
        let reading = CategoryReading(try categoryTest(of: trust), of: try inspections(of: school))
        return CategoryStanding(reading, confirmed: try categoryConfirmations(of: school).first)
    }

    /// How every school of a trust stands of which anything is known; four queries.
    package func categoryStandings(of trust: ID<Trust>) throws -> [ID<School>: CategoryStanding] {
        try categoryStandings(of: trust, inspections(of: trust))
    }

    func categoryStandings(
        of trust: ID<Trust>,
        _ inspections: [Inspection]
    ) throws -> [ID<School>: CategoryStanding] {
        let test = try categoryTest(of: trust)
        let inspections = Dictionary(grouping: inspections, by: \.school)
        let all = try rows(CategoryConfirmation.selected + " WHERE c.trust_id = \(trust) ORDER BY c.id")
        let confirmed = Dictionary(try all.map(CategoryConfirmation.init).map { ($0.school, $0) }) { $1 }
        let schools = Set(inspections.keys).union(confirmed.keys)
        return Dictionary(
            uniqueKeysWithValues: schools.map { school in
                let reading = CategoryReading(test, of: inspections[school] ?? [])
                return (school, CategoryStanding(reading, confirmed: confirmed[school]))
            }
        )
    }

    /// All that was ever confirmed about a school's category, newest first.
    package func categoryConfirmations(of school: ID<School>) throws -> [CategoryConfirmation] {
        try rows(CategoryConfirmation.selected + " WHERE c.school_id = \(school) ORDER BY c.id DESC")
            .map(CategoryConfirmation.init)
    }

    func keep(_ test: CategoryTest, of trust: ID<Trust>, by author: Author) throws {
        try run(
            """
            INSERT INTO category_tests (trust_id, test, chosen_by_name, chosen_at)
            VALUES (\(trust), \(test), \(author.name), \(now))
            ON CONFLICT (trust_id) DO UPDATE
            SET test = excluded.test, chosen_by_name = excluded.chosen_by_name, chosen_at = excluded.chosen_at
            """
        )
    }

    func add(_ confirmation: CategoryConfirmation, in trust: ID<Trust>, by author: Author) throws {
        try run(
            """
            INSERT INTO category_confirmations (id, trust_id, school_id, concern, reason, inspection_id, since_on, seen,
                confirmed_by, confirmed_by_name, confirmed_at)
            VALUES (\(confirmation.id), \(trust), \(confirmation.school), \(confirmation.concern),
                \(confirmation.reason), \(confirmation.inspection), \(confirmation.since), \(confirmation.seen),
                \(author.id), \(author.name), \(now))
            """
        )
    }
}

extension CategoryConfirmation {
    fileprivate static let selected: Query = """
        SELECT c.id, c.school_id, c.concern, c.reason, c.inspection_id, c.since_on, c.seen, c.confirmed_by_name,
            c.confirmed_at
        FROM category_confirmations c
        """

    fileprivate init(_ row: Row) throws {
        try self.init(
            id: row["id"],
            school: row["school_id"],
            concern: row["concern"],
            reason: row["reason"],
            inspection: row["inspection_id"],
            since: row["since_on"],
            by: row["confirmed_by_name"],
            at: row["confirmed_at"],
            seen: row["seen"]
        )
    }
}
