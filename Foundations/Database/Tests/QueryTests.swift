import Testing

@testable import Database

@Suite("A query")
struct QueryTests {
    private func written(_ query: Query) throws -> String {
        try PreparedQuery(query).sql
    }

    @Test("binds its values in order and holds none of them in its text")
    func binding() throws {
        let name = "'; DROP TABLE schools; --"
        let query = try PreparedQuery("SELECT 1 WHERE \(name) = \(7) AND \(true) OR \(Int?.none) IS NULL")
        #expect(query.sql == "SELECT 1 WHERE $1 = $2 AND $3 OR $4 IS NULL")
        #expect(query.bindings.map(\.cell) == [.text(name), .integer(7), .integer(1), .null])
        #expect(query.bindings.map(\.kind) == [.text, .integer, .truth, .integer])
    }

    @Test("nests and joins other queries, and counts their values on")
    func nesting() throws {
        let open: Query = "is_open = \(true)"
        let places = [1, 2].map { place -> Query in "place <> \(place)" }
        let query: Query = "SELECT id FROM shelves WHERE \(open) AND " + places.joined(by: " AND ")
        #expect(
            try written(query + " LIMIT \(5)")
                == "SELECT id FROM shelves WHERE is_open = $1 AND place <> $2 AND place <> $3 LIMIT $4"
        )
        #expect(try written([Query]().joined(by: ", ")) == "")
    }

    @Test("writes a list in parentheses, and a list that holds nothing for no values")
    func lists() throws {
        #expect(try written("id IN \(list: ["a", "b", "c"])") == "id IN ($1, $2, $3)")
        #expect(try written("n IN \(list: [Int]())") == "n IN (SELECT CAST(NULL AS BIGINT) WHERE FALSE)")
    }

    @Test("with a long list is not kept prepared")
    func steadiness() throws {
        #expect(try PreparedQuery("n IN \(list: 1...8)").isSteady)
        #expect(try !PreparedQuery("n IN \(list: 1...9)").isSteady)
        #expect(try !PreparedQuery("x AND " + Query("n IN \(list: 1...9)")).isSteady)
    }

    @Test("refuses what the databases would keep differently")
    func unfit() {
        #expect(throws: DatabaseError.unfit("a text with a NUL character (U+0000) cannot be kept")) {
            try PreparedQuery("SELECT \("a\0b")")
        }
        for number in [Double.nan, .infinity, -.infinity] {
            #expect(throws: DatabaseError.unfit("\(number) is not a number that can be kept")) {
                try PreparedQuery("SELECT \(number)")
            }
        }
    }
}
