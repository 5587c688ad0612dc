import Accounts
import Database
import Foundation
import Frameworks
import Schools
import Web

extension Transaction {
    /// Areas of versions that are not retired, by title, description, guidance, levels and statements; two queries.
    func findAreas(_ words: SearchWords, within reach: SearchReach, atMost limit: Int) throws -> Finds {
        let all = try areaCandidates(words, within: reach).filter { words.stand(in: $0.everything) }
        let shown = Array(all.prefix(limit))
        let own = try ownEvaluations(of: reach, in: Set(shown.map(\.version)))
        return Finds(
            kind: .areas,
            shown: shown.map { area in
                Found(
                    title: area.title,
                    path: "/frameworks/\(area.version)#area-\(area.anchor)",
                    place: "\(area.framework), version \(area.number)",
                    text: area.texts.joined(separator: " "),
                    own: (own[area.version] ?? []).map {
                        .init(words: $0.school, path: "/evaluations/\($0.id)/areas/\(area.id)#area")
                    }
                )
            },
            count: all.count
        )
    }

    /// Areas in whose stored text the words stand somewhere, if only in what is written between the statements.
    private func areaCandidates(_ words: SearchWords, within reach: SearchReach) throws -> [AreaText] {
        let text: Query = """
            COALESCE(p.title, '') || ' ' || r.title || ' ' || r.about || ' ' || r.guidance || ' ' || r.levels
            """
        return try rows(
            """
            SELECT r.id, r.key, r.title, r.about, r.guidance, r.levels, p.key AS parent_key, p.title AS parent_title,
                v.id AS version_id, v.title AS version_title, v.number
            FROM areas r
            JOIN framework_versions v ON v.id = r.version_id
            LEFT JOIN areas p ON p.id = r.parent_id
            WHERE v.trust_id = \(reach.person.trust.id) AND v.stage <> 'retired' AND \(reach.readsVersion)
                AND \(words.stand(in: text))
            ORDER BY LOWER(v.title), v.created_at DESC, v.id, r.position
            """
        ).map(AreaText.init)
    }

    /// The evaluations that the person reads through a role at a school, A to Z, by their version.
    private func ownEvaluations(
        of reach: SearchReach,
        in versions: Set<ID<Framework.Version>>
    ) throws -> [ID<Framework.Version>: [(id: String, school: String)]] {
        let schools = reach.person.schools(where: .readEvaluation).map(\.id)
        return try rows(
            """
            SELECT e.id, e.version_id, s.name FROM evaluations e JOIN schools s ON s.id = e.school_id
            WHERE e.school_id IN \(list: schools) AND e.version_id IN \(list: versions.sorted())
            ORDER BY LOWER(s.name), s.id
            """
        ).reduce(into: [:]) { own, row in try own[row["version_id"], default: []].append((row["id"], row["name"])) }
    }
}

/// All that can be read of one area.
private struct AreaText {
    let id: String
    let version: ID<Framework.Version>
    let framework: String
    let number: String
    let title: String
    /// The key of the area, or of the one that it is a part of.
    let anchor: String
    /// Description, guidance, levels and statements.
    let texts: [String]

    init(_ row: Row) throws {
        id = try row["id"]
        version = try row["version_id"]
        framework = try row["version_title"]
        number = try row["number"]
        let (own, parent): (String, String?) = (try row["title"], try row["parent_title"])
        title = parent.map { "\($0): \(own)" } ?? own
        anchor = try row["parent_key"] ?? row["key"]
        let levels: String = try row["levels"]
        let descriptors = try JSONDecoder().decode([Descriptor].self, from: Data(levels.utf8))
        let words = descriptors.flatMap { [$0.looksLike] + $0.statements.map(\.text) }
        texts = ([try row["about"], try row["guidance"]] + words).filter { !$0.isEmpty }
    }

    var everything: String { ([title] + texts).joined(separator: " ") }
}
