import Database
import Evaluations
import Web

/// Something that a specialist considered, and where it can be read.
package struct VisitSource: Hashable, Sendable {
    package let id: ID<VisitSource>
    package let kind: EvidenceSource
    package let title: String
    package let place: Place

    /// Where it lies.
    package enum Place: Hashable, Sendable {
        /// In the school's own library.
        case evidence(ID<Evidence>)
        case link(String)
        /// A file of its own.
        case file(KeptFile)
    }

    package init(id: ID<VisitSource> = ID(), kind: EvidenceSource, title: String, place: Place) {
        self.id = id
        self.kind = kind
        self.title = title
        self.place = place
    }

    /// The six kinds of source that a specialist draws on.
    package static let kinds: [EvidenceSource] = [
        .previousMark, .inspection, .localAuthority, .otherExternal, .internalData, .externalData,
    ]
}

extension Transaction {
    /// What was considered for a visit, in the order in which it was added; one query.
    func sources(of visit: ID<Visit>) throws -> [VisitSource] {
        try rows(
            """
            SELECT s.id, s.kind, s.title, s.evidence_id, s.url, s.file_sha256, s.file_name, f.size, f.type
            FROM visit_sources s LEFT JOIN files f ON f.trust_id = s.trust_id AND f.sha256 = s.file_sha256
            WHERE s.visit_id = \(visit) ORDER BY s.id
            """
        ).map(VisitSource.init)
    }

    func insert(_ source: VisitSource, of visit: Visit) throws {
        var (evidence, url, file): (ID<Evidence>?, String?, KeptFile?) = (nil, nil, nil)
        switch source.place {
        case .evidence(let id): evidence = id
        case .link(let address): url = address
        case .file(let kept): file = kept
        }
        if let file { try keep(file, trust: visit.trust) }
        try run(
            """
            INSERT INTO visit_sources (id, trust_id, visit_id, kind, title, evidence_id, url, file_sha256, file_name)
            VALUES (\(source.id), \(visit.trust), \(visit.id), \(source.kind), \(source.title), \(evidence), \(url),
                \(file?.sha256), \(file?.name))
            """
        )
    }

    func remove(_ source: ID<VisitSource>, of visit: ID<Visit>) throws {
        try run("DELETE FROM visit_sources WHERE id = \(source) AND visit_id = \(visit)")
    }
}

extension VisitSource {
    fileprivate init(_ row: Row) throws {
        let (evidence, url): (ID<Evidence>?, String?) = (try row["evidence_id"], try row["url"])
        let place: Place =
            if let evidence {
                .evidence(evidence)
            } else if let url {
                .link(url)
            } else {
                .file(
                    KeptFile(
                        sha256: try row["file_sha256"],
                        size: try row["size"],
                        type: try row["type"],
                        name: try row["file_name"]
                    )
                )
            }
        try self.init(id: row["id"], kind: row["kind"], title: row["title"], place: place)
    }
}
