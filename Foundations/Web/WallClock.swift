import Database

/// The time that a clock on a wall in the United Kingdom shows.
///
/// Greenwich time, and an hour more from the last Sunday of March to the last Sunday of October, both at 01:00 UTC.
/// Source: Summer Time Act 1972 as amended, and directive 2000/84/EC.
package struct WallClock: Hashable, Sendable {
    package let day: Day
    package let hour: Int
    package let minute: Int

    package init(_ instant: Instant) {
        let shown = Self.isSummer(instant) ? instant.adding(seconds: 3_600) : instant
        day = shown.day
        let seconds = Int(shown - Instant(startOf: shown.day))
        hour = seconds / 3_600
        minute = seconds / 60 % 60
    }

    /// "4:12 pm".
    package var words: String { Words.time(hour: hour, minute: minute) }

    private static func isSummer(_ instant: Instant) -> Bool {
        let year = instant.day.year
        let begins = Instant(startOf: lastSunday(of: 3, in: year)).adding(seconds: 3_600)
        let ends = Instant(startOf: lastSunday(of: 10, in: year)).adding(seconds: 3_600)
        return begins <= instant && instant < ends
    }

    private static func lastSunday(of month: Int, in year: Int) -> Day {
        let last = Day(year: year, month: month, day: 31)
        return last.adding(days: -(last.weekday.rawValue % 7))
    }
}

extension Words {
    /// "3 December 2026".
    package static func date(_ day: Day) -> String { date(year: day.year, month: day.month, day: day.day) }

    /// "3 Dec 2026", for tables.
    package static func short(_ day: Day) -> String { "\(day.day) \(months[day.month - 1].prefix(3)) \(day.year)" }

    /// "3 December", where the year is plain.
    package static func dayAndMonth(_ day: Day) -> String { "\(day.day) \(months[day.month - 1])" }

    /// "3 December" in the year of `today`, else "3 December 2027".
    package static func near(_ day: Day, to today: Day) -> String {
        day.year == today.year ? dayAndMonth(day) : date(day)
    }

    /// "Thursday 3 December".
    package static func weekday(_ day: Day) -> String {
        "\(weekdays[day.weekday.rawValue - 1]) \(dayAndMonth(day))"
    }

    /// "Thursday 3 December" in the year of `today`, else "Friday 3 December 2027".
    package static func weekday(_ day: Day, near today: Day) -> String {
        "\(weekdays[day.weekday.rawValue - 1]) \(near(day, to: today))"
    }

    /// "4:12 pm" on the wall.
    package static func time(_ instant: Instant) -> String { WallClock(instant).words }

    /// "3 December 2026, 4:12 pm".
    package static func moment(_ instant: Instant) -> String {
        let clock = WallClock(instant)
        return "\(date(clock.day)), \(clock.words)"
    }

    /// "Today, 2:10 pm", "Yesterday", "Thursday", "17 November" or "17 November 2025": as near as it is.
    package static func ago(_ instant: Instant, now: Instant) -> String {
        let then = WallClock(instant)
        let today = WallClock(now).day
        switch today - then.day {
        case ...0: return "Today, \(then.words)"
        case 1: return "Yesterday"
        case 2...6: return weekdays[then.day.weekday.rawValue - 1]
        default: return then.day.year == today.year ? dayAndMonth(then.day) : date(then.day)
        }
    }
}
