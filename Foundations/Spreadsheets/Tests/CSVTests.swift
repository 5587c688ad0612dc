import Database
import Rehearsal
import Spreadsheets
import Testing

@Suite("A table as CSV")
struct CSVTests {
    private static func text(_ table: Table) -> String {
        String(decoding: CSV.bytes(table).dropFirst(3), as: UTF8.self)
    }

    /// What a reader finds where a text was written.
    private static func found(_ text: String) -> String {
        ["=", "+", "-", "@", "\t", "\r"].contains { text.utf8.starts(with: $0.utf8) } ? "'" + text : text
    }

    @Test("begins with the mark of UTF-8, ends its lines with CR LF, and quotes only where it must")
    func shape() throws {
        let table = Table(
            "Marks",
            columns: [.init("School"), .init("Fee, £", .number), .init("Until", .day), .init("Page", .link)],
            rows: [
                ["Ysgol Tŷ \"Coch\"", .number(1_250.5), .day(Day("2026-11-27")), .link("https://example.org")],
                ["two\nlines", .whole(-3), .empty, .text(nil)],
            ]
        )
        #expect(CSV.bytes(table).prefix(3) == [0xEF, 0xBB, 0xBF])
        #expect(
            Self.text(table)
                == "School,\"Fee, £\",Until,Page\r\n"
                + "\"Ysgol Tŷ \"\"Coch\"\"\",1250.5,2026-11-27,https://example.org\r\n\"two\nlines\",-3,,\r\n"
        )
    }

    @Test("keeps a text that looks like a formula from being run")
    func formulas() {
        for text in ["=1+1", "+44", "-2", "@SUM(A1)", "\tx", "\rx", "=\u{301}x"] {
            var bytes: [UInt8] = []
            CSV.add([.text(text), .link(text)], to: &bytes)
            #expect(String(decoding: bytes, as: UTF8.self).replacing("\"", with: "").utf8.starts(with: "'\(text)".utf8))
        }
    }

    @Test("leaves numbers numbers, also negative ones, and writes none where there is none")
    func numbers() {
        var bytes: [UInt8] = []
        CSV.add(
            [.number(-2), .number(0.1), .number(.infinity), .number(.nan), .number(-0.5), .whole(.min)],
            to: &bytes
        )
        #expect(String(decoding: bytes, as: UTF8.self) == "-2,0.1,,,-0.5,-9223372036854775808\r\n")
    }

    @Test("has its notes below the rows, after an empty line")
    func notes() {
        let table = Table("T", columns: [.init("A")], rows: [["1"]], notes: ["As of 27 November 2026.", "=x"])
        #expect(Self.text(table) == "A\r\n1\r\n\r\nAs of 27 November 2026.\r\n'=x\r\n")
    }

    @Test("has as many cells in every row as it has columns")
    func width() {
        var table = Table("T", columns: [.init("A"), .init("B")])
        table.add(["1"])
        table.add(["1", "2", "3"])
        table.add([])
        #expect(Self.text(table) == "A,B\r\n1,\r\n1,2\r\n,\r\n")
    }

    @Test("is read back by Python as it was written, whatever the texts", .enabled(if: ReadBack.isThere))
    func readBack() throws {
        var odd = OddTexts(seed: 27)
        let texts = OddTexts.known + (0..<400).map { _ in odd.text() }
        let rows = texts.map { text in (0..<3).map { $0 == 0 ? text : odd.text() } }
        let table = Table(
            "Odd",
            columns: (0..<3).map { .init("Column \($0)") },
            rows: rows.map { $0.map { .text($0) } }
        )
        let expected = [["Column 0", "Column 1", "Column 2"]] + rows.map { $0.map(Self.found) }
        let found = try ReadBack.csv(CSV.bytes(table))
        #expect(found.map { $0.map { Array($0.utf8) } } == expected.map { $0.map { Array($0.utf8) } })
    }

    @Test("of one column keeps its empty cells", .enabled(if: ReadBack.isThere))
    func single() throws {
        let table = Table("One", columns: [.init("A")], rows: [[""], ["x"], [.empty], ["\n"]])
        #expect(try ReadBack.csv(CSV.bytes(table)) == [["A"], [""], ["x"], [""], ["\n"]])
    }
}
