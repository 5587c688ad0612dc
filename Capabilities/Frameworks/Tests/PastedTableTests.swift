import Rehearsal
import Testing

@testable import Frameworks

@Suite("A pasted table")
struct PastedTableTests {
    @Test("is read whatever it was copied from")
    func ugly() {
        let cases: [(String, [[String]])] = [
            ("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]),
            ("a\tb\rc\td", [["a", "b"], ["c", "d"]]),
            ("\u{FEFF}a\u{A0}b\t\u{A0}\nc\td", [["a b", ""], ["c", "d"]]),
            ("\"one\ntwo\"\tb\nc\td", [["one\ntwo", "b"], ["c", "d"]]),
            ("\"say \"\"yes\"\"\"\tb", [["say \"yes\"", "b"]]),
            ("\"Belonging\" is key\tb\n\"c\td", [["\"Belonging\" is key", "b"], ["\"c", "d"]]),
            ("one\u{B}two\tb\u{2028}c", [["one\ntwo", "b\nc"]]),
            ("\ta\t\n\t\t\n\tb\t", [["a"], ["b"]]),
            ("a\t\tb\n\t\tc", [["a", "b"], ["", "c"]]),
            ("a\tb\tc\nd", [["a", "b", "c"], ["d", "", ""]]),
            ("", []), ("\n\n\t\n", []), ("one", [["one"]]), ("\"", [["\""]]), ("\"\"", []), ("a\t\"", [["a", "\""]]),
            ("\"a\tb\"\tc", [["a b", "c"]]),
            ("  two   spaces \tx\u{200B}y", [["two spaces", "xy"]]),
            ("\"p1\n\n\n\np2\"\tb", [["p1\n\np2", "b"]]),
        ]
        for (text, rows) in cases { #expect(PastedTable(text).rows == rows, "\(text.debugDescription)") }
    }

    @Test("comes back as it was written, whatever is in its cells")
    func property() {
        var dice = Dice(seed: 21)
        let pieces = ["a", "\"", "\n", "\t", "é", "🎈", "  ", "• ", "1. ", "\r\n", "\u{A0}", ",", ";", "’"]
        for _ in 0..<3_000 {
            let width = Int.random(in: 1...4, using: &dice)
            let rows = (0..<Int.random(in: 1...5, using: &dice)).map { _ in
                (0..<width).map { _ in
                    (0..<Int.random(in: 0...5, using: &dice)).compactMap { _ in pieces.randomElement(using: &dice) }
                        .joined()
                }
            }
            let text = rows.map { $0.map(Self.quoted).joined(separator: "\t") }.joined(
                separator: Bool.random(using: &dice) ? "\r\n" : "\n"
            )
            let read = PastedTable(text)
            let wanted = PastedTable(
                rows: rows.map { $0.map { $0.replacing("\r\n", with: "\n").replacing("\r", with: "\n") } }
            )
            #expect(read == wanted, "\(text.debugDescription)")
            #expect(read.turned.turned == read)
        }
    }

    @Test("takes any signs without end")
    func noise() {
        var dice = Dice(seed: 4)
        let signs = Array("\"\"\"\t\t\n\r\u{B}a b\u{A0}")
        for _ in 0..<2_000 {
            let text = String(
                (0..<Int.random(in: 0...60, using: &dice)).compactMap { _ in signs.randomElement(using: &dice) }
            )
            let rows = PastedTable(text).rows
            #expect(Set(rows.map(\.count)).count <= 1)
        }
        let long = String(repeating: "\"a\t", count: 60_000)
        var width = 0
        let time = ContinuousClock().measure { width = PastedTable(long).rows[0].count }
        #expect(width == 60_000 && time < .seconds(5))
    }

    private static func quoted(_ cell: String) -> String {
        let isPlain = !cell.contains { ["\"", "\t", "\n", "\r", "\r\n"].contains($0) }
        return isPlain ? cell : "\"\(cell.replacing("\"", with: "\"\""))\""
    }
}
