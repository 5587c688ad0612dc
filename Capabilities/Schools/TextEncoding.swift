/// How the letters of a register file are written as bytes.
package enum TextEncoding: String, Sendable {
    case utf8 = "UTF-8"
    case windows1252 = "Windows-1252"

    /// Reads the whole file: what is valid UTF-8 is UTF-8, anything else Windows-1252.
    package static func found(in source: ByteSource) throws -> TextEncoding {
        let next = try source.pieces()
        var check = UTF8Check()
        while true {
            let piece = try next()
            guard !piece.isEmpty else { return check.isWhole ? .utf8 : .windows1252 }
            guard check.accepts(piece) else { return .windows1252 }
        }
    }

    /// The text of a field on one line, without white space round it; line breaks and tabs become spaces.
    package func text(_ bytes: ArraySlice<UInt8>) -> String {
        let trimmed = bytes.trimmed
        guard !trimmed.isTidy else { return String(decoding: trimmed, as: UTF8.self) }
        let plain = trimmed.map { $0 < 0x20 || $0 == 0x7F ? UInt8(ascii: " ") : $0 }
        let text = self == .utf8 ? String(decoding: plain, as: UTF8.self) : Windows1252.text(plain)
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

/// A check, byte by byte, that text is UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, nothing past U+10FFFF.
struct UTF8Check {
    private var missing = 0
    private var allowed: ClosedRange<UInt8> = 0x80...0xBF

    /// Whether the last character was complete.
    var isWhole: Bool { missing == 0 }

    mutating func accepts(_ piece: [UInt8]) -> Bool {
        piece.withUnsafeBytes { bytes in
            var at = 0
            while at < bytes.count {
                if missing == 0, at + 8 <= bytes.count, Self.areASCII(bytes, at) {
                    at += 8
                    continue
                }
                let byte = bytes[at]
                guard missing > 0 ? follows(byte) : byte < 0x80 || begins(byte) else { return false }
                at += 1
            }
            return true
        }
    }

    /// Whether the eight bytes from there are plain, as almost all are.
    private static func areASCII(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> Bool {
        bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
    }

    private mutating func follows(_ byte: UInt8) -> Bool {
        guard allowed.contains(byte) else { return false }
        allowed = 0x80...0xBF
        missing -= 1
        return true
    }

    private mutating func begins(_ byte: UInt8) -> Bool {
        switch byte {
        case 0xC2...0xDF: missing = 1
        case 0xE0...0xEF: missing = 2
        case 0xF0...0xF4: missing = 3
        default: return false
        }
        switch byte {
        case 0xE0: allowed = 0xA0...0xBF
        case 0xED: allowed = 0x80...0x9F
        case 0xF0: allowed = 0x90...0xBF
        case 0xF4: allowed = 0x80...0x8F
        default: allowed = 0x80...0xBF
        }
        return true
    }
}

/// Microsoft's Western code page: Latin-1 with letters and signs in the places 80 to 9F.
enum Windows1252 {
    /// The places 80 to 9F in order; five are empty and read as the replacement character.
    private static let upper: [Unicode.Scalar] = Array(
        "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars
    )

    static func text(_ bytes: [UInt8]) -> String {
        var scalars = String.UnicodeScalarView()
        scalars.reserveCapacity(bytes.count)
        for byte in bytes {
            scalars.append((0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte))
        }
        return String(scalars)
    }
}

extension ArraySlice<UInt8> {
    /// Without spaces, tabs and line ends at either end.
    package var trimmed: ArraySlice<UInt8> {
        let kept = drop { $0 <= 0x20 }
        guard let last = kept.lastIndex(where: { $0 > 0x20 }) else { return [] }
        return kept[...last]
    }

    /// Whether these are plain letters and signs with single spaces between them.
    fileprivate var isTidy: Bool {
        var previous: UInt8 = 0
        for byte in self {
            guard (0x20...0x7E).contains(byte), byte != 0x20 || previous != 0x20 else { return false }
            previous = byte
        }
        return true
    }

    /// The whole number these bytes write in digits alone; nil for anything else or more than nine digits.
    var wholeNumber: Int? {
        guard (1...9).contains(count), allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
