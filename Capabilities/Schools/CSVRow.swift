/// One row of a CSV file; its fields are places in a piece of the file.
package struct CSVRow {
    /// As a spreadsheet counts it; the header is row 1.
    package private(set) var number = 0
    /// How many fields the row has, wanted or not.
    package private(set) var count = 0
    /// The first column in which a quote mark stands where none may, counted from 0.
    package private(set) var strayQuote: Int?
    private var piece: [UInt8] = []
    private var fields: [CSVField] = []

    package init() {}

    /// Whether the row has nothing at all in it, as a blank line has.
    package var isBlank: Bool { count == 0 || (count == 1 && self[0].isEmpty) }

    /// The bytes of a field, quotes taken off; empty for a field that was not wanted or is not there.
    package subscript(column: Int) -> ArraySlice<UInt8> {
        guard column < count, column < fields.count else { return [] }
        let field = fields[column]
        let bytes = piece[field.start..<field.end]
        return field.isDoubled ? bytes.withSingleQuotes : bytes
    }

    mutating func begin() {
        count = 0
        strayQuote = nil
    }

    mutating func add(_ field: CSVField, keeps: Bool) {
        if field.isStray { strayQuote = strayQuote ?? count }
        if count == fields.count { fields.append(CSVField()) }
        fields[count] = keeps ? field : CSVField()
        count += 1
    }

    mutating func end(_ number: Int, in piece: [UInt8]) {
        self.number = number
        self.piece = piece
    }
}

extension ArraySlice<UInt8> {
    /// With each pair of quote marks made one.
    fileprivate var withSingleQuotes: ArraySlice<UInt8> {
        var single: [UInt8] = []
        var isSecond = false
        for byte in self {
            isSecond = byte == .quote && !isSecond
            if byte != .quote || isSecond { single.append(byte) }
        }
        return single[...]
    }
}
