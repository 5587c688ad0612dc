import Database
import Rehearsal
import Testing

@Suite("A fresh database")
struct EngineTests {
    @Test("is seen by no other test", arguments: Engine.available)
    func apart(engine: Engine) async throws {
        let first = try await engine.shelves()
        let second = try await engine.shelves()
        try await first.write { try $0.putShelf(at: 1) }
        #expect(try await second.read { try $0.places() } == [])
    }

    @Test(
        "sweeps away those that an earlier run left",
        .enabled(if: Engine.available.contains(.postgres)),
        .timeLimit(.minutes(8))
    )
    func sweeping() async throws {
        let database = try await Engine.postgres.fresh()
        try await database.write { tx in
            try tx.run("CREATE SCHEMA IF NOT EXISTS rehearsal_00000000000070008000000000000001")
            try tx.run("CREATE TABLE IF NOT EXISTS rehearsal_00000000000070008000000000000001.old (id TEXT)")
        }
        // Another run may hold the broom.
        for _ in 0..<100 where try await isLeft(database) { _ = try await Engine.postgres.fresh() }
        #expect(try await !isLeft(database))
    }

    private func isLeft(_ database: Database) async throws -> Bool {
        try await database.read { tx in
            try tx.row("SELECT 1 FROM pg_namespace WHERE nspname = 'rehearsal_00000000000070008000000000000001'") != nil
        }
    }
}
