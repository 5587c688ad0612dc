import Database
import Frameworks
import Schools

extension Transaction {
    /// What is known of a school's inspections, newest first; two queries.
    package func inspections(of school: ID<School>) throws -> [Inspection] {
        try inspections(" WHERE i.school_id = \(school) AND i.removed_at IS NULL")
    }

    /// Every inspection of a trust's schools, newest first; two queries.
    package func inspections(of trust: ID<Trust>) throws -> [Inspection] {
        try inspections(" WHERE i.trust_id = \(trust) AND i.removed_at IS NULL")
    }

    /// An inspection of a school, also one that was removed; nil where the school has none of that id.
    package func inspection(_ id: ID<Inspection>, of school: ID<School>) throws -> Inspection? {
        try inspections(" WHERE i.id = \(id) AND i.school_id = \(school)").first
    }

    private func inspections(_ condition: Query) throws -> [Inspection] {
        let results = try rows(
            """
            SELECT r.inspection_id, r.area, r.level, r.words
            FROM inspections i JOIN inspection_results r ON r.inspection_id = i.id
            """ + condition
        )
        var given: [ID<Inspection>: [String: Findings.Given]] = [:]
        for row in results {
            given[try row["inspection_id"], default: [:]][try row["area"]] = try Findings.Given(row)
        }
        return try rows(Inspection.selected + condition + " ORDER BY i.started_on DESC, i.id DESC").compactMap { row in
            try Inspection(row, given[try row["id"]] ?? [:])
        }
    }

    /// The statements that add an inspection with its results.
    func adding(_ inspection: Inspection, in trust: ID<Trust>, by author: Author) -> [Query] {
        let (findings, file) = (inspection.findings, inspection.source.file)
        let insert: Query = """
            INSERT INTO inspections (id, trust_id, school_id, standard, kind, started_on, published_on, file_name,
                file_row, entered_by, entered_by_name, entered_at)
            VALUES (\(inspection.id), \(trust), \(inspection.school), \(findings.standard.key), \(findings.kind),
                \(findings.startedOn), \(findings.publishedOn), \(file?.name), \(file?.row), \(author.id),
                \(author.name), \(now))
            """
        return [insert] + addingResults(of: inspection)
    }

    /// The statements that keep an inspection as it is now, told by that author.
    func keeping(_ inspection: Inspection, by author: Author) -> [Query] {
        let (findings, file) = (inspection.findings, inspection.source.file)
        let update: Query = """
            UPDATE inspections
            SET standard = \(findings.standard.key), kind = \(findings.kind), started_on = \(findings.startedOn),
                published_on = \(findings.publishedOn), file_name = \(file?.name), file_row = \(file?.row),
                entered_by = \(author.id), entered_by_name = \(author.name), entered_at = \(now)
            WHERE id = \(inspection.id)
            """
        return [update, "DELETE FROM inspection_results WHERE inspection_id = \(inspection.id)"]
            + addingResults(of: inspection)
    }

    func addingResults(of inspection: Inspection) -> [Query] {
        inspection.findings.results.sorted { $0.key < $1.key }.map { area, given in
            """
            INSERT INTO inspection_results (inspection_id, area, level, words)
            VALUES (\(inspection.id), \(area), \(given.level), \(given.words))
            """
        }
    }

    func removing(_ inspection: Inspection, by author: Author) -> Query {
        """
        UPDATE inspections SET removed_at = \(now), removed_by_name = \(author.name)
        WHERE id = \(inspection.id) AND removed_at IS NULL
        """
    }
}

extension Inspection {
    fileprivate static let selected: Query = """
        SELECT i.id, i.school_id, i.standard, i.kind, i.started_on, i.published_on, i.file_name, i.file_row,
            i.entered_by_name, i.entered_at, i.removed_at
        FROM inspections i
        """

    /// Nil where a later version of Waymark wrote a standard that is not known here.
    fileprivate init?(_ row: Row, _ results: [String: Findings.Given]) throws {
        guard let standard = InspectionStandard.named(try row["standard"]) else { return nil }
        let enteredAt: Instant = try row["entered_at"]
        var source = Source.hand(by: try row["entered_by_name"], on: enteredAt.day)
        if let name: String = try row["file_name"], let number: Int = try row["file_row"] {
            source = .file(name: name, row: number)
        }
        let removedAt: Instant? = try row["removed_at"]
        try self.init(
            id: row["id"],
            school: row["school_id"],
            findings: Findings(
                standard,
                kind: row["kind"],
                startedOn: row["started_on"],
                publishedOn: row["published_on"],
                results: results
            ),
            source: source,
            isRemoved: removedAt != nil
        )
    }
}

extension Inspection.Source {
    fileprivate var file: (name: String, row: Int)? {
        if case .file(let name, let row) = self { (name, row) } else { nil }
    }
}

extension Findings.Given {
    fileprivate init(_ row: Row) throws {
        let level: Int? = try row["level"]
        self = try level.map(Self.level) ?? .words(row["words"])
    }

    fileprivate var level: Int? {
        if case .level(let number) = self { number } else { nil }
    }

    fileprivate var words: String? {
        if case .words(let words) = self { words } else { nil }
    }
}
