import CPostgres

/// A PostgreSQL server: transactions that behave as if one came after the other, on a handful of connections.
final class Postgres: Backend {
    private let pool: PostgresPool

    /// Opens a first connection, so that a wrong address or password is told at the start.
    init(url: String, connections: Int) async throws {
        try Self.check(url)
        pool = PostgresPool(url: url, size: max(connections, 1))
        try await pool.perform { _ = try $0.open() }
    }

    func read<Outcome: Sendable>(_ work: Work<Outcome>) async throws -> Outcome {
        try await pool.perform { try $0.transact(.reading, work) }
    }

    func write<Outcome: Sendable>(_ work: Work<Outcome>) async throws -> Outcome {
        try await pool.perform { try $0.transact(.writing, work) }
    }

    func write(inTurn works: [Work<Void>]) async throws {
        for work in works {
            try await pool.perform { try $0.transact(.inTurn, work) }
        }
    }

    func close() async {
        await pool.close()
    }

    private static func check(_ url: String) throws {
        var complaint: UnsafeMutablePointer<CChar>?
        let options = PQconninfoParse(url, &complaint)
        defer {
            PQconninfoFree(options)
            PQfreemem(complaint)
        }
        guard options == nil else { return }
        let reason = complaint.map { String(cString: $0).trimmed } ?? "not enough memory"
        throw DatabaseError.address(
            was: DatabaseAddress.withoutPassword(url),
            wanted: "postgres://name:password@host:5432/database, with the options libpq knows (\(reason))"
        )
    }
}

extension String {
    /// The text without the white space libpq ends its messages with.
    var trimmed: String {
        var text = self[...]
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
