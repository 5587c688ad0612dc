import Database
import Testing
import Web

@Suite("The wall clock")
struct WallClockTests {
    @Test(
        "is an hour ahead of Greenwich in summer, to the minute",
        arguments: [
            ("2026-11-22T16:12:00.000Z", "4:12 pm"), ("2026-07-01T16:12:00.000Z", "5:12 pm"),
            ("2026-03-29T00:59:00.000Z", "12:59 am"), ("2026-03-29T01:00:00.000Z", "2:00 am"),
            ("2026-10-25T00:59:00.000Z", "1:59 am"), ("2026-10-25T01:00:00.000Z", "1:00 am"),
            ("2027-03-28T01:00:00.000Z", "2:00 am"), ("2027-10-31T01:00:00.000Z", "1:00 am"),
        ]
    )
    func summer(iso: String, shown: String) throws {
        #expect(Words.time(try #require(Instant(iso))) == shown)
    }

    @Test("turns the day with the clock")
    func midnight() throws {
        let late = WallClock(try #require(Instant("2026-06-30T23:30:00.000Z")))
        #expect(late.day == Day(year: 2026, month: 7, day: 1))
        #expect(late.words == "12:30 am")
    }

    @Test("says how long ago as people do")
    func ago() throws {
        let now = try #require(Instant("2026-11-23T15:00:00.000Z"))
        let said = [0, 1, 3, 6, 7, 400].map { Words.ago(now.adding(seconds: Double(-86_400 * $0)), now: now) }
        #expect(said == ["Today, 3:00 pm", "Yesterday", "Friday", "Tuesday", "16 November", "19 October 2025"])
        #expect(Words.weekday(Day(year: 2026, month: 12, day: 3)) == "Thursday 3 December")
        let today = Day(year: 2026, month: 11, day: 23)
        #expect(Words.weekday(Day(year: 2026, month: 12, day: 3), near: today) == "Thursday 3 December")
        #expect(Words.weekday(Day(year: 2027, month: 6, day: 15), near: today) == "Tuesday 15 June 2027")
        #expect(Words.short(Day(year: 2026, month: 11, day: 6)) == "6 Nov 2026")
    }
}
