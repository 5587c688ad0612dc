import Accounts
import Database
import Evaluations
import Schools

extension Transaction {
    /// The journeys of a school that a person may read, each with its address; one query, and one for a specialist.
    package func journeyWays(of school: ID<School>, for person: Person) throws -> [SchoolWay] {
        guard try journeySeat(of: person, at: school) != nil else { return [] }
        let rows = try rows(
            """
            SELECT e.id, v.title FROM evaluations e
            JOIN framework_versions v ON v.id = e.version_id
            WHERE e.school_id = \(school) AND e.trust_id = \(person.trust.id) AND \(RouteSchool.everOnRoute)
            ORDER BY LOWER(v.title), e.id
            """
        )
        return try rows.map { row in
            let (id, title): (ID<Evaluation>, String) = (try row["id"], try row["title"])
            return SchoolWay(rows.count == 1 ? "Journey" : "Journey: \(title)", "/evaluations/\(id)/journey")
        }
    }
}
