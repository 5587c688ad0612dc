extension Decoder {
    /// Reads a value that is written as one text, and says what was there when it is not one.
    func wholeText<Value>(_ read: (String) -> Value?) throws -> Value {
        let text = try singleValueContainer().decode(String.self)
        guard let value = read(text) else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: codingPath,
                    debugDescription: "“\(text.prefix(60))” is not written as \(Value.self) is"
                )
            )
        }
        return value
    }
}

extension Encoder {
    /// Writes a value as one text.
    func put(wholeText text: String) throws {
        var container = singleValueContainer()
        try container.encode(text)
    }
}

/// Digits of a fixed width, as dates are written.
enum Digits {
    /// Reads exactly the bytes in `places` as a number; nil when one of them is no digit.
    static func read(_ bytes: some Collection<UInt8>) -> Int? {
        var value = 0
        for byte in bytes {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
    }

    /// Writes `value` with leading zeros into `bytes`, `width` places from `start`.
    static func write(_ value: Int, width: Int, to bytes: UnsafeMutableBufferPointer<UInt8>, at start: Int) {
        var rest = value
        for place in (start..<start + width).reversed() {
            bytes[place] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        }
    }
}
