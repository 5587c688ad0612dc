import Foundation

/// A CSV file that others publish, opened and its header read.
package struct ColumnFile<Column: FileColumn>: Sendable {
    package let encoding: TextEncoding
    package let columns: FileColumns<Column>
    private let source: ByteSource

    /// - Parameter largest: in bytes; a larger file is refused.
    package init(_ source: ByteSource, largest: Int) throws(FileRefusal) {
        self.source = source
        (encoding, columns) = try FileRefusal.reading {
            try Self.checkKind(source, largest)
            let encoding = try TextEncoding.found(in: source)
            var reader = try CSVReader(source)
            var row = CSVRow()
            guard try reader.next(&row) else { throw FileRefusal.empty }
            let header = (0..<row.count).map { encoding.text(row[$0]) }
            return (encoding, try FileColumns(header: header))
        }
    }

    /// Goes through the rows below the header, blank lines left out.
    package func eachRow(wanting wanted: some Sequence<Column>, _ take: (CSVRow) throws -> Void) throws {
        var reader = try CSVReader(source)
        reader.wanted = columns.wanted(wanted)
        var row = CSVRow()
        _ = try reader.next(&row)
        while try reader.next(&row) {
            if !row.isBlank { try take(row) }
        }
    }

    /// What stops a row from being trusted to have its fields under their columns; nil where nothing does.
    package func fault(in row: CSVRow) -> RowFault? {
        guard row.count == columns.count else {
            let wanted = "\(columns.count) columns as in the header"
            return RowFault(row: row.number, found: "\(row.count) columns", wanted: wanted)
        }
        return row.strayQuote.map { place in
            let wanted = "quote marks round a whole field only, and doubled inside it"
            return RowFault(row: row.number, found: "a quote mark inside column \(place + 1)", wanted: wanted)
        }
    }

    /// Refuses by its first bytes and its size what is plainly no CSV file.
    private static func checkKind(_ source: ByteSource, _ largest: Int) throws {
        if let size = try source.size(), size > largest { throw FileRefusal.tooLarge(bytes: size) }
        let start = try source.pieces()().prefix(8)
        guard !start.isEmpty else { throw FileRefusal.empty }
        let kinds: [([UInt8], String)] = [
            ([0x50, 0x4B, 0x03, 0x04], "an Excel workbook or a zip archive"),
            ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel workbook"),
            ([0x1F, 0x8B], "a compressed file"),
            ([0x25, 0x50, 0x44, 0x46], "a PDF"),
            ([0xFF, 0xFE], "text in UTF-16"),
            ([0xFE, 0xFF], "text in UTF-16"),
            ([0x89, 0x50, 0x4E, 0x47], "a picture"),
            ([0xFF, 0xD8, 0xFF], "a picture"),
        ]
        for (mark, name) in kinds where start.starts(with: mark) { throw FileRefusal.otherKind(name) }
    }
}
