import Accounts
import Database
import Frameworks
import Schools
import Web

extension Transaction {
    /// A piece of evidence that is not removed, for somebody who may read the school's evaluations.
    ///
    /// Not found for anybody else; not allowed where a deed needs a permission that is missing.
    package func evidence(
        _ id: ID<Evidence>,
        seenBy person: Person,
        may permission: Permission = .readEvaluation
    ) throws -> Evidence {
        let evidence = try evidence(id, of: person.trust.id)
        try person.check(permission, at: evidence.school)
        return evidence
    }

    /// A piece of evidence of a trust, whoever asks: for other capabilities, which check in their own way.
    package func evidence(_ id: ID<Evidence>, of trust: ID<Trust>) throws -> Evidence {
        let row = try row(Evidence.query + " WHERE ev.id = \(id) AND ev.trust_id = \(trust) AND NOT ev.is_removed")
        guard let row else { throw Problem.notFound }
        return try Evidence(row)
    }

    /// The library of a school: every piece that is not removed, newest first, whatever it is linked to.
    package func library(of evaluation: Evaluation) throws -> [Evidence] {
        try rows(
            Evidence.query
                + " WHERE ev.school_id = \(evaluation.school.id) AND NOT ev.is_removed ORDER BY ev.added_at DESC, ev.id DESC"
        ).map(Evidence.init)
    }

    /// What a piece of evidence stands beside in one evaluation.
    package func links(of evidence: ID<Evidence>, in evaluation: ID<Evaluation>) throws -> [EvidenceLink] {
        try rows(
            """
            SELECT area_id, statement_id FROM evidence_areas
            WHERE evidence_id = \(evidence) AND evaluation_id = \(evaluation) ORDER BY area_id
            """
        ).reduce(into: [EvidenceLink]()) { links, row in try links.gather(row) }
    }
}

extension [EvidenceLink] {
    /// Adds the link of one row to the area it belongs to.
    mutating func gather(_ row: Row) throws {
        let area: ID<Area> = try row["area_id"]
        let place = firstIndex { $0.area == area } ?? endIndex
        if place == endIndex { append(EvidenceLink(area)) }
        if let statement: ID<Statement> = try row["statement_id"] { self[place].statements.insert(statement) }
    }
}

extension Evidence {
    static let query: Query = "SELECT \(columns) FROM evidence ev \(files)"

    static let columns: Query = """
        ev.id, ev.school_id, ev.title, ev.claim, ev.kind, ev.source, ev.dated_on, ev.bearing, ev.url, ev.file_sha256,
        ev.file_name, f.size, f.type, ev.added_by_name, ev.added_at
        """

    static let files: Query = "LEFT JOIN files f ON f.trust_id = ev.trust_id AND f.sha256 = ev.file_sha256"

    init(_ row: Row) throws {
        try self.init(
            id: row["id"],
            school: row["school_id"],
            entry: EvidenceEntry(
                title: row["title"],
                claim: row["claim"],
                kind: row["kind"],
                source: row["source"],
                datedOn: row["dated_on"],
                bearing: row["bearing"],
                material: EvidenceMaterial(row)
            ),
            addedBy: row["added_by_name"],
            addedAt: row["added_at"]
        )
    }
}

extension EvidenceMaterial {
    fileprivate init(_ row: Row) throws {
        if let url: String = try row["url"] {
            self = .link(url)
        } else if let sha256: String = try row["file_sha256"] {
            self = .file(try KeptFile(sha256: sha256, size: row["size"], type: row["type"], name: row["file_name"]))
        } else {
            self = .words
        }
    }
}
