import Database
import Rehearsal
import Testing

@Suite("The changes of a schema")
struct SchemaTests {
    private static let first = Change("Birds", "CREATE TABLE birds (id TEXT); INSERT INTO birds (id) VALUES ('wren');")
    private static let second = Change("Wings", "ALTER TABLE birds ADD COLUMN wings BIGINT NOT NULL DEFAULT 2")
    private static let broken = Change("Nests", "CREATE TABLE nests (id TEXT); CREATE TABLE nests (id TEXT)")

    @Test("are made once, in order, however often the program starts", arguments: Engine.available)
    func once(engine: Engine) async throws {
        let database = try await engine.fresh([Schema("birds", [Self.first])])
        try await database.prepare([Schema("birds", [Self.first])])
        try await database.prepare([Schema("birds", [Self.first, Self.second])])
        let rows = try await database.read { try $0.rows("SELECT id, wings FROM birds") }
        #expect(try rows.map { try $0["id"] } == ["wren"])
        #expect(try rows.map { try $0["wings"] } == [2])
        let made = try await database.read { tx in
            try tx.rows("SELECT change FROM schema_changes ORDER BY made_at, change").map { try $0["change"] as String }
        }
        #expect(Set(made) == ["Birds", "Wings"] && made.count == 2)
    }

    @Test("are made once when several programs start together", arguments: Engine.available)
    func together(engine: Engine) async throws {
        let address = try await engine.freshAddress()
        let database = try await Database(address)
        let others = engine == .postgres ? [try await Database(address), try await Database(address)] : []
        try await withThrowingTaskGroup(of: Void.self) { group in
            for database in [database, database] + others {
                group.addTask { try await database.prepare([Schema("birds", [Self.first, Self.second])]) }
            }
            try await group.waitForAll()
        }
        #expect(try await database.read { try $0.rows("SELECT id FROM birds").count } == 1)
    }

    @Test("leave nothing half done when one fails, and keep those before it", arguments: Engine.available)
    func halfDone(engine: Engine) async throws {
        let database = try await engine.fresh()
        await #expect(throws: DatabaseError.self) {
            try await database.prepare([Schema("birds", [Self.first, Self.broken, Self.second])])
        }
        #expect(try await database.read { try $0.rows("SELECT id FROM birds").count } == 1)
        await #expect(throws: DatabaseError.self) { try await database.read { try $0.rows("SELECT id FROM nests") } }
        await #expect(throws: DatabaseError.self) { try await database.read { try $0.rows("SELECT wings FROM birds") } }
        try await database.prepare([Schema("birds", [Self.first, Self.second])])
        #expect(try await database.read { try $0.rows("SELECT wings FROM birds").count } == 1)
    }

    @Test("of one name in one schema are refused", arguments: Engine.available)
    func sameName(engine: Engine) async throws {
        let database = try await engine.fresh()
        await #expect(throws: DatabaseError.schema("two changes of “birds” are called “Birds”")) {
            try await database.prepare([Schema("birds", [Self.first]), Schema("birds", [Self.first])])
        }
        try await database.prepare([Schema("birds", [Self.first]), Schema("fish", [Change("Birds", "SELECT 1")])])
    }
}
