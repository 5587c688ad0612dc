import Foundation

/// A moment in time, to the millisecond, between the first and the last ``Day``.
package struct Instant: Hashable, Comparable, Sendable {
    /// Milliseconds since 1970-01-01 00:00 UTC.
    let milliseconds: Int

    private static let dayLength = 86_400_000
    private static let bounds = (Day.first.number * dayLength)...((Day.last.number + 1) * dayLength - 1)

    init(milliseconds: Int) {
        self.milliseconds = min(max(milliseconds, Self.bounds.lowerBound), Self.bounds.upperBound)
    }

    /// The moment so many seconds after 1970-01-01 00:00 UTC.
    package init(secondsSince1970 seconds: Double) {
        self = Instant(milliseconds: 0).adding(seconds: seconds)
    }

    /// Midnight UTC, with which the day begins.
    package init(startOf day: Day) {
        self.init(milliseconds: day.number * Self.dayLength)
    }

    /// Reads “2026-11-22T06:39:10.229Z”; nil when that is not how it is written or there is no such moment.
    package init?(_ iso: String) {
        var iso = iso
        guard let instant = iso.withUTF8({ Instant(bytes: $0) }) else { return nil }
        self = instant
    }

    private init?(bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 24, let day = Day(bytes: bytes[0..<10]),
            bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            bytes[19] == UInt8(ascii: "."), bytes[23] == UInt8(ascii: "Z"),
            let hour = Digits.read(bytes[11..<13]), let minute = Digits.read(bytes[14..<16]),
            let second = Digits.read(bytes[17..<19]), let millisecond = Digits.read(bytes[20..<23]),
            hour < 24, minute < 60, second < 60
        else { return nil }
        let seconds = (hour * 60 + minute) * 60 + second
        self.init(milliseconds: day.number * Self.dayLength + seconds * 1000 + millisecond)
    }

    /// The moment it is, by the clock of this machine.
    package static var now: Instant { Instant(milliseconds: microsecondsNow / 1000) }

    static var microsecondsNow: Int {
        Int(max(0, Date().timeIntervalSince1970) * 1_000_000)
    }

    /// The moment as “2026-11-22T06:39:10.229Z”.
    package var iso: String {
        let millisecond = milliseconds.quotientAndRemainder(flooredBy: Self.dayLength).remainder
        return String(unsafeUninitializedCapacity: 24) { bytes in
            _ = day.write(to: bytes)
            for (place, sign) in zip([10, 13, 16, 19, 23], "T::.Z".utf8) { bytes[place] = sign }
            Digits.write(millisecond / 3_600_000, width: 2, to: bytes, at: 11)
            Digits.write(millisecond / 60_000 % 60, width: 2, to: bytes, at: 14)
            Digits.write(millisecond / 1000 % 60, width: 2, to: bytes, at: 17)
            Digits.write(millisecond % 1000, width: 3, to: bytes, at: 20)
            return 24
        }
    }

    /// The day it is in Greenwich at that moment (UTC).
    package var day: Day {
        Day(number: milliseconds.quotientAndRemainder(flooredBy: Self.dayLength).quotient)
    }

    package var secondsSince1970: Double { Double(milliseconds) / 1000 }

    /// The moment so many seconds later, or earlier when negative; what is no number changes nothing.
    package func adding(seconds: Double) -> Instant {
        guard !seconds.isNaN else { return self }
        let reach = Double(Self.bounds.upperBound) * 2
        return Instant(milliseconds: milliseconds + Int(min(max((seconds * 1000).rounded(), -reach), reach)))
    }

    /// The seconds from `right` to `left`, negative when `left` is earlier.
    package static func - (left: Instant, right: Instant) -> Double {
        Double(left.milliseconds - right.milliseconds) / 1000
    }

    package static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }
}

extension Instant: CustomStringConvertible {
    package var description: String { iso }
}

extension Instant: Codable {
    package init(from decoder: any Decoder) throws {
        self = try decoder.wholeText { Instant($0) }
    }

    package func encode(to encoder: any Encoder) throws {
        try encoder.put(wholeText: iso)
    }
}
