import Database
import Schools
import Web

/// How often a field of a draft was changed, by whom last, and when.
struct FieldState: Sendable, Equatable {
    let revision: Int
    let by: String
    let at: Instant
}

extension Transaction {
    /// The texts of a whole draft, without its areas; one query.
    func draftHead(_ id: ID<Framework.Version>, trust: ID<Trust>) throws -> Framework.Version {
        guard let head = try versionHead(id, trust: trust) else { throw Problem.notFound }
        let version = try Framework.Version(head, areas: [])
        guard version.stage == .draft else { throw Framework.Refusal.noDraft(name: version.name) }
        return version
    }

    /// One area of a draft; two queries however many areas there are.
    func draftArea(
        _ id: ID<Area>,
        of version: ID<Framework.Version>,
        trust: ID<Trust>
    ) throws -> (draft: Framework.Version, area: Area) {
        let draft = try draftHead(version, trust: trust)
        guard let area = try areaRows(of: version, only: id).first else { throw Problem.notFound }
        return (draft, try Area(area, draft.scales))
    }

    /// What was noted of the fields of a draft or of one of its areas; one query.
    func fieldStates(of version: ID<Framework.Version>, subject: String) throws -> [String: FieldState] {
        let rows = try rows(
            """
            SELECT field, revision, changed_by, changed_at FROM draft_fields
            WHERE version_id = \(version) AND subject_id = \(subject)
            """
        )
        let pairs = try rows.map { row in
            let state = FieldState(revision: try row["revision"], by: try row["changed_by"], at: try row["changed_at"])
            return (try row["field"] as String, state)
        }
        return Dictionary(pairs) { first, _ in first }
    }

    /// Notes that fields were changed now, each once more.
    func noteFields(_ fields: [String], of version: ID<Framework.Version>, subject: String, by author: Author) throws {
        try run(
            many: fields.map { field in
                """
                INSERT INTO draft_fields (version_id, subject_id, field, revision, changed_by, changed_at)
                VALUES (\(version), \(subject), \(field), 1, \(author.name), \(now))
                ON CONFLICT (version_id, subject_id, field) DO UPDATE
                SET revision = draft_fields.revision + 1, changed_by = excluded.changed_by,
                    changed_at = excluded.changed_at
                """ as Query
            }
        )
    }
}
