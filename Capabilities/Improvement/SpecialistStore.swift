import Accounts
import Database
import Schools

/// A specialist who works with a school, since when, and until when if that is over.
package struct Assigned: Hashable, Sendable {
    package let school: ID<School>
    package let schoolName: String
    package let specialist: Visit.Specialist
    package let since: Day
    package let until: Day?
}

extension Transaction {
    /// Whether a person works with a school as an improvement specialist today.
    package func isAssigned(_ person: Person, to school: ID<School>) throws -> Bool {
        guard person.may(.specialise) else { return false }
        return try row(
            """
            SELECT 1 FROM specialist_schools
            WHERE school_id = \(school) AND specialist_id = \(person.id) AND until IS NULL
            """
        ) != nil
    }

    /// Who works with which school of a trust today, schools A to Z.
    package func specialists(of trust: ID<Trust>) throws -> [Assigned] {
        try assigned("a.trust_id = \(trust) AND a.until IS NULL")
    }

    /// The schools that a specialist works with today, A to Z.
    package func schools(of specialist: ID<Person>) throws -> [Assigned] {
        try assigned("a.specialist_id = \(specialist) AND a.until IS NULL")
    }

    /// Who works with a school today.
    package func specialists(at school: ID<School>) throws -> [Assigned] {
        try assigned("a.school_id = \(school) AND a.until IS NULL")
    }

    private func assigned(_ condition: Query) throws -> [Assigned] {
        try rows(
            """
            SELECT a.school_id, s.name AS school_name, a.specialist_id, a.specialist_name, a.since, a.until
            FROM specialist_schools a JOIN schools s ON s.id = a.school_id
            WHERE \(condition) ORDER BY LOWER(s.name), s.id, LOWER(a.specialist_name)
            """
        ).map(Assigned.init)
    }
}

extension Assigned {
    fileprivate init(_ row: Row) throws {
        try self.init(
            school: row["school_id"],
            schoolName: row["school_name"],
            specialist: Visit.Specialist(id: row["specialist_id"], name: row["specialist_name"]),
            since: row["since"],
            until: row["until"]
        )
    }
}
