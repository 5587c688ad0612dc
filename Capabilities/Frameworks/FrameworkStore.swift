import Database
import Schools
import Web

extension Transaction {
    /// A version of that trust, whole, in two queries; from the shelf in one.
    package func version(
        _ id: ID<Framework.Version>,
        trust: ID<Trust>,
        from shelf: FrameworkShelf? = nil
    ) throws -> Framework.Version {
        guard let head = try versionHead(id, trust: trust) else { throw Problem.notFound }
        if var version = shelf?.version(id) {
            version.stage = try head["stage"]
            version.publishedAt = try head["published_at"]
            return version
        }
        let version = try Framework.Version(head, areas: areaRows(of: id))
        shelf?.keep(version)
        return version
    }

    func versionHead(_ id: ID<Framework.Version>, trust: ID<Trust>) throws -> Row? {
        try row(
            """
            SELECT v.id, v.framework_id, f.key, v.number, \(Query.stageOfVersion), v.published_at, v.title, v.purpose,
                v.promise, v.about,
                v.words, v.scales, v.rule
            FROM framework_versions v JOIN frameworks f ON f.id = v.framework_id
            WHERE v.id = \(id) AND v.trust_id = \(trust)
            """
        )
    }

    /// The rows of every area of a version, in order, or of one of them.
    func areaRows(of version: ID<Framework.Version>, only area: ID<Area>? = nil) throws -> [Row] {
        let isOne: Query = area.map { " AND id = \($0)" } ?? ""
        return try rows(
            """
            SELECT id, parent_id, key, title, short, letter, about, guidance, scale, applies, expects, aligned, turn, levels
            FROM areas WHERE version_id = \(version)\(isOne) ORDER BY position
            """
        )
    }

    /// Every framework of a trust with its versions, A to Z, the newest version first; one query.
    package func frameworks(_ trust: ID<Trust>) throws -> [FrameworkSummary] {
        let rows = try rows(
            """
            SELECT v.id, v.framework_id, f.key, f.title AS framework_title, v.number, \(Query.stageOfVersion), v.title, v.purpose,
                v.created_at, v.published_at, v.retired_at,
                (SELECT COUNT(*) FROM areas a WHERE a.version_id = v.id AND a.parent_id IS NULL) AS areas
            FROM framework_versions v JOIN frameworks f ON f.id = v.framework_id
            WHERE v.trust_id = \(trust) ORDER BY LOWER(f.title), f.id
            """
        )
        return try FrameworkSummary.gathered(rows, trust)
    }

    /// The keys and titles of a trust’s frameworks; one query.
    func frameworkNames(_ trust: ID<Trust>) throws -> [(key: String, title: String)] {
        try rows("SELECT key, title FROM frameworks WHERE trust_id = \(trust)").map {
            (try $0["key"], try $0["title"])
        }
    }

    /// The versions that schools can be given, framework by framework, A to Z; one query.
    package func publishedVersions(_ trust: ID<Trust>) throws -> [VersionSummary] {
        try frameworks(trust).flatMap(\.versions).filter { $0.stage == .published }
    }
}

extension FrameworkSummary {
    fileprivate static func gathered(_ rows: [Row], _ trust: ID<Trust>) throws -> [FrameworkSummary] {
        var frameworks: [Framework] = []
        var versions: [ID<Framework>: [VersionSummary]] = [:]
        for row in rows {
            let version = try VersionSummary(row)
            if versions[version.framework] == nil {
                let title: String = try row["framework_title"]
                frameworks.append(Framework(id: version.framework, trust: trust, key: version.key, title: title))
            }
            versions[version.framework, default: []].append(version)
        }
        return frameworks.map { framework in
            let sorted = (versions[framework.id] ?? []).sorted { VersionNumber($0.number) > VersionNumber($1.number) }
            return FrameworkSummary(framework: framework, versions: sorted)
        }
    }
}

extension VersionSummary {
    fileprivate init(_ row: Row) throws {
        id = try row["id"]
        framework = try row["framework_id"]
        key = try row["key"]
        number = try row["number"]
        stage = try row["stage"]
        title = try row["title"]
        purpose = try row["purpose"]
        areas = try row["areas"]
        createdAt = try row["created_at"]
        publishedAt = try row["published_at"]
        retiredAt = try row["retired_at"]
    }
}
