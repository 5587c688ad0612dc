import Database
import Foundation
import Typesetting

extension Transaction {
    /// Whose paper a trust prints on; asks the database only where there is a logo.
    package func letterhead(of trust: Trust) throws -> Letterhead {
        let logo = try trust.logo.flatMap { try picture($0.sha256, alternative: trust.name) }
        return Letterhead(colour: trust.colour?.hex, logo: logo)
    }

    /// A logo by the checksum of its content; nil where no trust has it.
    package func picture(_ sha256: String, alternative: String) throws -> Letterhead.Picture? {
        let found = try row(
            "SELECT kind, width, height, content FROM trust_logos WHERE sha256 = \(sha256) ORDER BY trust_id LIMIT 1"
        )
        guard let found, let content = Data(base64Encoded: try found["content"] as String) else { return nil }
        let kind: TrustLogo.Kind = try found["kind"]
        return Letterhead.Picture(
            content,
            format: kind.rawValue,
            width: try found["width"],
            height: try found["height"],
            alternative: alternative
        )
    }

    /// Takes a logo in place of whatever there was.
    package func keep(_ logo: TrustLogo, _ content: Data, of trust: ID<Trust>, by author: Author) throws {
        try run(
            """
            INSERT INTO trust_logos (trust_id, kind, width, height, sha256, content)
            VALUES (\(trust), \(logo.kind), \(logo.width), \(logo.height), \(logo.sha256), \(content.base64EncodedString()))
            ON CONFLICT (trust_id) DO UPDATE SET kind = excluded.kind, width = excluded.width, height = excluded.height,
                sha256 = excluded.sha256, content = excluded.content
            """
        )
        try note(.changed, of: .trust, trust, "Set the trust’s logo.", by: author)
    }

    package func removeLogo(of trust: ID<Trust>, by author: Author) throws {
        try run("DELETE FROM trust_logos WHERE trust_id = \(trust)")
        try note(.changed, of: .trust, trust, "Removed the trust’s logo.", by: author)
    }

    /// Sets the trust's colour; nil goes back to Waymark's own.
    package func keep(_ colour: TrustColour?, of trust: ID<Trust>, by author: Author) throws {
        try run("UPDATE trusts SET colour = \(colour?.hex) WHERE id = \(trust)")
        let words =
            colour.map { "Set the trust’s colour to \($0.hex)." } ?? "Took the trust’s colour back to Waymark’s own."
        try note(.changed, of: .trust, trust, words, by: author)
    }
}

extension Trust {
    /// The columns of a trust and its logo, for whoever reads both in one row.
    package static let lookColumns: Query = """
        trusts.colour, trust_logos.kind AS logo_kind, trust_logos.width AS logo_width, trust_logos.height AS logo_height,
        trust_logos.sha256 AS logo_sha256
        """

    /// The same trust with the look that a row tells of, see ``lookColumns``.
    package func looking(as row: Row) throws -> Trust {
        var trust = self
        let colour: String? = try row["colour"]
        trust.colour = colour.flatMap(TrustColour.init(kept:))
        if let kind: TrustLogo.Kind = try row["logo_kind"] {
            trust.logo = TrustLogo(
                kind: kind,
                sha256: try row["logo_sha256"],
                width: try row["logo_width"],
                height: try row["logo_height"]
            )
        }
        return trust
    }
}
