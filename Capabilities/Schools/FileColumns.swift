/// The columns that are read from one kind of file, by the names in its header.
package protocol FileColumn: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// Whether the file is of no use without it.
    var isNeeded: Bool { get }
}

/// Where the columns we read stand in one file; found by name, because those who publish files move them.
package struct FileColumns<Column: FileColumn>: Sendable {
    private let places: [Column: Int]
    /// How many columns the header has.
    package let count: Int

    /// Reads the header; the error lists what is missing or stands there twice.
    package init(header: [String]) throws(FileRefusal) {
        var places: [Column: Int] = [:]
        for (place, name) in header.enumerated() {
            guard let column = Column(rawValue: name) else { continue }
            guard places.updateValue(place, forKey: column) == nil else { throw .columnTwice(name) }
        }
        let missing = Column.allCases.filter { $0.isNeeded && places[$0] == nil }
        guard missing.isEmpty else { throw .columnsMissing(missing.map(\.rawValue)) }
        self.places = places
        count = header.count
    }

    package subscript(column: Column) -> Int? { places[column] }

    /// For each place whether it is one of `columns`, as a ``CSVReader`` wants to know it.
    func wanted(_ columns: some Sequence<Column>) -> [Bool] {
        var wanted = Array(repeating: false, count: count)
        for place in columns.compactMap({ places[$0] }) { wanted[place] = true }
        return wanted
    }
}
