import Database
import Rehearsal
import Schools
import Testing

@testable import Costs

@Suite("The payments of an external mark")
struct PaymentTests {
    private static func terms(_ paidOn: Day, every months: Int, until end: Day? = nil) -> ExternalMark.Terms {
        ExternalMark.Terms(Purse.reading, fee: Money(pence: 1), everyMonths: months, paidOn: paidOn, endsOn: end)
    }

    /// Whether a day is one of payment, told from the calendar alone.
    private static func isPaid(on day: Day, _ terms: ExternalMark.Terms) -> Bool {
        let first = terms.paidOn
        let months = (day.year - first.year) * 12 + day.month - first.month
        let isLast = day.adding(days: 1).month != day.month
        let isDay = day.day == first.day || (isLast && first.day > day.day)
        return isDay && day >= first && months % terms.everyMonths == 0 && day <= terms.endsOn ?? .last
    }

    @Test("fall on the days that the calendar says, walked day by day")
    func walked() {
        var dice = Dice(seed: 11)
        for _ in 0..<300 {
            let base = Day(year: 2026, month: 1, day: 1)
            let paidOn = base.adding(days: Int.random(in: -4_000...1_200, using: &dice))
            let start = base.adding(days: Int.random(in: 0...400, using: &dice))
            let end = start.adding(months: 36)
            let last = Bool.random(using: &dice) ? nil : paidOn.adding(days: Int.random(in: 0...5_000, using: &dice))
            let terms = Self.terms(paidOn, every: Int.random(in: 1...40, using: &dice), until: last)
            let walked = (0..<(end - start)).map { start.adding(days: $0) }.filter { Self.isPaid(on: $0, terms) }
            #expect(terms.payments(from: start, before: end) == walked, "\(terms) from \(start)")
            #expect(
                terms.nextPayment(from: start).map { $0 < end } != true
                    || terms.nextPayment(from: start) == walked.first
            )
        }
    }

    @Test("come on the last day of a month that is too short, and go back to their own day")
    func monthEnds() {
        let days = Self.terms(Day(year: 2026, month: 1, day: 31), every: 1)
            .payments(from: Day(year: 2026, month: 2, day: 1), before: Day(year: 2026, month: 5, day: 1))
        #expect(days.map(\.iso) == ["2026-02-28", "2026-03-31", "2026-04-30"])
    }

    @Test("have a next one: today, later, or none once the mark has ended")
    func next() {
        let day = Day(year: 2026, month: 9, day: 1)
        let yearly = Self.terms(day, every: 12, until: day.adding(months: 24))
        #expect(yearly.nextPayment(from: day) == day)
        #expect(yearly.nextPayment(from: day.adding(days: 1)) == day.adding(months: 12))
        #expect(yearly.nextPayment(from: day.adding(months: -30)) == day)
        #expect(yearly.nextPayment(from: day.adding(months: 24).adding(days: 1)) == nil)
        #expect(Self.terms(day, every: 120).nextPayment(from: day.adding(days: 1)) == day.adding(months: 120))
    }

    @Test(
        "are told in words",
        arguments: [(12, "every year"), (36, "every three years"), (1, "every month"), (18, "every 18 months")]
    )
    func rhythm(months: Int, words: String) {
        #expect(Self.terms(Purse.day, every: months).rhythm == words)
    }
}
