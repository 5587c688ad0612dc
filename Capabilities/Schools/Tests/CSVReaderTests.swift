import Testing

@testable import Schools

@Suite("A CSV reader")
struct CSVReaderTests {
    static func rows(_ bytes: [UInt8], pieces: Int = 1 << 16, wanted: [Bool]? = nil) throws -> [[String]] {
        var reader = try CSVReader(.bytes(bytes, pieces: pieces))
        reader.wanted = wanted
        var row = CSVRow()
        var rows: [[String]] = []
        while try reader.next(&row) {
            rows.append((0..<row.count).map { String(decoding: row[$0], as: UTF8.self) })
        }
        return rows
    }

    static func rows(_ text: String) throws -> [[String]] { try rows(Array(text.utf8)) }

    @Test("gives back what was written, however it was quoted, ended and cut into pieces")
    func roundTrip() throws {
        var chance = SeededChance(seed: 20_261_122)
        for _ in 0..<400 {
            let rows = (0..<Int.random(in: 1...6, using: &chance)).map { _ in
                (0..<Int.random(in: 1...7, using: &chance)).map { _ in CSVWriting.field(&chance) }
            }
            let bytes = Array(CSVWriting.text(of: rows, &chance).utf8)
            let size = Int.random(in: 1...(bytes.count + 1), using: &chance)
            #expect(try Self.rows(bytes, pieces: size) == rows, "in pieces of \(size): \(bytes)")
        }
    }

    @Test("reads any bytes without trapping, or refuses them")
    func anyBytes() {
        var chance = SeededChance(seed: 7)
        for _ in 0..<2_000 {
            let bytes = (0..<Int.random(in: 0...60, using: &chance)).map { _ in
                [44, 34, 10, 13, 0, 65, 0xE9, 0xEF].randomElement(using: &chance) ?? UInt8(65)
            }
            let whole = Result { try Self.rows(bytes) }
            let cut = Result { try Self.rows(bytes, pieces: 1) }
            #expect((try? whole.get()) == (try? cut.get()))
            if case .failure(let error) = whole { #expect(error is CSVReader.Refusal) }
        }
    }

    @Test(
        "ends rows at CRLF, LF or CR, and needs no line end after the last",
        arguments: ["a,b\r\nc,d\r\n", "a,b\nc,d", "a,b\rc,d\r", "\u{FEFF}a,b\r\nc,d"]
    )
    func lineEnds(text: String) throws {
        #expect(try Self.rows(text) == [["a", "b"], ["c", "d"]])
    }

    @Test("keeps commas, line breaks and doubled quotes inside quotes")
    func quotes() throws {
        #expect(try Self.rows("\"a,\r\n\"\"b\"\"\",\"\"\n") == [["a,\r\n\"b\"", ""]])
    }

    @Test("keeps empty fields at the start, in the middle and at the end of a row")
    func emptyFields() throws {
        #expect(try Self.rows(",,\n,x,\n") == [["", "", ""], ["", "x", ""]])
        #expect(try Self.rows("a,") == [["a", ""]])
    }

    @Test("keeps only the wanted columns and the first")
    func wanted() throws {
        let rows = try Self.rows(Array("a,\"b\",c,d,e".utf8), wanted: [false, false, true, false])
        #expect(rows == [["a", "", "c", "", ""]])
    }

    @Test("notes the first column with a stray quote mark")
    func strayQuote() throws {
        for (text, column) in [("a,b\"c,d\"e", 1), ("\"a\"b,c", 0), ("a,\"b\" ,c", 1)] {
            var reader = try CSVReader(.bytes(Array(text.utf8)))
            var row = CSVRow()
            #expect(try reader.next(&row))
            #expect(row.strayQuote == column, "\(text)")
        }
    }

    @Test("refuses what is no text, a quote mark never closed, endless fields and endless rows")
    func refusals() {
        #expect(throws: CSVReader.Refusal.notText(row: 2)) { try Self.rows("a\nb\u{0}c\n") }
        #expect(throws: CSVReader.Refusal.notText(row: 1)) { try Self.rows("\"b\u{0}c\"") }
        #expect(throws: CSVReader.Refusal.quoteNotClosed(row: 2)) { try Self.rows("a,b\nc,\"d\n\n") }
        #expect(throws: CSVReader.Refusal.rowTooLong(row: 2)) {
            try Self.rows(Array(("a\nb,\"" + String(repeating: "c", count: 1_200_000)).utf8))
        }
        #expect(throws: CSVReader.Refusal.tooManyFields(row: 1)) {
            try Self.rows(String(repeating: ",", count: CSVReader.mostFields))
        }
    }
}
