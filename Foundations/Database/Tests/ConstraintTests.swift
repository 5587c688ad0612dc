import Database
import Rehearsal
import Testing

@Suite("A broken rule")
struct ConstraintTests {
    @Test(
        "is named the same on both databases",
        arguments: Engine.available,
        [DatabaseError.Constraint.unique, .foreignKey, .check, .notNull]
    )
    func kinds(engine: Engine, kind: DatabaseError.Constraint) async throws {
        let database = try await engine.shelves()
        let query: Query =
            switch kind {
            case .unique: "INSERT INTO shelves (id, place) VALUES (\("b"), \(1))"
            case .foreignKey: "INSERT INTO books (id, title, shelf_id) VALUES (\("b"), \("x"), \("nowhere"))"
            case .check: "INSERT INTO shelves (id, place) VALUES (\("b"), \(0))"
            case .notNull: "INSERT INTO shelves (id, place) VALUES (\("b"), \(Int?.none))"
            }
        let error = await #expect(throws: DatabaseError.self) {
            try await database.write { tx in
                try tx.putShelf(at: 1)
                try tx.run(query)
            }
        }
        #expect(error?.breaks(kind) == true)
    }

    @Test("of a primary key is a broken unique rule", arguments: Engine.available)
    func primaryKey(engine: Engine) async throws {
        let database = try await engine.shelves()
        let error = await #expect(throws: DatabaseError.self) {
            try await database.write { tx in
                let id = ID<Shelf>()
                try tx.putShelf(id, at: 1)
                try tx.putShelf(id, at: 2)
            }
        }
        #expect(error?.breaks(.unique) == true)
        #expect(error?.breaks(.check) == false)
    }

    @Test("by deleting what others point to is one of a foreign key", arguments: Engine.available)
    func referenced(engine: Engine) async throws {
        let database = try await engine.shelves()
        let error = await #expect(throws: DatabaseError.self) {
            try await database.write { tx in
                let id = ID<Shelf>()
                try tx.putShelf(id, at: 1)
                try tx.run("INSERT INTO books (id, title, shelf_id) VALUES (\("b"), \("x"), \(id))")
                try tx.run("DELETE FROM shelves WHERE id = \(id)")
            }
        }
        #expect(error?.breaks(.foreignKey) == true)
    }

    @Test("of the language is told with the statement", arguments: Engine.available)
    func syntax(engine: Engine) async throws {
        let database = try await engine.fresh()
        let error = await #expect(throws: DatabaseError.self) { try await database.read { try $0.rows("SELEC 1") } }
        guard case .statement(let sql, let message) = error else {
            Issue.record("\(error as Any)")
            return
        }
        #expect(sql == "SELEC 1")
        #expect(message.contains("syntax"))
    }
}
