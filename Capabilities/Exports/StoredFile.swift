import Database
import Evaluations
import Schools

/// A file that somebody uploaded, and what it belongs to.
struct StoredFile: Sendable {
    /// "evidence", or "visit-sources".
    let of: String
    /// The id of that row.
    let id: String
    let school: String
    let name: String
    let size: Int
    let type: String
    let sha256: String

    static let columns = ["path", "belongs_to", "id", "school", "name", "bytes", "type", "sha256", "is_missing"]
}

extension Transaction {
    /// All uploaded files of a reach, A to Z by school; those of visits only where the visit is in the export.
    func storedFiles(_ reach: ExportReach) throws -> [StoredFile] {
        let isOwned: Query = reach.school.map { "t.school_id = \($0)" } ?? "t.trust_id = \(reach.trust)"
        let isInVisit: Query = reach.ofVisit("visit_id").map { " AND \($0)" } ?? ""
        return try rows(
            """
            SELECT x.belongs_to, x.id, s.name AS school_name, x.file_name, f.size, f.type, f.sha256
            FROM (
                SELECT 'evidence' AS belongs_to, t.id, t.school_id, t.file_name, t.file_sha256, t.trust_id
                FROM evidence t WHERE \(isOwned) AND t.file_sha256 IS NOT NULL
                UNION ALL
                SELECT 'visit-sources', t.id, v.school_id, t.file_name, t.file_sha256, t.trust_id
                FROM visit_sources t JOIN visits v ON v.id = t.visit_id
                WHERE t.file_sha256 IS NOT NULL\(isInVisit)
            ) x
            JOIN schools s ON s.id = x.school_id
            JOIN files f ON f.trust_id = x.trust_id AND f.sha256 = x.file_sha256
            ORDER BY LOWER(s.name), x.school_id, x.belongs_to, x.id
            """
        ).map { row in
            let name: String? = try row["file_name"]
            let type: String = try row["type"]
            return StoredFile(
                of: try row["belongs_to"],
                id: try row["id"],
                school: try row["school_name"],
                name: name ?? "file.\(type)",
                size: try row["size"],
                type: type,
                sha256: try row["sha256"]
            )
        }
    }
}
