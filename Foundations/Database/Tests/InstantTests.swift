import Foundation
import Rehearsal
import Testing

@testable import Database

@Suite("An instant")
struct InstantTests {
    @Test("is read back from its text of 24 characters")
    func roundTrip() throws {
        var dice = Dice(seed: 7)
        for _ in 0..<5000 {
            let instant = Instant(milliseconds: .random(in: -62_000_000_000_000...253_000_000_000_000, using: &dice))
            try #require(instant.iso.utf8.count == 24)
            try #require(Instant(instant.iso) == instant)
            try #require(instant.iso.hasPrefix(instant.day.iso))
        }
    }

    @Test("is written as ISO 8601 writes it")
    func text() throws {
        let instant = try #require(Instant("2026-11-22T06:39:10.229Z"))
        #expect(instant.secondsSince1970 == 1_795_329_550.229)
        #expect(instant.day == Day(year: 2026, month: 11, day: 22))
        #expect(Instant(secondsSince1970: 1_795_329_550.229) == instant)
        #expect(Instant(secondsSince1970: -0.001).iso == "1969-12-31T23:59:59.999Z")
        #expect(Instant(startOf: instant.day).iso == "2026-11-22T00:00:00.000Z")
    }

    @Test("sorts as its text does")
    func order() {
        var dice = Dice(seed: 9)
        let all = (0..<500).map { _ in Instant(milliseconds: .random(in: 0...200_000_000_000_000, using: &dice)) }
            .sorted()
        #expect(all.map(\.iso) == all.map(\.iso).sorted())
    }

    @Test("moves by seconds, and stays where it is when they are no number")
    func adding() throws {
        let instant = try #require(Instant("2026-12-31T23:59:59.999Z"))
        #expect(instant.adding(seconds: 0.001).iso == "2027-01-01T00:00:00.000Z")
        #expect(instant.adding(seconds: -86_400).iso == "2026-12-30T23:59:59.999Z")
        #expect(instant.adding(seconds: 90) - instant == 90)
        #expect(instant.adding(seconds: .nan) == instant)
        #expect(instant.adding(seconds: .infinity).iso == "9999-12-31T23:59:59.999Z")
        #expect(instant.adding(seconds: -.infinity).iso == "0001-01-01T00:00:00.000Z")
    }

    @Test("now is now")
    func now() {
        #expect(abs(Instant.now.secondsSince1970 - Date().timeIntervalSince1970) < 1)
    }

    @Test(
        "is not read from anything else",
        arguments: [
            "", "2026-11-22", "2026-11-22T06:39:10Z", "2026-11-22 06:39:10.229Z", "2026-11-22T24:00:00.000Z",
            "2026-11-22T06:60:00.000Z", "2026-11-22T06:39:60.000Z", "2026-02-30T06:39:10.229Z",
            "2026-11-22T06:39:10.229+", "2026-11-22T06:39:10,229Z", "2026-11-22T06:39:1é.229Z",
        ]
    )
    func refusal(text: String) {
        #expect(Instant(text) == nil)
    }

    @Test("is one text in JSON")
    func json() throws {
        let instant = Instant(milliseconds: 1)
        let json = try JSONEncoder().encode([instant])
        #expect(try JSONDecoder().decode([Instant].self, from: json) == [instant])
    }
}
