/// A day of the calendar, from 0001-01-01 to 9999-12-31, without hours or time zone.
package struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01.
    let number: Int

    /// The first day there is; what would lie before it becomes it.
    package static let first = Day(number: -719_162)
    /// The last day there is; what would lie after it becomes it.
    package static let last = Day(number: 2_932_896)

    init(number: Int) {
        self.number = min(max(number, -719_162), 2_932_896)
    }

    /// The day so written; what is too large is carried over: 31 February is 2 or 3 March, month 13 the next January.
    package init(year: Int, month: Int, day: Int) {
        let year = min(max(year, -20_000), 20_000)
        let months = year * 12 + min(max(month, -200_000), 200_000) - 1
        let (civilYear, civilMonth) = months.quotientAndRemainder(flooredBy: 12)
        let first = Self.number(year: civilYear, month: civilMonth + 1, day: 1)
        self.init(number: first + min(max(day, -4_000_000), 4_000_000) - 1)
    }

    /// Reads “2026-11-22”; nil when that is not how it is written or there is no such day.
    package init?(_ iso: String) {
        var iso = iso
        guard let day = iso.withUTF8({ Day(bytes: $0[...]) }) else { return nil }
        self = day
    }

    init?(bytes: Slice<UnsafeBufferPointer<UInt8>>) {
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Digits.read(bytes[0..<4]), let month = Digits.read(bytes[5..<7]),
            let day = Digits.read(bytes[8..<10]), year > 0, (1...12).contains(month), day > 0,
            day <= Self.length(ofMonth: month, in: year)
        else { return nil }
        self.init(number: Self.number(year: year, month: month, day: day))
    }

    /// The day as “2026-11-22”.
    package var iso: String {
        String(unsafeUninitializedCapacity: 10) { write(to: $0) }
    }

    func write(to bytes: UnsafeMutableBufferPointer<UInt8>) -> Int {
        let (year, month, day) = parts
        Digits.write(year, width: 4, to: bytes, at: 0)
        bytes[4] = UInt8(ascii: "-")
        Digits.write(month, width: 2, to: bytes, at: 5)
        bytes[7] = UInt8(ascii: "-")
        Digits.write(day, width: 2, to: bytes, at: 8)
        return 10
    }

    package var year: Int { parts.year }
    package var month: Int { parts.month }
    package var day: Int { parts.day }

    /// The day so many days later, or earlier when `days` is negative.
    package func adding(days: Int) -> Day {
        Day(number: number + min(max(days, -4_000_000), 4_000_000))
    }

    /// The same day of another month, or that month's last day when it is shorter.
    package func adding(months: Int) -> Day {
        let (year, month, day) = parts
        let total = year * 12 + month - 1 + min(max(months, -200_000), 200_000)
        let (newYear, newMonth) = total.quotientAndRemainder(flooredBy: 12)
        let length = Self.length(ofMonth: newMonth + 1, in: newYear)
        return Day(number: Self.number(year: newYear, month: newMonth + 1, day: min(day, length)))
    }

    package var weekday: Weekday {
        // 1970-01-01 was a Thursday.
        Weekday(rawValue: (number + 3).quotientAndRemainder(flooredBy: 7).remainder + 1) ?? .monday
    }

    /// The days from `right` to `left`, negative when `left` is earlier.
    package static func - (left: Day, right: Day) -> Int { left.number - right.number }

    package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    /// A day of the week, numbered as ISO 8601 does.
    package enum Weekday: Int, CaseIterable, Sendable {
        case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday
    }
}

extension Day: CustomStringConvertible {
    package var description: String { iso }
}

extension Day: Codable {
    package init(from decoder: any Decoder) throws {
        self = try decoder.wholeText { Day($0) }
    }

    package func encode(to encoder: any Encoder) throws {
        try encoder.put(wholeText: iso)
    }
}
