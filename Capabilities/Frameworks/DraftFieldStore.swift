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
        guard let area = try areaRows(of: version, only: id).first else { throw try goneArea(id, of: version) }
        return (draft, try Area(area, draft.scales))
    }

    /// Why an area is not there: somebody took it away, or it never was.
    func goneArea(_ id: ID<Area>, of version: ID<Framework.Version>) throws -> any Error {
        guard let (step, pieces) = try lastStep(onExistenceOf: id.text, in: version) else { return Problem.notFound }
        let piece = pieces.first { $0.place == DraftPlace(id.text, DraftPlace.existence) }
        guard let was = piece?.was else { return Problem.notFound }
        let kept: DraftArea = try JSONCell.read(was)
        return DraftRefusal.areaGone(title: kept.area.title, step)
    }

    /// A draft as a page shows it: every area by its title, its scale and whom it is for, one of them whole.
    ///
    /// Two queries, however much is written; never to be written back.
    func draftOutline(
        _ id: ID<Framework.Version>,
        trust: ID<Trust>,
        whole area: ID<Area>
    ) throws -> Framework.Version {
        guard let head = try versionHead(id, trust: trust) else { throw Problem.notFound }
        let outline = try rows(
            """
            SELECT id, parent_id, key, title, short, letter, CASE WHEN id = \(area) THEN about ELSE '' END AS about,
                CASE WHEN id = \(area) THEN guidance ELSE '' END AS guidance, scale, applies,
                CASE WHEN id = \(area) THEN expects ELSE \(JSONCell.write(EvidenceExpectation.none)) END AS expects,
                CASE WHEN id = \(area) THEN aligned ELSE '[]' END AS aligned, turn,
                CASE WHEN id = \(area) THEN levels ELSE '[]' END AS levels
            FROM areas WHERE version_id = \(id) ORDER BY position
            """
        )
        return try Framework.Version(head, areas: outline)
    }

    /// A draft with its areas by title alone, never to be written back; two queries.
    func draftTitles(_ id: ID<Framework.Version>, trust: ID<Trust>) throws -> Framework.Version {
        let draft = try draftOutline(id, trust: trust, whole: ID())
        guard draft.stage == .draft else { throw Framework.Refusal.noDraft(name: draft.name) }
        return draft
    }

    /// How often a scale of a draft was changed; one query.
    func revision(ofScale key: String, in version: ID<Framework.Version>) throws -> Int {
        try fieldStates(of: version, subject: version.text)[DraftPlace.scale(key)]?.revision ?? 0
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
