import Database
import Foundation

/// A kind of database that a test runs on: `@Test(arguments: Engine.available)`.
package enum Engine: String, CaseIterable, Sendable {
    case sqlite, postgres

    /// Those that can be had here: SQLite always, PostgreSQL where the environment names a server in `POSTGRES_URL`.
    package static var available: [Engine] {
        serverURL == nil ? [.sqlite] : [.sqlite, .postgres]
    }

    /// Makes an empty database that no other test sees, with the tables of `schemas`.
    ///
    /// On SQLite it lies in memory; on PostgreSQL in a schema of its own, which a later run sweeps away.
    package func fresh(
        _ schemas: [Schema] = [],
        clock: @escaping @Sendable () -> Instant = { .now }
    ) async throws -> Database {
        let address = try await freshAddress()
        let database = try await Database(address, connections: Self.connections, clock: clock)
        try await database.prepare(schemas)
        return database
    }

    /// Gives the address of an empty database; on SQLite each who opens it has one of their own.
    package func freshAddress() async throws -> String {
        guard self == .postgres, let url = Self.serverURL else { return "sqlite::memory:" }
        let schema = "rehearsal_\(ID<Engine>().text.filter { $0 != "-" })"
        let server = try await Database(url, connections: 1)
        try await server.write { tx in try tx.sweepRehearsals() }
        try await server.write { tx in try tx.makeRehearsal(schema) }
        await server.close()
        return url + (url.contains("?") ? "&" : "?") + "options=-csearch_path%3D\(schema)"
    }

    /// Few, because many tests run at the same time and a server lets in a hundred.
    private static let connections = 4

    private static var serverURL: String? {
        ProcessInfo.processInfo.environment["POSTGRES_URL"].flatMap { $0.isEmpty ? nil : $0 }
    }
}

extension Transaction {
    fileprivate func makeRehearsal(_ schema: String) throws {
        try run(
            """
            CREATE OR REPLACE FUNCTION pg_temp.make_rehearsal(schema TEXT) RETURNS VOID LANGUAGE plpgsql AS
            $$ BEGIN EXECUTE format('CREATE SCHEMA %I', schema); END $$
            """
        )
        _ = try rows("SELECT pg_temp.make_rehearsal(\(schema))")
    }

    /// Drops some of the schemas that are more than an hour old, as the time in their names tells.
    fileprivate func sweepRehearsals() throws {
        let isMine = try row("SELECT pg_try_advisory_xact_lock(hashtext('rehearsal')) AS is_mine")
        guard let isMine, try isMine["is_mine"] else { return }
        try run(
            """
            CREATE OR REPLACE FUNCTION pg_temp.drop_rehearsal(schema TEXT) RETURNS VOID LANGUAGE plpgsql AS
            $$ BEGIN EXECUTE format('DROP SCHEMA IF EXISTS %I CASCADE', schema); END $$
            """
        )
        let milliseconds = UInt64(now.adding(seconds: -3600).secondsSince1970 * 1000)
        let digits = String(milliseconds, radix: 16)
        let oldest = "rehearsal_\(String(repeating: "0", count: 12 - digits.count))\(digits)"
        _ = try rows(
            """
            SELECT pg_temp.drop_rehearsal(CAST(nspname AS TEXT))
            FROM (SELECT nspname FROM pg_namespace
                  WHERE nspname LIKE 'rehearsal%' AND nspname < \(oldest)
                  ORDER BY nspname LIMIT 5) AS old
            """
        )
    }
}
