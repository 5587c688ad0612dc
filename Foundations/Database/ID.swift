import Synchronization

/// The name of one thing of a kind, in the world and for ever: a UUID of version 7, so that ids sort by age.
package struct ID<Kind>: Hashable, Comparable, Sendable {
    private let high: UInt64
    private let low: UInt64

    /// Makes an id that no other thing has, later than every id this program made before.
    package init() {
        let tick = IDClock.tick()
        high = (tick >> 12) << 16 | 0x7000 | (tick & 0xFFF)
        low = UInt64.random(in: 0...UInt64.max) >> 2 | 1 << 63
    }

    /// Reads the 36 characters of a UUID; nil when they are anything else.
    package init?(_ text: String) {
        guard let (high, low) = UUIDText.read(text) else { return nil }
        self.high = high
        self.low = low
    }

    /// The 36 characters, in lower case.
    package var text: String { UUIDText.write(high, low) }

    package static func < (left: ID, right: ID) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}

extension ID: LosslessStringConvertible {
    package var description: String { text }
}

extension ID: Codable {
    package init(from decoder: any Decoder) throws {
        self = try decoder.wholeText { ID($0) }
    }

    package func encode(to encoder: any Encoder) throws {
        try encoder.put(wholeText: text)
    }
}

/// The time as new ids hold it: milliseconds since 1970 and 4096ths of them, never twice the same.
private enum IDClock {
    private static let last = Mutex<UInt64>(0)

    static func tick() -> UInt64 {
        let microseconds = UInt64(Instant.microsecondsNow)
        let now = (microseconds / 1000) << 12 | (microseconds % 1000) * 4096 / 1000
        return last.withLock { last in
            last = max(now, last + 1)
            return last
        }
    }
}

/// The text of a UUID: 32 hexadecimal digits in five groups.
private enum UUIDText {
    private static let length = 36
    private static let dash = UInt8(ascii: "-")

    private static func isDash(at place: Int) -> Bool {
        place == 8 || place == 13 || place == 18 || place == 23
    }

    static func read(_ text: String) -> (high: UInt64, low: UInt64)? {
        var text = text
        return text.withUTF8 { $0.count == length ? read($0) : nil }
    }

    private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> (high: UInt64, low: UInt64)? {
        var high: UInt64 = 0
        var low: UInt64 = 0
        for place in 0..<length {
            if isDash(at: place) {
                guard bytes[place] == dash else { return nil }
            } else {
                guard let digit = value(of: bytes[place]) else { return nil }
                if place < 18 { high = high << 4 | digit } else { low = low << 4 | digit }
            }
        }
        return (high, low)
    }

    private static func value(of byte: UInt8) -> UInt64? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }

    static func write(_ high: UInt64, _ low: UInt64) -> String {
        String(unsafeUninitializedCapacity: length) { buffer in
            var digit = 0
            for place in 0..<length {
                guard !isDash(at: place) else {
                    buffer[place] = dash
                    continue
                }
                let half = digit < 16 ? high : low
                let value = UInt8(truncatingIfNeeded: half >> (60 - 4 * UInt64(digit % 16))) & 0xF
                buffer[place] = value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
                digit += 1
            }
            return length
        }
    }
}
