/// A reader of comma-separated rows (RFC 4180) that holds one row and one piece of the file at a time.
///
/// Line ends may be CRLF, LF or CR, also inside quotes; the last row needs none; a byte order mark is passed over.
package struct CSVReader {
    /// Why the rest of a file cannot be read; `row` as a spreadsheet counts it.
    package enum Refusal: Error, Equatable {
        case notText(row: Int)
        case quoteNotClosed(row: Int)
        case fieldTooLong(row: Int, column: Int)
        case tooManyFields(row: Int)
    }

    package static let longestField = 100_000
    package static let mostFields = 2_000

    /// Which columns to keep; all where nil. The first is always kept.
    package var wanted: [Bool]?
    private let more: () throws -> [UInt8]
    private var piece: [UInt8] = []
    private var at = 0
    private var row = 0

    package init(_ source: ByteSource) throws {
        more = try source.pieces()
        while piece.count < 3 {
            let next = try more()
            guard !next.isEmpty else { break }
            piece += next
        }
        if piece.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    }

    /// Reads the next row into `record`; false at the end of the file.
    package mutating func next(_ record: inout CSVRow) throws -> Bool {
        guard try peek() != nil else { return false }
        row += 1
        record.begin(row)
        var hasMore = true
        while hasMore {
            guard record.count < Self.mostFields else { throw Refusal.tooManyFields(row: row) }
            let keeps = wants(record.count)
            if try peek() == .quote {
                try quoted(into: &record, keeps: keeps)
                if let byte = try peek(), !Self.isSign(byte) { record.noteStrayQuote() }
            }
            hasMore = try plain(into: &record, keeps: keeps)
            record.endField()
        }
        return true
    }

    private func wants(_ column: Int) -> Bool {
        guard let wanted, column > 0 else { return true }
        return column < wanted.count && wanted[column]
    }

    private mutating func peek() throws -> UInt8? {
        if at == piece.count {
            piece = try more()
            at = 0
        }
        return at < piece.count ? piece[at] : nil
    }

    /// Reads up to the closing quote mark; two in a row stand for one.
    private mutating func quoted(into record: inout CSVRow, keeps: Bool) throws {
        at += 1
        while true {
            try take(into: &record, keeps: keeps) { $0 == .quote || $0 == 0 }
            guard let byte = try peek() else { throw Refusal.quoteNotClosed(row: row) }
            at += 1
            guard byte == .quote else { throw Refusal.notText(row: row) }
            guard try peek() == .quote else { return }
            if keeps { record.append(.quote) }
            at += 1
        }
    }

    /// Reads what stands outside quotes, and the comma or line end after it; true where another field follows.
    private mutating func plain(into record: inout CSVRow, keeps: Bool) throws -> Bool {
        while true {
            try take(into: &record, keeps: keeps, until: Self.isSign)
            guard let byte = try peek() else { return false }
            at += 1
            switch byte {
            case .comma: return true
            case .lineFeed: return false
            case .carriageReturn:
                if try peek() == .lineFeed { at += 1 }
                return false
            case .quote: record.noteStrayQuote()
            default: throw Refusal.notText(row: row)
            }
        }
    }

    /// Moves on to the next byte that ends the run, keeping what lies before it.
    private mutating func take(into record: inout CSVRow, keeps: Bool, until ends: (UInt8) -> Bool) throws {
        while try peek() != nil {
            let start = at
            while at < piece.count, !ends(piece[at]) { at += 1 }
            if keeps { record.append(piece[start..<at]) }
            guard record.fieldLength <= Self.longestField else {
                throw Refusal.fieldTooLong(row: row, column: record.count + 1)
            }
            if at < piece.count { return }
        }
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        switch byte {
        case .comma, .quote, .lineFeed, .carriageReturn, 0: true
        default: false
        }
    }
}

extension UInt8 {
    static let comma = UInt8(ascii: ",")
    static let quote = UInt8(ascii: "\"")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
}
