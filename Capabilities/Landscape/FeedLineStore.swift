import Accounts
import Database
import Schools

extension Transaction {
    /// What was done last in the trust, or in the schools where the person works; newest first, one query.
    ///
    /// A school sees nothing of what its validator does before it is shared; those deeds are left out for schools.
    func feed(for person: Person) throws -> [FeedLine] {
        let schools = person.schools(where: .contribute).map(\.id)
        let isWide = person.may(.seeHistory)
        guard isWide || !schools.isEmpty else { return [] }
        let reach: Query =
            isWide ? "h.trust_id = \(person.trust.id)" : "h.school_id IN \(list: schools) AND h.verb <> 'reviewed'"
        let isNamed = isWide || schools.count > 1
        let rows = try rows(
            """
            SELECT h.at, h.person_name, h.words, h.verb, h.subject, h.subject_id, s.name AS school_name
            FROM history h LEFT JOIN schools s ON s.id = h.school_id
            WHERE \(reach) ORDER BY h.id DESC LIMIT 60
            """
        )
        return FeedLine.folded(try rows.map { try FeedLine($0, isNamed: isNamed) }, atMost: 6)
    }
}

extension FeedLine {
    fileprivate init(_ row: Row, isNamed: Bool) throws {
        let school: String? = try row["school_name"]
        try self.init(
            at: row["at"],
            person: row["person_name"],
            words: row["words"],
            school: isNamed ? school : nil,
            verb: row["verb"],
            subject: row["subject"],
            subjectID: row["subject_id"]
        )
    }
}
