import Database
import Foundation
import Rehearsal
import Spreadsheets
import Testing
import Web

@Suite("Tables as a workbook", .enabled(if: ReadBack.isThere))
struct ExcelTests {
    private static func written(_ tables: [Table], title: String = "Waymark") throws -> ReadBack.Workbook {
        let file = TemporaryFile(ending: "xlsx")
        try Excel.write(tables, title: title, to: file.url)
        return try ReadBack.excel(Array(Data(contentsOf: file.url)))
    }

    @Test("are sheets with a frozen bold row of headings, real numbers and real days")
    func kinds() throws {
        let table = Table(
            "External marks",
            columns: [.init("Provider"), .init("Fee", .number), .init("Schools", .whole), .init("Until", .day)],
            rows: [
                ["Example Awards", .number(1_250.5), .whole(-7), .day(Day("2026-11-27"))],
                ["=1+1", .empty, .number(.nan), .day(Day("1899-01-02"))],
            ],
            notes: ["As of 27 November 2026."]
        )
        let book = try Self.written([table, Table("Empty", columns: [.init("A")])], title: "Costs & <marks>")
        #expect(book.title == "Costs & <marks>")
        #expect(book.sheets.map(\.name) == ["External marks", "Empty"])
        let sheet = try #require(book.sheets.first)
        #expect(sheet.frozen == "A2" && sheet.isBold)
        #expect(sheet.rows[0].map(\.value) == ["Provider", "Fee", "Schools", "Until"])
        #expect(sheet.rows[1].map(\.value) == ["Example Awards", "1250.5", "-7", "2026-11-27"])
        #expect(sheet.rows[1].map(\.kind) == ["s", "n", "n", "d"])
        #expect(sheet.rows[2].map(\.value) == ["=1+1", nil, nil, "1899-01-02"])
        #expect(sheet.rows[2].map(\.kind) == ["s", "n", "n", "s"])
        #expect(sheet.rows[4].first?.value == "As of 27 November 2026.")
        #expect(sheet.rows.count == 5)
    }

    @Test("has columns as wide as their words ask for, within bounds")
    func widths() throws {
        let long = String(repeating: "word ", count: 100)
        let table = Table("W", columns: ["A", "B", "C"].map { .init($0) }, rows: [["x", .text(long), "twelve chars"]])
        let widths = try #require(try Self.written([table]).sheets.first?.widths.map { $0.rounded() })
        #expect(widths[0] < widths[2] && widths[2] < widths[1] && widths[1] < 62)
    }

    @Test("lead where a web address leads, and keep other addresses as texts")
    func links() throws {
        let addresses = [
            "https://example.org/a?b=1&c=2", "javascript:alert(1)", "https://example.org/two words",
            "internal:Sheet1!A1",
            "https://example.org/" + String(repeating: "x", count: 3_000), "",
        ]
        let table = Table("Links", columns: [.init("Page", .link)], rows: addresses.map { [.link($0)] })
        let rows = try #require(try Self.written([table]).sheets.first?.rows.dropFirst())
        #expect(rows.map { $0.first?.link } == ["https://example.org/a?b=1&c=2", nil, nil, nil, nil])
        #expect(rows.map { $0.first?.value } == addresses.dropLast().map { $0 })
    }

    @Test("have every text as a text as it was typed, whatever it was")
    func texts() throws {
        var odd = OddTexts(seed: 28)
        let texts = (OddTexts.known + (0..<400).map { _ in odd.text() }).filter { text in
            !text.isEmpty && text != "\u{10FFFF}" && text.utf16.count <= 32_767
        }
        let table = Table("Odd", columns: [.init("Text")], rows: texts.map { [.text($0)] })
        let rows = try #require(try Self.written([table]).sheets.first?.rows.dropFirst())
        #expect(rows.allSatisfy { $0.first?.kind == "s" })
        for (row, text) in zip(rows, texts) {
            #expect(row.first?.value.map(Self.asXMLKeepsIt) == Self.asXMLKeepsIt(text))
        }
        #expect(rows.count == texts.count)
        let unfit = Table("Unfit", columns: [.init("Text")], rows: [["a\u{10FFFF}b\u{0}c"]])
        #expect(try Self.written([unfit]).sheets.first?.rows[1].first?.value == "abc")
    }

    /// XML makes one line feed of every end of a line, and Excel writes other control characters as `_x0001_`.
    private static func asXMLKeepsIt(_ text: String) -> String {
        var plain = text.replacing("_x005F_", with: "_")
        for code in 1..<32 where code != 10 {
            let hex = String(code, radix: 16, uppercase: true)
            let escaped = "_x\(String(repeating: "0", count: 4 - hex.count))\(hex)_"
            plain = plain.replacing(escaped, with: String(UnicodeScalar(UInt8(code))))
        }
        return String(plain.unicodeScalars.map { Character($0) }).replacing("\r\n", with: "\n")
            .unicodeScalars.map { $0 == "\r" ? "\n" : String($0) }.joined()
    }

    @Test("cut a text that is longer than a cell")
    func longest() throws {
        let table = Table(
            "Long",
            columns: [.init("Text")],
            rows: [[.text(String(repeating: "🏫", count: 20_000))], [.text(String(repeating: "x", count: 32_767))]]
        )
        let rows = try #require(try Self.written([table]).sheets.first?.rows)
        #expect(rows[1].first?.value?.utf16.count == 32_767)
        #expect(rows[1].first?.value?.hasSuffix("🏫…") == true)
        #expect(rows[2].first?.value == String(repeating: "x", count: 32_767))
    }

    @Test("have names that Excel takes, none twice")
    func names() throws {
        let titles = [
            "Costs", "costs", "A/B: [c]*?\\", "History", "'quoted'", "", "   ", String(repeating: "🏫", count: 40),
            String(repeating: "long name ", count: 9), String(repeating: "long name ", count: 9), "tab\tand\nline",
        ]
        let names = try Self.written(titles.map { Table($0, columns: [.init("A")]) }).sheets.map(\.name)
        #expect(names.prefix(7) == ["Costs", "costs 2", "A B c", "History 2", "quoted", "Sheet", "Sheet 2"])
        #expect(names.allSatisfy { (1...31).contains($0.utf16.count) })
        #expect(Set(names.map { $0.lowercased() }).count == titles.count)
    }

    @Test("that cannot be written say so, and leave no file")
    func refusal() {
        let file = URL(fileURLWithPath: "/nowhere/at/all.xlsx")
        #expect(throws: Excel.Failure.self) {
            try Excel.write([Table("T", columns: [.init("A")])], title: "T", to: file)
        }
        #expect(!FileManager.default.fileExists(atPath: file.path))
    }
}
