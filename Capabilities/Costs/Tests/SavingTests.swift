import Database
import Rehearsal
import Schools
import Testing

@testable import Costs

@Suite("What a change saves")
struct SavingTests {
    private static func mark(_ terms: ExternalMark.Terms) -> ExternalMark {
        ExternalMark(trust: ID(), school: ID(), schoolName: "Kestrel Bank Primary", terms: terms)
    }

    @Test("is £40,000 a year where 20 schools let two marks of £1,000 a year go")
    func twentySchools() {
        let marks = (0..<20).flatMap { _ in [Purse.reading, Purse.arts].map { Self.mark(Purse.terms($0)) } }
        #expect(Spending(on: marks, from: Purse.day, months: 12).fees == Money(pence: 4_000_000))
        let saving = Saving(.init([Purse.reading, Purse.arts]), on: marks, from: Purse.day)
        #expect(saving.saved == Money(pence: 12_000_000) && saving.savedEachYear == Money(pence: 4_000_000))
        #expect(saving.verdict == "It would save £120,000 in three years, about £40,000 a year.")
        #expect(saving.now.payments == 120 && saving.remaining == Spending())
    }

    @Test("counts fees, staff and the internal marks that take their place")
    func parts() {
        let marks = [Self.mark(Purse.terms()), Self.mark(Purse.terms(Purse.arts, pounds: 500))]
        let change = Saving.Change(
            [Purse.reading],
            markDays: StaffDays(tenths: 35),
            each: 2,
            staffDay: Money(pence: 20_000)
        )
        let saving = Saving(change, on: marks, from: Purse.day)
        // Three payments of £1,000 with 2.5 days, less seven days for two internal marks; a day is £200.
        #expect(saving.saved == Money(pence: 300_000 + 150_000 - 140_000))
        #expect(saving.remaining.fees == Money(pence: 150_000) && saving.internalDays == StaffDays(tenths: 70))
        #expect(saving.costNow - saving.costThen == saving.saved)
    }

    @Test("is below nothing where internal marks cost more, and nothing where nothing changes")
    func more() {
        let marks = [Self.mark(Purse.terms(pounds: 1))]
        let dear = Saving.Change(
            [Purse.reading],
            markDays: StaffDays(tenths: 100),
            each: 3,
            staffDay: Money(pence: 20_000)
        )
        let saving = Saving(dear, on: marks, from: Purse.day)
        #expect(saving.saved < .zero && saving.verdict == "It would cost £4,497 more in three years.")
        #expect(Saving(.init([]), on: marks, from: Purse.day).saved == .zero)
    }

    @Test("asks for no internal mark in place of one that would not have been paid again")
    func ended() {
        var terms = Purse.terms()
        terms.endsOn = Purse.day
        let change = Saving.Change([Purse.reading], markDays: StaffDays(tenths: 35), staffDay: Money(pence: 20_000))
        #expect(Saving(change, on: [Self.mark(terms)], from: Purse.day).internalDays == .zero)
    }

    @Test("agrees with an account kept month by month")
    func monthByMonth() {
        var dice = Dice(seed: 23)
        for _ in 0..<200 {
            let marks = (0..<Int.random(in: 0...12, using: &dice)).map { _ in Self.random(&dice) }
            let change = Saving.Change(
                Bool.random(using: &dice) ? [Purse.reading] : [Purse.reading, Purse.arts],
                markDays: StaffDays(tenths: Int.random(in: 0...60, using: &dice)),
                each: Int.random(in: 0...3, using: &dice),
                staffDay: Money(pence: Int.random(in: 0...40_000, using: &dice) * 10)
            )
            #expect(Saving(change, on: marks, from: Purse.day).saved.pence == Self.account(change, marks))
        }
    }

    private static func random(_ dice: inout Dice) -> ExternalMark {
        let paidOn = Day(year: 2026, month: 1, day: 15).adding(months: Int.random(in: -60...40, using: &dice))
        return mark(
            ExternalMark.Terms(
                Bool.random(using: &dice) ? Purse.reading : Purse.arts,
                fee: Money(pence: Int.random(in: 0...500_000, using: &dice)),
                everyMonths: Int.random(in: 1...48, using: &dice),
                staffDays: StaffDays(tenths: Int.random(in: 0...80, using: &dice)),
                paidOn: paidOn,
                endsOn: Bool.random(using: &dice) ? nil : paidOn.adding(months: Int.random(in: 0...100, using: &dice))
            )
        )
    }

    /// What is saved, from what each month brings: all are paid on the 15th, and the time begins on 27 November.
    private static func account(_ change: Saving.Change, _ marks: [ExternalMark]) -> Int {
        let day = (change.staffDay ?? .zero).pence
        return marks.filter { change.kinds.contains($0.terms.kind) }.reduce(0) { saved, mark in
            let terms = mark.terms
            let begins = terms.paidOn.year * 12 + terms.paidOn.month
            let ends = terms.endsOn.map { $0.year * 12 + $0.month } ?? .max
            let times = (1...36).count { step in
                let month = 2026 * 12 + 11 + step
                return month >= begins && month <= ends && (month - begins) % terms.everyMonths == 0
            }
            let given = times == 0 ? 0 : change.each * change.markDays.tenths
            return saved + times * (terms.fee.pence + terms.staffDays.tenths * day / 10) - given * day / 10
        }
    }
}
