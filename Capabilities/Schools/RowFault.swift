/// What is wrong with one row of a file: where, what was found, what was wanted.
package struct RowFault: Error, Equatable, Sendable {
    /// As a spreadsheet counts it; the header is row 1.
    package let row: Int
    /// The column's name in the header; nil where the whole row is meant.
    package let column: String?
    /// What stands there, at most 60 characters; nil where nothing does.
    package let found: String?
    package let wanted: String
    /// Whether the row was left out; otherwise only this one fact was.
    package let dropsRow: Bool

    package init(row: Int, column: String? = nil, found: String? = nil, wanted: String, dropsRow: Bool = true) {
        self.row = row
        self.column = column
        self.found = found.flatMap { $0.isEmpty ? nil : String($0.prefix(60)) }
        self.wanted = wanted
        self.dropsRow = dropsRow
    }

    /// One line for a terminal or a log.
    package var words: String {
        let place = column.map { "row \(row), column \($0)" } ?? "row \(row)"
        return "\(place): \(found.map { "found “\($0)”, " } ?? "")wanted \(wanted)"
    }
}
