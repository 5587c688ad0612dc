import Foundation

/// Where one field lies among the bytes of a piece, without its quote marks.
struct CSVField {
    var start = 0
    var end = 0
    /// Whether quote marks inside it are doubled.
    var isDoubled = false
    /// Whether a quote mark stands where none may.
    var isStray = false
    var endsRow = false
}

/// A walk, field by field, over bytes that lie in memory; plain pointers, because every byte passes here.
struct CSVScan {
    let bytes: UnsafePointer<UInt8>
    let end: Int
    /// Whether the file ends where the bytes do.
    let isLast: Bool
    private(set) var at: Int

    init(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int, isLast: Bool) {
        self.bytes = bytes
        self.end = end
        self.isLast = isLast
        at = start
    }

    /// The next field; nil where its end is not among the bytes, which in the last piece is a quote mark not closed.
    mutating func field() -> CSVField? {
        var field = CSVField(start: at, end: at)
        let isQuoted = at < end && bytes[at] == .quote
        if isQuoted {
            guard passQuoted(&field) else { return nil }
            if at < end, Self.isPlain(bytes[at]) { field.isStray = true }
        }
        passPlain(&field)
        if !isQuoted || field.isStray { field.end = at }
        return passSign(&field) ? field : nil
    }

    private mutating func passQuoted(_ field: inout CSVField) -> Bool {
        field.start = at + 1
        at += 1
        while at < end, let found = memchr(bytes + at, Int32(UInt8.quote), end - at) {
            at = bytes.distance(to: found.assumingMemoryBound(to: UInt8.self)) + 1
            field.end = at - 1
            guard at < end else { return isLast }
            guard bytes[at] == .quote else { return true }
            field.isDoubled = true
            at += 1
        }
        return false
    }

    private mutating func passPlain(_ field: inout CSVField) {
        while at < end {
            let byte = bytes[at]
            if byte == .quote { field.isStray = true } else if !Self.isPlain(byte) { return }
            at += 1
        }
    }

    /// Passes the comma or line end; false where more bytes are needed to tell which it is.
    private mutating func passSign(_ field: inout CSVField) -> Bool {
        guard at < end else {
            field.endsRow = true
            return isLast
        }
        let byte = bytes[at]
        at += 1
        guard byte != .comma else { return true }
        field.endsRow = true
        guard byte == .carriageReturn else { return true }
        guard at < end else { return isLast }
        if bytes[at] == .lineFeed { at += 1 }
        return true
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte > .comma || (byte != .comma && byte != .quote && byte != .lineFeed && byte != .carriageReturn)
    }
}

extension UInt8 {
    static let comma = UInt8(ascii: ",")
    static let quote = UInt8(ascii: "\"")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
}
