import Database

/// One table of an export: what a row is, its columns, and which of its rows belong to whom.
struct ExportedTable: Sendable {
    private let table: StaticString
    /// A sentence for whoever opens the file years later.
    let what: String
    let columns: [StaticString]
    /// How many of the columns, from the first, name a row.
    private let keys: Int
    /// Columns whose text is JSON, and stands in the JSON file as such.
    let structured: Set<String>
    /// Columns too long for a spreadsheet; they stand in the JSON file alone.
    let onlyInJSON: Set<String>
    /// The condition on the table `t`; nil where a reach takes nothing of it.
    let belongs: @Sendable (ExportReach) -> Query?

    init(
        _ table: StaticString,
        _ what: String,
        _ columns: [StaticString],
        keys: Int = 1,
        structured: Set<String> = [],
        onlyInJSON: Set<String> = [],
        _ belongs: @escaping @Sendable (ExportReach) -> Query?
    ) {
        (self.table, self.what, self.columns, self.keys) = (table, what, columns, keys)
        (self.structured, self.onlyInJSON, self.belongs) = (structured, onlyInJSON, belongs)
    }

    var name: String { table.description }
    /// The name as SQL has it.
    var source: Query { Query(sql: table) }
    var columnNames: [String] { columns.map(\.description) }

    /// So many rows are held at once.
    private static let pageLength = 500

    /// Reads the rows of a reach in the order of their keys, page by page.
    func read(_ tx: Transaction, _ reach: ExportReach, _ row: ([String: ExportedValue]) throws -> Void) throws -> Int {
        guard let condition = belongs(reach) else { return 0 }
        let names = columnNames
        let order = columns.prefix(keys).map { Query(sql: $0) }.joined(by: ", t.")
        let all = columns.map { Query(sql: $0) }.joined(by: ", t.")
        var (count, last) = (0, Query(sql: ""))
        while true {
            let skip: Query = keys == 1 ? "" : " OFFSET \(count)"
            let page = try tx.rows(
                """
                SELECT t.\(all) FROM \(source) t WHERE (\(condition))\(last)
                ORDER BY t.\(order) LIMIT \(Self.pageLength)\(skip)
                """
            )
            var lastKey = ExportedValue(.null)
            for one in page {
                var values: [String: ExportedValue] = [:]
                for name in names { values[name] = try one[name] }
                lastKey = values[names[0]] ?? lastKey
                try row(values)
            }
            count += page.count
            guard page.count == Self.pageLength else { return count }
            if keys == 1 { last = " AND t.\(Query(sql: columns[0])) > \(try String(lastKey.cell))" }
        }
    }
}

/// A value as the database has it, of whatever kind.
struct ExportedValue: Column {
    static let cellKind = CellKind.text
    let cell: Cell

    init(_ cell: Cell) { self.cell = cell }
}
