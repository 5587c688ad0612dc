import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Web

extension Transaction {
    /// Evidence by title, claim and the name of its file, the newest first; three queries.
    func findEvidence(_ words: SearchWords, within reach: SearchReach, atMost limit: Int) throws -> Finds {
        let rows = try rows(
            """
            WITH hits AS (
                SELECT e.id, e.added_at FROM evidence e
                WHERE e.trust_id = \(reach.person.trust.id) AND NOT e.is_removed
                    AND \(reach.evaluations.holds("e.school_id")) AND \(words.stand(inSmall: "e.search_text")))
            SELECT e.id, e.title, e.claim, e.file_name, e.kind, e.school_id, s.name AS school,
                (SELECT COUNT(*) FROM hits) AS found
            FROM (SELECT id FROM hits ORDER BY added_at DESC, id DESC LIMIT \(limit)) h
            JOIN evidence e ON e.id = h.id
            JOIN schools s ON s.id = e.school_id
            ORDER BY e.added_at DESC, e.id DESC
            """
        )
        let areas = try areas(beside: rows.map { try $0["id"] })
        let evaluations = try evaluations(at: Set(rows.map { try $0["school_id"] }))
        let shown = try rows.map { row in
            let (id, school): (ID<Evidence>, ID<School>) = (try row["id"], try row["school_id"])
            return try Found(
                row,
                path: Found.path(
                    to: id,
                    at: school,
                    beside: areas[id]?.path,
                    in: evaluations[school],
                    reach.person
                ),
                beside: areas[id]?.title
            )
        }
        return Finds(kind: .evidence, shown: shown, count: try rows.first?["found"] ?? 0)
    }

    /// For each piece of evidence one area that it stands beside, in the version that its evaluation stands in now.
    private func areas(beside ids: [ID<Evidence>]) throws -> [ID<Evidence>: (title: String, path: String)] {
        let rows = try rows(
            """
            SELECT l.evidence_id, l.evaluation_id, l.area_id, r.title
            FROM evidence_areas l
            JOIN evaluations n ON n.id = l.evaluation_id
            JOIN areas r ON r.id = l.area_id AND r.version_id = n.version_id
            WHERE l.evidence_id IN \(list: ids)
            ORDER BY n.created_at DESC, n.id DESC, r.position, l.statement_id
            """
        )
        return try rows.reduce(into: [:]) { areas, row in
            let id: ID<Evidence> = try row["evidence_id"]
            guard areas[id] == nil else { return }
            let (evaluation, area): (String, String) = (try row["evaluation_id"], try row["area_id"])
            areas[id] = (try row["title"], "/evaluations/\(evaluation)/areas/\(area)#area")
        }
    }

    /// The evaluation that each of some schools began last.
    private func evaluations(at schools: Set<ID<School>>) throws -> [ID<School>: String] {
        let rows = try rows(
            "SELECT id, school_id FROM evaluations WHERE school_id IN \(list: schools.sorted()) ORDER BY created_at, id"
        )
        return try Dictionary(rows.map { (try $0["school_id"], try $0["id"]) }) { $1 }
    }
}

extension Found {
    fileprivate init(_ row: Row, path: String, beside area: String?) throws {
        let (kind, school): (EvidenceKind, String) = (try row["kind"], try row["school"])
        let file: String? = try row["file_name"]
        let claim: String = try row["claim"]
        self.init(
            title: try row["title"],
            path: path,
            place: "\(kind.words) of \(school)\(area.map { ", beside \($0)" } ?? "")",
            text: [claim, file ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
        )
    }

    /// Beside an area; else where it can be changed, or the evaluation for whoever only reads.
    fileprivate static func path(
        to id: ID<Evidence>,
        at school: ID<School>,
        beside area: String?,
        in evaluation: String?,
        _ person: Person
    ) -> String {
        if let area { return area }
        guard let evaluation else { return "/schools/\(school)" }
        return "/evaluations/\(evaluation)\(person.may(.contribute, at: school) ? "/evidence/\(id)" : "")"
    }
}
