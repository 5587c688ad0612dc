/// How wide each column of a table is, in characters: as its longest line asks for, within bounds.
struct ColumnWidths {
    private static let narrowest = 9.0
    private static let widest = 60.0
    private static let dayLength = 11

    let widths: [Double]

    init(_ table: Table) {
        var lengths = table.columns.map { column in
            max(Self.longestWord(column.heading), column.kind == .day ? Self.dayLength : 0)
        }
        for row in table.rows {
            for (place, cell) in row.enumerated() { lengths[place] = max(lengths[place], Self.length(cell)) }
        }
        widths = lengths.map { min(max(Double($0) + 2, Self.narrowest), Self.widest) }
    }

    private static func length(_ cell: Table.Cell) -> Int {
        switch cell {
        case .empty: 0
        case .text(let text), .link(let text): text.utf8.count > 80 ? 80 : text.count
        case .whole(let number): String(number).count
        case .number(let number): number.plain?.count ?? 0
        case .day: dayLength
        }
    }

    private static func longestWord(_ heading: String) -> Int {
        heading.split(separator: " ").map(\.count).max() ?? 0
    }
}
