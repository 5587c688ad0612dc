import Database
import Foundation
import Schools
import Web

extension Transaction {
    /// The themes of a trust in its order, the standard list while it has made none of its own; one query.
    package func themes(of trust: ID<Trust>) throws -> Themes {
        let own = try rows(
            """
            SELECT id, name, cues, former_names, is_retired FROM themes
            WHERE trust_id = \(trust) ORDER BY position, id
            """
        ).map(Theme.init)
        return own.isEmpty ? .standard : Themes(own)
    }

    /// A theme of that list; another's is not found.
    package func theme(_ id: ID<Theme>, of trust: ID<Trust>) throws -> Theme {
        guard let theme = try themes(of: trust).all.first(where: { $0.id == id }) else { throw Problem.notFound }
        return theme
    }

    /// Keeps a whole list, in its order.
    func keep(_ themes: Themes, of trust: ID<Trust>) throws {
        try run(
            many: themes.all.enumerated().map { place, theme -> Query in
                """
                INSERT INTO themes (trust_id, id, position, name, cues, former_names, is_retired)
                VALUES (\(trust), \(theme.id), \(place + 1), \(theme.name), \(try Self.text(theme.cues)),
                    \(try Self.text(theme.formerNames)), \(theme.isRetired))
                ON CONFLICT (trust_id, id) DO UPDATE SET position = excluded.position, name = excluded.name,
                    cues = excluded.cues, former_names = excluded.former_names, is_retired = excluded.is_retired
                """
            }
        )
    }

    private static func text(_ words: [String]) throws -> String {
        String(decoding: try JSONEncoder().encode(words), as: UTF8.self)
    }
}

extension Theme {
    fileprivate init(_ row: Row) throws {
        let (cues, formerNames): (String, String) = (try row["cues"], try row["former_names"])
        try self.init(
            id: row["id"],
            row["name"],
            cues: JSONDecoder().decode([String].self, from: Data(cues.utf8)),
            formerNames: JSONDecoder().decode([String].self, from: Data(formerNames.utf8)),
            isRetired: row["is_retired"]
        )
    }
}
