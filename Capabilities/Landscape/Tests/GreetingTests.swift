import Database
import Testing
import Web

@testable import Landscape

@Suite("The greeting")
struct GreetingTests {
    @Test(
        "follows the clock on the wall, summer and winter",
        arguments: [
            ("2026-11-23T04:59:00.000Z", "evening"), ("2026-11-23T05:00:00.000Z", "morning"),
            ("2026-11-23T11:59:00.000Z", "morning"), ("2026-11-23T12:00:00.000Z", "afternoon"),
            ("2026-11-23T17:59:00.000Z", "afternoon"), ("2026-11-23T18:00:00.000Z", "evening"),
            ("2026-06-23T10:59:00.000Z", "morning"), ("2026-06-23T11:00:00.000Z", "afternoon"),
            ("2026-06-23T04:00:00.000Z", "morning"),
        ]
    )
    func hours(iso: String, part: String) throws {
        let clock = WallClock(try #require(Instant(iso)))
        #expect(Greeting("Ruth Adeyemi", at: clock).words == "Good \(part), Ruth")
    }

    @Test("keeps a title with the name")
    func titles() {
        let clock = WallClock(Valley.now)
        #expect(Greeting("Dr Ruth Adeyemi", at: clock).words == "Good afternoon, Dr Ruth Adeyemi")
        #expect(Greeting("Dr. Adeyemi", at: clock).words == "Good afternoon, Dr. Adeyemi")
        #expect(Greeting("Drusilla", at: clock).words == "Good afternoon, Drusilla")
    }
}

@Suite("What is due")
struct DueTests {
    @Test("stands by day, and within a day as it came")
    func order() {
        let dues = [("c", 5), ("a", 1), ("d", 5), ("late", -3), ("b", 1)].map { name, days in
            Due(on: Valley.today.adding(days: days), what: name, why: "", act: "", path: "/")
        }
        #expect(dues.inOrder.map(\.what) == ["late", "a", "b", "c", "d"])
        #expect(dues.inOrder.filter { $0.isLate(on: Valley.today) }.map(\.what) == ["late"])
    }

    @Test("of a cycle is its first date at which something is missing")
    func cycles() {
        let cycle = { (sent: Int, validated: Int, decided: Int) in
            OpenCycle(
                id: ID(),
                title: "Autumn 2026",
                version: ID(),
                framework: "School Standard",
                opensOn: Valley.today.adding(days: -60),
                submitBy: Valley.today.adding(days: 4),
                validateBy: Valley.today.adding(days: 18),
                decideBy: Valley.today.adding(days: 25),
                schools: 14,
                sent: sent,
                validated: validated,
                decided: decided
            )
        }
        let sending = cycle(11, 0, 0).due(on: Valley.today)
        #expect(sending?.what == "Schools send School Standard")
        #expect(sending?.why == "Autumn 2026. Three of 14 schools not sent yet")
        #expect(cycle(14, 3, 0).due(on: Valley.today) == nil)
        #expect(
            cycle(14, 3, 0).due(on: Valley.today.adding(days: 5))?.why
                == "Autumn 2026. 11 of 14 schools not validated yet"
        )
        #expect(
            cycle(14, 14, 13).due(on: Valley.today.adding(days: 30))?.why
                == "Autumn 2026. One of 14 schools without a decision"
        )
        #expect(cycle(14, 14, 14).due(on: Valley.today)?.what == "Close Autumn 2026")
        #expect(cycle(0, 0, 0).due(on: Valley.today.adding(days: -61)) == nil)
    }
}
