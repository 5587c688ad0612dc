/// One row of a CSV file: the bytes of its wanted fields end to end, and where each ends.
package struct CSVRow {
    /// As a spreadsheet counts it; the header is row 1.
    package private(set) var number = 0
    /// The first column in which a quote mark stands where none may, counted from 0.
    package private(set) var strayQuote: Int?
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    package init() {}

    /// How many fields the row has, wanted or not.
    package var count: Int { ends.count }

    /// Whether the row has nothing at all in it, as a blank line has.
    package var isBlank: Bool { ends.count <= 1 && bytes.isEmpty }

    /// The bytes of a field, quotes taken off; empty for a field that was not wanted or is not there.
    package subscript(column: Int) -> ArraySlice<UInt8> {
        guard ends.indices.contains(column) else { return [] }
        return bytes[(column == 0 ? 0 : ends[column - 1])..<ends[column]]
    }

    var fieldLength: Int { bytes.count - (ends.last ?? 0) }

    mutating func begin(_ number: Int) {
        self.number = number
        strayQuote = nil
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }

    mutating func append(_ more: ArraySlice<UInt8>) { bytes.append(contentsOf: more) }

    mutating func append(_ byte: UInt8) { bytes.append(byte) }

    mutating func endField() { ends.append(bytes.count) }

    mutating func noteStrayQuote() { strayQuote = strayQuote ?? ends.count }
}
