import Rehearsal
import Testing

@testable import Costs

@Suite("Money and days of staff")
struct MoneyTests {
    @Test(
        "are read as people type them",
        arguments: [
            ("1000", 100_000), ("1,000", 100_000), ("£1,000.00", 100_000), ("£ 12.5", 1_250), ("0", 0),
            ("950.05", 95_005),
            ("12,345,6", nil), ("1,00", nil), ("1.000,00", nil), ("-5", nil), ("£", nil), ("", nil), ("1e3", nil),
            ("1.", nil), (".5", nil), ("12.345", nil), ("1,000,000", 100_000_000), ("1,000,000.01", nil),
            ("99999999999999999999", nil), (",100", nil), ("٣", nil), ("$5", nil),
        ] as [(String, Int?)]
    )
    func amounts(typed: String, pence: Int?) {
        #expect(Money(typed)?.pence == pence)
    }

    @Test("are said so that they can be read again")
    func saidAndRead() {
        var dice = Dice(seed: 7)
        for _ in 0..<2_000 {
            let money = Money(pence: Int.random(in: 0...100_000_000, using: &dice))
            #expect(Money(money.words) == money)
            let days = StaffDays(tenths: Int.random(in: 0...9_999, using: &dice))
            #expect(StaffDays(days.figure.replacing(",", with: "")) == days)
        }
        #expect(Money(pence: 4_000_000).words == "£40,000" && Money(pence: -2_050).words == "−£20.50")
        #expect(Money(pence: 5).words == "£0.05" && StaffDays(tenths: 10).words == "1 day")
    }

    @Test(
        "days are counted in tenths",
        arguments: [
            ("2", 20), ("2.5", 25), ("0,5", 5), ("1000", 10_000), ("1000.1", nil), ("2.55", nil), ("", nil),
            ("-1", nil),
            ("two", nil), ("1.2.3", nil),
        ] as [(String, Int?)]
    )
    func days(typed: String, tenths: Int?) {
        #expect(StaffDays(typed)?.tenths == tenths)
    }

    @Test("a share of a day costs its share, half a penny rounded up")
    func cost() {
        #expect(StaffDays(tenths: 25).cost(at: Money(pence: 25_000)) == Money(pence: 62_500))
        #expect(StaffDays(tenths: 5).cost(at: Money(pence: 101)) == Money(pence: 51))
        #expect(Money(pence: -200).third == Money(pence: -67) && Money(pence: 200).third == Money(pence: 67))
        #expect(Money(pence: 4_000_050).inPounds == "£40,001" && Money(pence: -149).inPounds == "−£1")
    }
}
