/// Where a database is: a file, the memory of this program, or a PostgreSQL server.
package enum DatabaseAddress: Sendable {
    case file(path: String)
    case memory
    case server(url: String)

    private static let wanted = """
        sqlite:path/to/waymark.db, sqlite::memory: or postgres://name:password@host:5432/database
        """

    /// Reads an address; throws ``DatabaseError/address(was:wanted:)`` when it is none of the three.
    package init(_ text: String) throws(DatabaseError) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let rest = parts.count == 2 ? String(parts[1]) : ""
        switch parts[0] {
        case "sqlite" where rest == ":memory:":
            self = .memory
        case "sqlite" where !rest.isEmpty && !rest.hasPrefix("//") && !rest.hasPrefix(":"):
            self = .file(path: rest)
        case "postgres" where rest.hasPrefix("//"), "postgresql" where rest.hasPrefix("//"):
            self = .server(url: text)
        default:
            throw .address(was: Self.withoutPassword(text), wanted: Self.wanted)
        }
    }

    /// The address as it may be shown and logged.
    package var shown: String {
        switch self {
        case .file(let path): "sqlite:\(path)"
        case .memory: "sqlite::memory:"
        case .server(let url): Self.withoutPassword(url)
        }
    }

    static func withoutPassword(_ text: String) -> String {
        var text = text
        let names = text.firstRange(of: "://")?.upperBound ?? text.startIndex
        if let at = text.lastIndex(of: "@"), names < at, let colon = text[names..<at].firstIndex(of: ":") {
            text.replaceSubrange(text.index(after: colon)..<at, with: "…")
        }
        if let key = text.firstRange(of: "password=") {
            let end = text[key.upperBound...].firstIndex(of: "&") ?? text.endIndex
            text.replaceSubrange(key.upperBound..<end, with: "…")
        }
        return text
    }
}
