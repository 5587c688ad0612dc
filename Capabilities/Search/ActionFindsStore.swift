import Accounts
import Database
import Evaluations
import Schools
import Web

extension Transaction {
    /// Actions that were not dropped, by title, owner, what will be different and their impact; those due last first.
    ///
    /// One query.
    func findActions(_ words: SearchWords, within reach: SearchReach, atMost limit: Int) throws -> Finds {
        try finds(
            .actions,
            """
            WITH hits AS (
                SELECT a.id, a.due_on FROM actions a
                WHERE a.trust_id = \(reach.person.trust.id) AND a.status <> 'dropped'
                    AND \(reach.evaluations.holds("a.school_id")) AND \(words.stand(inSmall: "a.search_text")))
            SELECT a.id, a.title, a.owner_name, a.success, a.impact, a.status, a.due_on, a.evaluation_id, a.school_id,
                s.name AS school, r.id AS area_id, r.title AS area, (SELECT COUNT(*) FROM hits) AS found
            FROM (SELECT id FROM hits ORDER BY due_on DESC, id DESC LIMIT \(limit)) h
            JOIN actions a ON a.id = h.id
            JOIN schools s ON s.id = a.school_id
            JOIN evaluations e ON e.id = a.evaluation_id
            LEFT JOIN areas r ON r.id = a.area_id AND r.version_id = e.version_id
            ORDER BY a.due_on DESC, a.id DESC
            """
        ) { row in try Found(action: row, reach.person) }
    }
}

extension Found {
    fileprivate init(action row: Row, _ person: Person) throws {
        let (id, evaluation): (String, String) = (try row["id"], try row["evaluation_id"])
        let (school, status): (ID<School>, String) = (try row["school_id"], try row["status"])
        let area: String? = try row["area"]
        let areaID: String? = try row["area_id"]
        let due: Day = try row["due_on"]
        let (owner, name): (String, String) = (try row["owner_name"], try row["school"])
        let texts: [String] = [try row["success"], try row["impact"]]
        let page = person.may(.contribute, at: school) ? "/actions/\(id)" : areaID.map { "/areas/\($0)#area" } ?? ""
        self.init(
            title: try row["title"],
            path: "/evaluations/\(evaluation)\(page)",
            place:
                "\(name)\(area.map { ", \($0)" } ?? ""). \(owner), \(status == "done" ? "done" : "due \(Words.date(due))")",
            text: texts.filter { !$0.isEmpty }.joined(separator: " ")
        )
    }
}
