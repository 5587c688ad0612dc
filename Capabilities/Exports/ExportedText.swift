import Database
import Spreadsheets

/// How a value of an export is written in both kinds of file.
enum ExportedText {
    /// A number as a number, a truth as true or false, everything else as text.
    static func tableCell(_ value: ExportedValue, column: String) -> Table.Cell {
        switch value.cell {
        case .null: .empty
        case .integer(let number): isTruth(column) ? .text(number == 0 ? "false" : "true") : .whole(number)
        case .real(let number): .number(number)
        case .text(let text): .text(text)
        }
    }

    /// One object, its members in the order of the columns.
    static func object(_ values: [String: ExportedValue], _ table: ExportedTable) -> String {
        let members = table.columnNames.map { name in
            "\(quoted(name)): \(json(values[name] ?? ExportedValue(.null), column: name, table))"
        }
        return "{\(members.joined(separator: ", "))}"
    }

    private static func json(_ value: ExportedValue, column: String, _ table: ExportedTable) -> String {
        switch value.cell {
        case .null: "null"
        case .integer(let number): isTruth(column) ? (number == 0 ? "false" : "true") : String(number)
        case .real(let number): number.isFinite ? "\(number)" : "null"
        case .text(let text): table.structured.contains(column) && !text.isEmpty ? text : quoted(text)
        }
    }

    /// Columns of truths are named as questions.
    private static func isTruth(_ column: String) -> Bool {
        ["is_", "has_", "had_", "does_"].contains { column.hasPrefix($0) }
    }

    /// A text as JSON has it.
    static func quoted(_ text: String) -> String {
        var written = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": written += "\\\""
            case "\\": written += "\\\\"
            case "\n": written += "\\n"
            case "\r": written += "\\r"
            case "\t": written += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value == 0x2029:
                let digits = String(scalar.value, radix: 16)
                written += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: written.unicodeScalars.append(scalar)
            }
        }
        return written + "\""
    }
}
