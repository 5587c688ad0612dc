import Schools

/// Rows pasted from a spreadsheet, or the text of a CSV file, their cells by the names of the columns.
struct LedgerTable: Sendable {
    let rows: [Row]

    /// One row below the header, numbered as a spreadsheet counts.
    struct Row: Sendable, Equatable {
        let number: Int
        let cells: [Column: String]

        subscript(column: Column) -> String { cells[column] ?? "" }
    }

    /// The columns that are read, by the names in the header, capital letters set aside.
    enum Column: String, CaseIterable, Sendable {
        case school, mark, provider, fee, months
        case staffDays = "staff days"
        case paidOn = "paid on"
        case endsOn = "ends on"
        case note

        var isNeeded: Bool { [.school, .mark, .provider, .fee, .paidOn].contains(self) }
    }

    /// Why nothing of it can be read.
    enum Refusal: Error, Equatable {
        case empty
        case missing([Column])
        case twice(Column)
        case quote(row: Int)
        case tooLong

        var message: String {
            switch self {
            case .empty: "Paste the header and at least one row below it."
            case .missing(let columns):
                "The first row does not name \(columns.map { "“\($0.rawValue)”" }.joined(separator: ", ")). Add it, or paste the header too."
            case .twice(let column): "The first row names “\(column.rawValue)” twice. Remove one of the two columns."
            case .quote(let row):
                "A quote mark in row \(row) is not closed, so the rest cannot be told apart. Close it."
            case .tooLong: "There are more than \(LedgerTable.longest) rows. Paste them in parts."
            }
        }
    }

    static let longest = 500

    init(_ text: String) throws(Refusal) {
        let lines = try Self.lines(text)
        guard let header = lines.first, lines.count > 1 else { throw .empty }
        guard lines.count <= Self.longest + 1 else { throw .tooLong }
        let places = try Self.places(header.cells)
        rows = lines.dropFirst().map { line in
            Row(
                number: line.number,
                cells: places.compactMapValues { $0 < line.cells.count ? line.cells[$0].onOneLine : nil }
            )
        }
    }

    private static func places(_ header: [String]) throws(Refusal) -> [Column: Int] {
        var places: [Column: Int] = [:]
        for (place, name) in header.enumerated() {
            guard let column = Column(rawValue: name.onOneLine.lowercased()) else { continue }
            guard places.updateValue(place, forKey: column) == nil else { throw .twice(column) }
        }
        let missing = Column.allCases.filter { $0.isNeeded && places[$0] == nil }
        guard missing.isEmpty else { throw .missing(missing) }
        return places
    }

    /// The rows that hold anything; cells are parted by tabs where the first line has one, else by commas.
    private static func lines(_ text: String) throws(Refusal) -> [(number: Int, cells: [String])] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let isTabbed = lines.first { !$0.allSatisfy(\.isWhitespace) }?.contains("\t") ?? false
        let all = isTabbed ? tabbed(lines) : try commaSeparated(text)
        return all.filter { line in line.cells.contains { !$0.allSatisfy(\.isWhitespace) } }
    }

    private static func tabbed(_ lines: [Substring]) -> [(number: Int, cells: [String])] {
        lines.enumerated().map { place, line in
            (place + 1, line.split(separator: "\t", omittingEmptySubsequences: false).map { unquoted($0) })
        }
    }

    /// A spreadsheet puts quotes round a cell that has a comma or a quote mark in it.
    private static func unquoted(_ cell: Substring) -> String {
        guard cell.count > 1, cell.hasPrefix("\""), cell.hasSuffix("\"") else { return String(cell) }
        return String(cell.dropFirst().dropLast()).replacing("\"\"", with: "\"")
    }

    private static func commaSeparated(_ text: String) throws(Refusal) -> [(number: Int, cells: [String])] {
        do {
            var reader = try CSVReader(.bytes(Array(text.utf8)))
            var (row, lines) = (CSVRow(), [(number: Int, cells: [String])]())
            while try reader.next(&row) {
                lines.append((row.number, (0..<row.count).map { String(decoding: row[$0], as: UTF8.self) }))
                if lines.count > longest + 1 { throw Refusal.tooLong }
            }
            return lines
        } catch CSVReader.Refusal.quoteNotClosed(let row) {
            throw .quote(row: row)
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            throw .empty
        }
    }
}
