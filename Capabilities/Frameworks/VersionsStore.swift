import Database
import Schools

extension Transaction {
    /// Some versions of a trust, whole: none of the queries for those on the shelf, two for all of the others together.
    ///
    /// Those of the shelf come as they were read; a version that the trust does not have is left out.
    package func versions(
        _ ids: some Sequence<ID<Framework.Version>>,
        trust: ID<Trust>,
        from shelf: FrameworkShelf
    ) throws -> [ID<Framework.Version>: Framework.Version] {
        let wanted = Set(ids)
        var versions: [ID<Framework.Version>: Framework.Version] = [:]
        for id in wanted { versions[id] = shelf.version(id) }
        let missing = wanted.filter { versions[$0] == nil }.sorted()
        guard !missing.isEmpty else { return versions }
        let heads = try rows(
            """
            SELECT v.id, v.framework_id, f.key, v.number, \(Query.stageOfVersion), v.published_at, v.title, v.purpose,
                v.promise, v.about,
                v.words, v.scales, v.rule
            FROM framework_versions v JOIN frameworks f ON f.id = v.framework_id
            WHERE v.id IN \(list: missing) AND v.trust_id = \(trust)
            """
        )
        let areas = try areaRows(of: missing)
        for head in heads {
            let id: ID<Framework.Version> = try head["id"]
            let version = try Framework.Version(head, areas: areas[id] ?? [])
            shelf.keep(version)
            versions[id] = version
        }
        return versions
    }

    private func areaRows(of versions: [ID<Framework.Version>]) throws -> [ID<Framework.Version>: [Row]] {
        let rows = try rows(
            """
            SELECT version_id, id, parent_id, key, title, short, letter, about, guidance, scale, applies, expects, aligned,
                turn, levels
            FROM areas WHERE version_id IN \(list: versions) ORDER BY version_id, position
            """
        )
        return try Dictionary(grouping: rows) { try $0["version_id"] }
    }
}
