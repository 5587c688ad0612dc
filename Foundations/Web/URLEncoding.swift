/// The encoding of forms and queries, `name=value&…`.
///
/// Source: WHATWG URL standard, application/x-www-form-urlencoded.
package enum URLEncoding {
    /// Reads pairs in order; bytes that are not UTF-8 become the replacement character.
    package static func pairs(_ bytes: some Sequence<UInt8>) -> [(name: String, value: String)] {
        var pairs: [(String, String)] = []
        for part in Array(bytes).split(separator: UInt8(ascii: "&")) {
            let halves = part.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            pairs.append((decode(halves[0]), halves.count > 1 ? decode(halves[1]) : ""))
        }
        return pairs
    }

    static func decode(_ bytes: some Collection<UInt8>) -> String {
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var rest = bytes.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "+"): plain.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"): plain.append(contentsOf: escaped(&rest))
            default: plain.append(byte)
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }

    /// The byte two hex digits stand for; what is not an escape stays as it was typed.
    private static func escaped(_ rest: inout some IteratorProtocol<UInt8>) -> [UInt8] {
        guard let high = rest.next() else { return [UInt8(ascii: "%")] }
        guard let low = rest.next() else { return [UInt8(ascii: "%"), high] }
        guard let upper = hex(high), let lower = hex(low) else { return [UInt8(ascii: "%"), high, low] }
        return [upper << 4 | lower]
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    /// Text as it may stand in a query or a path segment.
    package static func encode(_ text: String) -> String {
        var encoded = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                encoded += "%" + String(byte >> 4, radix: 16, uppercase: true)
                encoded += String(byte & 15, radix: 16, uppercase: true)
            }
        }
        return encoded
    }
}
