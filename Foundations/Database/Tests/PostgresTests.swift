import Database
import Rehearsal
import Synchronization
import Testing

@Suite("A PostgreSQL server", .enabled(if: Engine.available.contains(.postgres)), .timeLimit(.minutes(8)))
struct PostgresTests {
    @Test("that cut an idle connection is connected to again")
    func idleCut() async throws {
        let database = try await Engine.postgres.shelves()
        let other = try await Engine.postgres.fresh()
        let row = try await database.read { try $0.row("SELECT pg_backend_pid() AS id") }
        let id: Int? = try row?["id"]
        _ = try await other.read { try $0.rows("SELECT pg_terminate_backend(CAST(\(id) AS INTEGER))") }
        try await database.write { try $0.putShelf(at: 1) }
        #expect(try await database.read { try $0.places() } == [1])
    }

    @Test("that cuts a connection in the middle gets the whole transaction again")
    func cutInside() async throws {
        let database = try await Engine.postgres.shelves()
        let attempts = Attempts()
        try await database.write { tx in
            try tx.putShelf(at: 1)
            if attempts.isFirst { _ = try tx.rows("SELECT pg_terminate_backend(pg_backend_pid())") }
            try tx.putShelf(at: 2)
        }
        #expect(try await database.read { try $0.places() } == [1, 2])
    }

    @Test("that changed a table under a prepared statement is asked again")
    func stalePlan() async throws {
        let database = try await Engine.postgres.fresh([Schema("a", [Change("1", "CREATE TABLE a (id BIGINT)")])])
        for _ in 0..<3 { _ = try await database.read { try $0.rows("SELECT * FROM a") } }
        try await database.prepare([Schema("a", [Change("2", "ALTER TABLE a ADD COLUMN b TEXT")])])
        try await database.write { try $0.run("INSERT INTO a (id, b) VALUES (\(1), \("new"))") }
        let row = try await database.read { try $0.row("SELECT * FROM a") }
        #expect(try row?["b"] == "new")
    }

    @Test("serves more people than there are connections")
    func queueing() async throws {
        let database = try await Engine.postgres.shelves()
        let total = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 1...60 {
                group.addTask {
                    let row = try await database.read { try $0.row("SELECT \(number) AS number, pg_sleep(0.005)") }
                    return try row?["number"] ?? 0
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(total == 1830)
    }
}

/// Tells the first attempt from later ones.
private final class Attempts: Sendable {
    private let number = Atomic(0)

    var isFirst: Bool { number.add(1, ordering: .relaxed).oldValue == 0 }
}
