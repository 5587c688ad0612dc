import Foundation
import Rehearsal
import Testing

@testable import Database

@Suite("A day")
struct DayTests {
    private static let calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar
    }()

    @Test("is read back from its text, on every one of 3,652,059 days taken in steps")
    func roundTrip() throws {
        for number in stride(from: Day.first.number, through: Day.last.number, by: 97) {
            let day = Day(number: number)
            try #require(Day(day.iso) == day)
            try #require(Day(year: day.year, month: day.month, day: day.day) == day)
        }
    }

    @Test("is the day that Foundation's calendar says")
    func calendar() throws {
        var dice = Dice(seed: 22)
        for _ in 0..<3000 {
            // Foundation counts as Julius Caesar did before 1582.
            let day = Day(number: .random(in: -140_000...2_900_000, using: &dice))
            let date = Date(timeIntervalSince1970: Double(day.number) * 86_400)
            let parts = Self.calendar.dateComponents([.year, .month, .day, .weekday], from: date)
            try #require([parts.year, parts.month, parts.day] == [day.year, day.month, day.day])
            try #require(parts.weekday == day.weekday.rawValue % 7 + 1)
        }
    }

    @Test("sorts as its text does")
    func order() {
        var dice = Dice(seed: 5)
        let days = (0..<500).map { _ in Day(number: .random(in: -700_000...2_900_000, using: &dice)) }.sorted()
        #expect(days.map(\.iso) == days.map(\.iso).sorted())
    }

    @Test("a month later is the same day or the last of a shorter month")
    func months() throws {
        let last = try #require(Day("2027-12-31"))
        #expect(last.adding(months: 2).iso == "2028-02-29")
        #expect(last.adding(months: -10).iso == "2027-02-28")
        #expect(last.adding(months: 12).iso == "2028-12-31")
        #expect(last.adding(months: -24).iso == "2025-12-31")
    }

    @Test("counts days across leap years")
    func differences() throws {
        let left = try #require(Day("2028-03-01"))
        let right = try #require(Day("2028-02-28"))
        #expect(left - right == 2)
        #expect(right.adding(days: 2) == left)
        #expect(left.adding(days: -2) == right)
    }

    @Test("carries over what is too large for its month or year")
    func carry() {
        #expect(Day(year: 2026, month: 2, day: 31).iso == "2026-03-03")
        #expect(Day(year: 2026, month: 13, day: 1).iso == "2027-01-01")
        #expect(Day(year: 2026, month: 1, day: 0).iso == "2025-12-31")
    }

    @Test("stays between the first and the last there are")
    func bounds() {
        #expect(Day.first.iso == "0001-01-01")
        #expect(Day.last.iso == "9999-12-31")
        #expect(Day.last.adding(days: .max) == .last)
        #expect(Day.first.adding(months: .min) == .first)
        #expect(Day(year: .max, month: .max, day: .max) == .last)
        #expect(Day(year: .min, month: .min, day: .min) == .first)
    }

    @Test(
        "is not read from anything else",
        arguments: [
            "", "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "2026/01/01", "0000-01-01", "2026-04-31",
            "2026-01-01T", "-026-01-01", "２026-01-01", "+026-01-01", "2026-01-0a",
        ]
    )
    func refusal(text: String) {
        #expect(Day(text) == nil)
    }

    @Test("is one text in JSON")
    func json() throws {
        let day = Day(year: 2026, month: 11, day: 22)
        let json = try JSONEncoder().encode([day])
        #expect(String(decoding: json, as: UTF8.self) == #"["2026-11-22"]"#)
        #expect(try JSONDecoder().decode([Day].self, from: json) == [day])
    }
}
