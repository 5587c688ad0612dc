import Database
import Web

/// A time of the day on the clock of the place, such as 15:45.
package struct TimeOfDay: Hashable, Comparable, Sendable, LosslessStringConvertible, Column {
    package let hour: Int
    package let minute: Int

    /// Reads "15:45", and "9:05" as people type it; nil when there is no such time.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), let hour = Self.number(parts[0], 1...2, below: 24),
            let minute = Self.number(parts[1], 2...2, below: 60),
            parts.count == 2 || Self.number(parts[2], 2...2, below: 60) != nil
        else { return nil }
        self.hour = hour
        self.minute = minute
    }

    /// "15:45".
    package var description: String { "\(Self.two(hour)):\(Self.two(minute))" }

    /// "3:45 pm".
    package var words: String { Words.time(hour: hour, minute: minute) }

    package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
        (left.hour, left.minute) < (right.hour, right.minute)
    }

    private static func number(_ text: Substring, _ length: ClosedRange<Int>, below limit: Int) -> Int? {
        guard length.contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text).flatMap { $0 < limit ? $0 : nil }
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
