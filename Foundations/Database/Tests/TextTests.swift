import Database
import Rehearsal
import Testing

@Suite("A text")
struct TextTests {
    private static let odd = [
        "", " ", "'; DROP TABLE books; --", "\"quoted\" and 'quoted'", "back\\slash \\0 \\n", "$1 ? :name @x",
        "100 % _under_", "line\nbreak\r\nand\ttab", "👩🏽‍🏫 school 🏴󠁧󠁢󠁷󠁬󠁳󠁿", "مدرسة النور", "\u{202E}right to left\u{202C}",
        "e\u{301} and é", "Ysgol Tŷ Coch", "\u{FEFF}mark", "\u{1}\u{7F}", "\u{10FFFF}",
        String(repeating: "long ✓ ", count: 15_000),
    ]

    @Test("comes back as it was typed, whatever it was", arguments: Engine.available)
    func roundTrip(engine: Engine) async throws {
        let database = try await engine.shelves()
        let kept = try await database.write { tx in
            for text in Self.odd { try tx.putBook(text) }
            return try tx.titles()
        }
        #expect(kept.map { Array($0.utf8) } == Self.odd.map { Array($0.utf8) })
    }

    @Test("is found by what it is", arguments: Engine.available)
    func search(engine: Engine) async throws {
        let database = try await engine.shelves()
        try await database.write { tx in for text in Self.odd { try tx.putBook(text) } }
        for text in Self.odd {
            let row = try await database.read { tx in try tx.row("SELECT title FROM books WHERE title = \(text)") }
            let found: String? = try row?["title"]
            #expect(found == text)
        }
    }

    @Test("is found by any part of it, signs of patterns included", arguments: Engine.available)
    func containing(engine: Engine) async throws {
        let database = try await engine.shelves()
        try await database.write { tx in for text in Self.odd { try tx.putBook(text) } }
        for part in ["%", "_", "\\", "'", "!", "tŷ", "👩🏽‍🏫", "DROP TABLE", ""] {
            let found = try await database.read { tx in
                try tx.rows(
                    """
                    SELECT title FROM books WHERE LOWER(title) LIKE \(containing: part.lowercased()) ORDER BY id
                    """
                )
                .map { row -> String in try row["title"] }
            }
            #expect(found == Self.odd.filter { part.isEmpty || $0.lowercased().contains(part.lowercased()) })
        }
    }

    @Test("with a NUL character is refused, and nothing is kept", arguments: Engine.available)
    func nul(engine: Engine) async throws {
        let database = try await engine.shelves()
        let error = await #expect(throws: DatabaseError.self) {
            try await database.write { tx in
                try tx.putBook("first")
                try tx.putBook("be\0fore")
            }
        }
        guard case .unfit = error else {
            Issue.record("\(error as Any)")
            return
        }
        #expect(try await database.read { try $0.titles() } == [])
    }

    @Test("is put in lower and upper case in all languages", arguments: Engine.available)
    func letterCase(engine: Engine) async throws {
        let database = try await engine.fresh()
        let row = try await database.read { tx in
            try tx.row(
                """
                SELECT LOWER(\("ÉCOLE TŶ")) AS low, UPPER(\("école tŷ")) AS high, LOWER(\(String?.none)) AS none
                """
            )
        }
        #expect(try row?["low"] == "école tŷ")
        #expect(try row?["high"] == "ÉCOLE TŶ")
        #expect(try row?["none"] == String?.none)
    }
}
