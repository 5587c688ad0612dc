import Database

/// One table as people take it away: headings, rows, and what a reader has to know about them.
package struct Table: Sendable {
    /// Names the sheet and the file.
    package let title: String
    package let columns: [Column]
    package private(set) var rows: [[Cell]]
    /// Sentences that stand below the rows: which day they are of, what they leave out.
    package let notes: [String]

    package init(_ title: String, columns: [Column], rows: [[Cell]] = [], notes: [String] = []) {
        self.title = title
        self.columns = columns
        self.notes = notes
        self.rows = []
        self.rows.reserveCapacity(rows.count)
        for row in rows { add(row) }
    }

    /// Adds a row; cells that are missing at its end are empty, cells beyond the last column are left out.
    package mutating func add(_ row: [Cell]) {
        let missing = max(0, columns.count - row.count)
        rows.append(Array(row.prefix(columns.count)) + Array(repeating: .empty, count: missing))
    }

    /// One column: its heading, and the kind of most of its cells.
    package struct Column: Hashable, Sendable {
        package let heading: String
        package let kind: Kind

        package init(_ heading: String, _ kind: Kind = .text) {
            self.heading = heading
            self.kind = kind
        }

        /// How the cells of a column are laid out.
        package enum Kind: String, CaseIterable, Sendable { case text, whole, number, day, link }
    }

    /// What stands in one place.
    package enum Cell: Hashable, Sendable {
        case empty
        case text(String)
        case whole(Int)
        /// Any number; one that is infinite or none at all is written as empty.
        case number(Double)
        case day(Day)
        /// A web address; what is none is written as text.
        case link(String)
    }
}

extension Table.Cell {
    package static func text(_ text: String?) -> Self { text.map { .text($0) } ?? .empty }
    package static func whole(_ number: Int?) -> Self { number.map { .whole($0) } ?? .empty }
    package static func number(_ number: Double?) -> Self { number.map { .number($0) } ?? .empty }
    package static func day(_ day: Day?) -> Self { day.map { .day($0) } ?? .empty }
    package static func link(_ address: String?) -> Self { address.map { .link($0) } ?? .empty }
}

extension Table.Cell: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self = .text(text) }
}

extension Double {
    /// The number as both kinds of file write it: without a needless ".0"; nil when it is none.
    var plain: String? {
        guard isFinite else { return nil }
        return self == rounded() && magnitude < 1e15 ? String(Int(self)) : description
    }
}
