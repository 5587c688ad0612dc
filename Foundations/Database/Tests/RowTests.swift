import Database
import Rehearsal
import Testing

@Suite("A row")
struct RowTests {
    @Test("gives back every kind of value as it was kept", arguments: Engine.available)
    func roundTrip(engine: Engine) async throws {
        let database = try await engine.shelves()
        let id = ID<Shelf>()
        let day = Day(year: 2026, month: 11, day: 22)
        let row = try await database.write { tx in
            try tx.row(
                """
                INSERT INTO books (id, title, binding, pages, weight, is_lent, bought_on, changed_at)
                VALUES (\(id), \("Waymarks"), \(Cover.cloth), \(Int.max), \(0.1), \(true), \(day), \(tx.now))
                RETURNING id, shelf_id, title, binding, pages, weight, is_lent, bought_on, changed_at
                """
            )
        }
        let book = try #require(row)
        #expect(try book["id"] == id)
        #expect(try book["shelf_id"] == ID<Shelf>?.none)
        #expect(try book["title"] == "Waymarks")
        #expect(try book["binding"] == Cover.cloth)
        #expect(try book["binding"] == Cover?.some(.cloth))
        #expect(try book["pages"] == Int.max)
        #expect(try book["weight"] == 0.1)
        #expect(try book["is_lent"] == true)
        #expect(try book["bought_on"] == day)
        #expect(try (book["changed_at"] as Instant).day == Instant.now.day)
    }

    @Test("gives numbers back to the last bit", arguments: Engine.available)
    func numbers(engine: Engine) async throws {
        let database = try await engine.shelves()
        var dice = Dice(seed: 3)
        let numbers =
            [0, -0.0, .pi, 1e-300, .greatestFiniteMagnitude, .leastNonzeroMagnitude, 1 / 3]
            + (0..<200).map { _ in Double.random(in: -1e9...1e9, using: &dice) }
        let kept = try await database.write { tx in
            for (place, number) in numbers.enumerated() {
                try tx.run(
                    """
                    INSERT INTO books (id, title, pages, weight)
                    VALUES (\(ID<Shelf>()), \("x"), \(place), \(number))
                    """
                )
            }
            return try tx.rows("SELECT weight FROM books ORDER BY pages").map { row -> Double in try row["weight"] }
        }
        #expect(kept == numbers)
    }

    @Test("gives sums, counts and averages as the same kinds on both databases", arguments: Engine.available)
    func aggregates(engine: Engine) async throws {
        let database = try await engine.shelves()
        let row = try await database.write { tx in
            for place in 1...4 { try tx.putShelf(at: place) }
            return try tx.row(
                """
                SELECT SUM(place) AS sum, COUNT(*) FILTER (WHERE place > 1) AS many,
                    CAST(AVG(place) AS DOUBLE PRECISION) AS mean, MAX(place) > 3 AS is_high,
                    SUM(place) FILTER (WHERE place > 9) AS none, \(8) AS bound
                FROM shelves
                """
            )
        }
        let sums = try #require(row)
        #expect(try sums["sum"] == 10)
        #expect(try sums["sum"] == 10.0)
        #expect(try sums["many"] == 3)
        #expect(try sums["mean"] == 2.5)
        #expect(try sums["is_high"] == true)
        #expect(try sums["none"] == Int?.none)
        #expect(try sums["bound"] == 8)
    }

    @Test("names the column that is not there, or there twice, or of another kind", arguments: Engine.available)
    func complaints(engine: Engine) async throws {
        let database = try await engine.shelves()
        let asked = try await database.read { tx in
            try tx.row("SELECT 'cloak' AS binding, 2 AS pages, NULL AS title, 1 AS twice, 2 AS twice")
        }
        let row = try #require(asked)
        #expect(throws: DatabaseError.columnMissing("page", present: ["binding", "pages", "title", "twice"])) {
            try row["page"] as Int
        }
        #expect(throws: DatabaseError.columnTwice("twice")) { try row["twice"] as Int }
        #expect(throws: DatabaseError.wrongKind(column: "title", wanted: "String", found: "nothing")) {
            try row["title"] as String
        }
        #expect(throws: DatabaseError.wrongKind(column: "binding", wanted: "Cover", found: "a text")) {
            try row["binding"] as Cover
        }
        #expect(throws: DatabaseError.wrongKind(column: "pages", wanted: "Bool", found: "a whole number")) {
            try row["pages"] as Bool
        }
        #expect(throws: DatabaseError.wrongKind(column: "binding", wanted: "Optional<Day>", found: "a text")) {
            try row["binding"] as Day?
        }
    }
}
