import Web

/// Rows of cells as they were copied from a spreadsheet or a document: tabs between cells, quotes round some of them.
struct PastedTable: Sendable, Equatable {
    /// As wide as the widest, each cell without white space round its lines; empty rows and columns are left out.
    let rows: [[String]]

    init(rows: [[String]]) { self.rows = Self.trimmed(rows) }

    init(_ text: String) {
        var reading = PastedReading(text)
        self.init(rows: reading.rows())
    }

    var isTable: Bool { rows.count > 1 || width > 1 }

    /// Whether it has more rows or columns than anybody would write by hand.
    var isTooLarge: Bool { rows.count > 1_000 || width > 60 }

    private var width: Int { rows.first?.count ?? 0 }

    /// With rows as columns.
    var turned: PastedTable {
        PastedTable(rows: (0..<width).map { column in rows.map { $0[column] } })
    }

    private static func trimmed(_ rows: [[String]]) -> [[String]] {
        let kept = rows.map { row in row.map { clean($0) } }.filter { row in row.contains { !$0.isEmpty } }
        let width = kept.map(\.count).max() ?? 0
        let full = kept.map { $0 + Array(repeating: "", count: width - $0.count) }
        let columns = (0..<width).filter { column in full.contains { !$0[column].isEmpty } }
        return full.map { row in columns.map { row[$0] } }
    }

    /// Plain spaces, no signs that nobody sees, no white space round a line, at most one empty line in a row.
    static func clean(_ cell: String) -> String {
        let lines = cell.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            String(line).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        var kept: [String] = []
        for line in lines where !(line.isEmpty && kept.last?.isEmpty ?? true) { kept.append(line) }
        return kept.joined(separator: "\n").trimmed
    }
}

/// Reads tab-separated text letter by letter.
private struct PastedReading {
    private let text: [Character]
    private var place = 0
    /// Nothing closes a quote from here on.
    private var isPlain = false

    init(_ text: String) {
        let unseen: Set<Unicode.Scalar> = ["\u{FEFF}", "\u{200B}", "\u{200C}", "\u{2060}", "\u{AD}", "\0"]
        let breaks: Set<Unicode.Scalar> = ["\u{B}", "\u{2028}", "\u{2029}", "\u{85}"]
        var plain = String.UnicodeScalarView()
        for scalar in text.withPlainLines.unicodeScalars where !unseen.contains(scalar) {
            plain.append(breaks.contains(scalar) ? "\u{B}" : scalar == "\u{A0}" || scalar == "\u{202F}" ? " " : scalar)
        }
        self.text = Array(String(plain))
    }

    mutating func rows() -> [[String]] {
        var (rows, row) = ([[String]](), [String]())
        while place < text.count {
            row.append(cell())
            guard place < text.count else { break }
            if text[place] == "\n" {
                rows.append(row)
                row = []
            } else if place == text.count - 1 {
                row.append("")
            }
            place += 1
        }
        return rows + (row.isEmpty ? [] : [row])
    }

    private mutating func cell() -> String {
        if text[place] == "\"", !isPlain, let quoted = quoted() { return quoted }
        let start = place
        while place < text.count, text[place] != "\t", text[place] != "\n" { place += 1 }
        return String(text[start..<place]).replacing("\u{B}", with: "\n")
    }

    /// A cell in quotes, where a quote inside is doubled; nil when no quote closes it right before a tab or a line end.
    private mutating func quoted() -> String? {
        var (cell, next) = ("", place + 1)
        while next < text.count {
            let following = next + 1 < text.count ? text[next + 1] : "\n"
            if text[next] == "\"", following == "\"" {
                next += 1
            } else if text[next] == "\"", following == "\t" || following == "\n" {
                place = next + 1
                return cell.replacing("\u{B}", with: "\n")
            }
            cell.append(text[next])
            next += 1
        }
        isPlain = true
        return nil
    }
}
