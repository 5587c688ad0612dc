import Foundation

/// A reader of comma-separated rows (RFC 4180) that holds one piece of the file at a time, however long the file is.
///
/// Line ends may be CRLF, LF or CR, also inside quotes; the last row needs none; a byte order mark is passed over.
package struct CSVReader {
    /// Why the rest of a file cannot be read; `row` as a spreadsheet counts it.
    package enum Refusal: Error, Equatable {
        case notText(row: Int)
        case quoteNotClosed(row: Int)
        case rowTooLong(row: Int)
        case tooManyFields(row: Int)
    }

    /// In bytes.
    package static let longestRow = 1_000_000
    package static let mostFields = 2_000

    /// Which columns to keep, all where nil; the first is always kept.
    package var wanted: [Bool]?
    private let more: () throws -> [UInt8]
    private var piece: [UInt8] = []
    private var at = 0
    private var isLast = false
    private var row = 0
    /// Where the piece has a NUL, which no text has.
    private var nul: Int?

    package init(_ source: ByteSource) throws {
        more = try source.pieces()
        while piece.count < 3, !isLast { try refill() }
        if piece.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    }

    /// Reads the next row into `record`; false at the end of the file.
    package mutating func next(_ record: inout CSVRow) throws -> Bool {
        while true {
            guard at < piece.count || !isLast else { return false }
            if let end = try scan(into: &record) {
                row += 1
                if let nul, nul < end { throw Refusal.notText(row: row) }
                record.end(row, in: piece)
                at = end
                return true
            }
            if nul != nil { throw Refusal.notText(row: row + 1) }
            guard !isLast else { throw Refusal.quoteNotClosed(row: row + 1) }
            guard piece.count - at <= Self.longestRow else { throw Refusal.rowTooLong(row: row + 1) }
            try refill()
        }
    }

    /// Where the row ends that begins at `at`; nil where its end is not in the piece.
    private func scan(into record: inout CSVRow) throws -> Int? {
        try piece.withUnsafeBufferPointer { bytes in
            guard at < bytes.count, let start = bytes.baseAddress else { return nil }
            var scan = CSVScan(start, from: at, to: bytes.count, isLast: isLast)
            record.begin()
            while let field = scan.field() {
                guard record.count < Self.mostFields else { throw Refusal.tooManyFields(row: row + 1) }
                record.add(field, keeps: wants(record.count))
                if field.endsRow { return scan.at }
            }
            return nil
        }
    }

    private func wants(_ column: Int) -> Bool {
        guard let wanted, column > 0 else { return true }
        return column < wanted.count && wanted[column]
    }

    /// Goes on to the next piece, which begins with the row that the last one did not end.
    private mutating func refill() throws {
        let next = try more()
        isLast = next.isEmpty
        piece = Array(piece[at...]) + next
        at = 0
        nul = piece.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress, let found = memchr(start, 0, bytes.count) else { return nil }
            return start.distance(to: found)
        }
    }
}
