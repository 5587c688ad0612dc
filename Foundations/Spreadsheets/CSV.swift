import Database

/// Tables as comma-separated values after RFC 4180: UTF-8 with a byte-order mark, lines ended by CR LF.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe in front; numbers stay numbers.
package enum CSV {
    package static let mediaType = "text/csv; charset=utf-8; header=present"

    /// The whole table; its notes follow the rows after an empty line.
    package static func bytes(_ table: Table) -> [UInt8] {
        var bytes = head(table.columns)
        for row in table.rows { add(row, to: &bytes) }
        if !table.notes.isEmpty { bytes += lineEnd }
        for note in table.notes { add([.text(note)], to: &bytes) }
        return bytes
    }

    /// The byte-order mark and the line of headings, with which a file begins.
    package static func head(_ columns: [Table.Column]) -> [UInt8] {
        var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
        add(columns.map { .text($0.heading) }, to: &bytes)
        return bytes
    }

    /// One more line, for tables that are too long to be held whole.
    package static func add(_ row: [Table.Cell], to bytes: inout [UInt8]) {
        // A line of one empty cell would be taken for no line at all.
        if row.count == 1, written(row[0]).isEmpty {
            bytes += Array("\"\"".utf8)
        } else {
            for (place, cell) in row.enumerated() {
                if place > 0 { bytes.append(UInt8(ascii: ",")) }
                add(written(cell), to: &bytes)
            }
        }
        bytes += lineEnd
    }

    private static let lineEnd = Array("\r\n".utf8)

    private static func written(_ cell: Table.Cell) -> String {
        switch cell {
        case .empty: ""
        case .text(let text), .link(let text): guarded(text)
        case .whole(let number): String(number)
        case .number(let number): number.plain ?? ""
        case .day(let day): day.iso
        }
    }

    private static func guarded(_ text: String) -> String {
        switch text.utf8.first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: "'" + text
        default: text
        }
    }

    private static func add(_ text: String, to bytes: inout [UInt8]) {
        let quote = UInt8(ascii: "\"")
        guard text.utf8.contains(where: { $0 == quote || $0 == UInt8(ascii: ",") || $0 == 0x0A || $0 == 0x0D }) else {
            bytes += text.utf8
            return
        }
        bytes.append(quote)
        for byte in text.utf8 {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }
}
