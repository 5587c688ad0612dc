import Database
import Testing
import Web

@testable import Improvement

@Suite("A measure")
struct MeasureTests {
    static let day = Day(year: 2026, month: 6, day: 30)

    @Test(
        "is read as it is typed",
        arguments: [
            ("54%", Measure.Kind.share, 54.0, Int?.none), ("54 %", .share, 54, nil), ("54,5", .share, 54.5, nil),
            ("5 of 16", .share, 5, 16), ("15.1", .score(outOf: 25), 15.1, nil), ("12", .number, 12, nil),
            ("0 of 16", .share, 0, 16),
        ]
    )
    func reads(typed: String, kind: Measure.Kind, amount: Double, of: Int?) throws {
        let read = try #require(MeasureForm.read(typed, kind))
        #expect(read.0 == amount && read.1 == of)
    }

    @Test(
        "is refused where it is none",
        arguments: [
            ("", Measure.Kind.share), ("17 of 16", .share), ("101%", .share), ("-3", .number),
            ("26", .score(outOf: 25)),
            ("many", .number), ("5 of 0", .share), ("1e3", .number),
        ]
    )
    func refuses(typed: String, kind: Measure.Kind) {
        #expect(MeasureForm.read(typed, kind) == nil)
    }

    @Test("is said as it was typed")
    func says() {
        let share = Measure(title: "Reading", kind: .share, before: .init(54, on: Self.day), source: "Tests")
        #expect(share.words(share.before) == "54%")
        #expect(share.words(.init(5, of: 16, on: Self.day)) == "5 of 16")
        let score = Measure(
            title: "Tables",
            kind: .score(outOf: 25),
            before: .init(15.1, on: Self.day),
            source: "Check"
        )
        #expect(score.words(score.before) == "15.1")
    }

    @Test("stands on its whole, a number on a fifth more than the larger")
    func stands() {
        let share = Measure(title: "R", kind: .share, before: .init(54, on: Self.day), source: "T")
        #expect(share.place(share.before) == 0.54)
        #expect(share.place(.init(4, of: 16, on: Self.day)) == 0.25)
        let hours = Measure(
            title: "H",
            kind: .number,
            before: .init(5, on: Self.day),
            after: .init(10, on: Self.day),
            source: "T"
        )
        #expect(hours.place(.init(12, on: Self.day)) == 1)
        let nothing = Measure(title: "N", kind: .number, before: .init(0, on: Self.day), source: "T")
        #expect(nothing.place(nothing.before) == 0)
    }

    @Test("says of every field what is missing")
    func complains() {
        guard case .failure(let errors) = MeasureForm(form: ["kind": "score", "after": "3"]).checked() else {
            Issue.record("Nothing was wrong")
            return
        }
        #expect(errors.all.map(\.field) == ["title", "source", "out-of", "before-on", "after-on"])
        let earlier: Form = [
            "title": "Reading", "source": "Tests", "kind": "share", "before": "54%", "before-on": "2026-06-30",
            "after": "68%", "after-on": "2025-06-30",
        ]
        guard case .failure(let order) = MeasureForm(form: earlier).checked() else {
            Issue.record("Nothing was wrong")
            return
        }
        #expect(order.all.map(\.field) == ["after-on"])
    }
}
