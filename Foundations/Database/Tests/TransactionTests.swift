import Database
import Rehearsal
import Testing

@Suite("A transaction")
struct TransactionTests {
    private struct Refusal: Error, Equatable {}

    @Test("keeps nothing when its body throws, and throws the same", arguments: Engine.available)
    func rollback(engine: Engine) async throws {
        let database = try await engine.shelves()
        await #expect(throws: Refusal()) {
            try await database.write { tx in
                try tx.putShelf(at: 1)
                throw Refusal()
            }
        }
        try await database.write { try $0.putShelf(at: 2) }
        #expect(try await database.read { try $0.places() } == [2])
    }

    @Test("that reads cannot write", arguments: Engine.available)
    func readOnly(engine: Engine) async throws {
        let database = try await engine.shelves()
        let error = await #expect(throws: DatabaseError.self) { try await database.read { try $0.putShelf(at: 1) } }
        guard case .statement = error else {
            Issue.record("\(error as Any)")
            return
        }
        #expect(try await database.read { try $0.places() } == [])
    }

    @Test("knows the time and the day, and each has its own", arguments: Engine.available)
    func clock(engine: Engine) async throws {
        let moment = try #require(Instant("2026-11-22T23:59:59.999Z"))
        let database = try await engine.fresh(clock: { moment })
        let seen = try await database.write { ($0.now, $0.today) }
        #expect(seen == (moment, Day(year: 2026, month: 11, day: 22)))
    }

    @Test("tells how many rows a statement changed", arguments: Engine.available)
    func changes(engine: Engine) async throws {
        let database = try await engine.shelves()
        let counts = try await database.write { tx in
            for place in 1...5 { try tx.putShelf(at: place) }
            return [
                try tx.run("UPDATE shelves SET place = place + 100 WHERE place > \(2)"),
                try tx.run("INSERT INTO shelves (id, place) VALUES (\("x"), \(1)) ON CONFLICT (place) DO NOTHING"),
                try tx.run("DELETE FROM shelves WHERE place IN \(list: [1, 2, 9])"),
                try tx.run("SELECT id FROM shelves"),
                try tx.run("CREATE TABLE more (id TEXT)"),
            ]
        }
        #expect(counts == [3, 0, 2, 0, 0])
    }

    @Test("asks with lists of any length, also of none", arguments: Engine.available)
    func lists(engine: Engine) async throws {
        let database = try await engine.shelves()
        try await database.write { tx in for place in 1...30 { try tx.putShelf(at: place) } }
        let counts = try await database.read { tx in
            try [[], [3], Array(1...8), Array(1...20), Array(20...2000)].map { list -> [Int] in
                let row = try tx.row(
                    """
                    SELECT COUNT(*) FILTER (WHERE place IN \(list: list)) AS inside,
                        COUNT(*) FILTER (WHERE place NOT IN \(list: list)) AS outside
                    FROM shelves
                    """
                )
                return [try row?["inside"] ?? -1, try row?["outside"] ?? -1]
            }
        }
        #expect(counts == [[0, 30], [1, 29], [8, 22], [20, 10], [11, 19]])
    }

    @Test("performs many statements at once, and undoes them all when one is refused", arguments: Engine.available)
    func bulk(engine: Engine) async throws {
        let database = try await engine.shelves()
        @Sendable func put(_ place: Int) -> Query {
            "INSERT INTO shelves (id, place) VALUES (\(ID<Shelf>()), \(place))"
        }
        let changed = try await database.write { try $0.run(many: (1...1050).map(put)) }
        #expect(changed == 1050)
        let error = await #expect(throws: DatabaseError.self) {
            try await database.write { try $0.run(many: (2000...2400).map { put($0 == 2203 ? 7 : $0) }) }
        }
        #expect(error?.breaks(.unique) == true)
        #expect(try await database.write { try $0.run(many: [Query]()) } == 0)
        #expect(try await database.read { try $0.places() } == Array(1...1050))
    }

    @Test("is over after a refused statement, even when the error was swallowed", arguments: Engine.available)
    func swallowed(engine: Engine) async throws {
        let database = try await engine.shelves()
        let error = await #expect(throws: DatabaseError.self) {
            try await database.write { tx in
                try tx.putShelf(at: 1)
                do { try tx.putShelf(at: 1) } catch {}
            }
        }
        #expect(error?.breaks(.unique) == true)
        #expect(try await database.read { try $0.places() } == [])
    }

    @Test("counts its statements", arguments: Engine.available)
    func counting(engine: Engine) async throws {
        let database = try await engine.shelves()
        let count = try await database.counting {
            try await database.write { try $0.run(many: (1...3).map { "DELETE FROM shelves WHERE place = \($0)" }) }
            _ = try await database.read { tx in [try tx.row("SELECT 1"), try tx.rows("SELECT 2").first] }
        }
        #expect(count == 5)
    }
}
