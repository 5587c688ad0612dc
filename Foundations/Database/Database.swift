/// The database: SQLite in a file or in memory, or a PostgreSQL server.
///
/// Bodies of transactions are plain synchronous functions. They touch nothing but the transaction, because one that
/// meets another in its way on PostgreSQL is performed again from its beginning.
package final class Database: Sendable {
    private let backend: any Backend
    private let counter = StatementCounter()
    private let clock: @Sendable () -> Instant

    /// Opens the database at an address as ``DatabaseAddress`` reads it; makes the file and its folder when missing.
    package convenience init(
        _ address: String,
        connections: Int = 8,
        clock: @escaping @Sendable () -> Instant = { .now }
    ) async throws {
        try await self.init(DatabaseAddress(address), connections: connections, clock: clock)
    }

    /// Opens a database with at most so many connections that read at the same time (on PostgreSQL: read or write).
    package init(
        _ address: DatabaseAddress,
        connections: Int = 8,
        clock: @escaping @Sendable () -> Instant = { .now }
    ) async throws {
        self.clock = clock
        switch address {
        case .file(let path):
            backend = try SQLite(path: path, readers: connections)
        case .memory:
            backend = try SQLite()
        case .server(let url):
            backend = try await Postgres(url: url, connections: connections)
        }
    }

    /// Reads in a transaction that sees the database as it is at one moment, and cannot write.
    package func read<Outcome: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Outcome
    ) async throws -> Outcome {
        try await backend.read(work(body))
    }

    /// Reads and writes in a transaction that is kept on disk when this returns, or undone when `body` throws.
    @discardableResult
    package func write<Outcome: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Outcome
    ) async throws -> Outcome {
        try await backend.write(work(body))
    }

    /// Makes the changes of the tables that were not made yet, in order, each once and in a transaction of its own.
    package func prepare(_ schemas: [Schema]) async throws {
        try schemas.checkNames()
        let changes = schemas.flatMap { schema in
            schema.changes.map { change in work { try $0.make(change, of: schema) } }
        }
        try await backend.write(inTurn: [work { try $0.prepareForChanges() }] + changes)
    }

    /// Finishes what is under way and lets go of files and connections; whoever asks later gets an error.
    package func close() async {
        await backend.close()
    }

    /// How many statements were performed since the database was opened, not counting the frames of transactions.
    package var statementCount: Int { counter.count }

    /// Counts the statements performed while `body` runs, by anybody.
    package func counting(_ body: () async throws -> Void) async rethrows -> Int {
        let before = counter.count
        try await body()
        return counter.count - before
    }

    private func work<Outcome>(
        _ body: @escaping @Sendable (Transaction) throws -> Outcome
    ) -> Work<Outcome> {
        Work(begin: { [clock, counter] in Transaction(on: $0, now: clock(), counter: counter) }, body: body)
    }
}
