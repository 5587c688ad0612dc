import Database
import Schools

extension Transaction {
    /// The current marks of a trust, or of some of its schools, those that end first; one query.
    func marksNow(of trust: ID<Trust>, at schools: [ID<School>]?, on day: Day) throws -> MarksNow {
        let reach: Query = schools.map { " AND m.school_id IN \(list: $0)" } ?? ""
        let rows = try rows(
            """
            SELECT m.school_name, f.title, m.number, m.ends_on, m.notice_on
            FROM marks m JOIN framework_versions f ON f.id = m.version_id
            WHERE m.trust_id = \(trust) AND m.withdrawn_on IS NULL AND m.ends_on >= \(day)\(reach)
                AND NOT EXISTS (SELECT 1 FROM marks n WHERE n.follows_id = m.id)
            ORDER BY m.ends_on, LOWER(m.school_name), m.id
            """
        )
        let ending = try rows.filter { row in try (row["notice_on"] as Day) <= day }.map { row in
            EndingMark(
                school: try row["school_name"],
                title: try row["title"],
                number: try row["number"],
                endsOn: try row["ends_on"]
            )
        }
        return MarksNow(current: rows.count, ending: ending)
    }
}
