import Rehearsal
import Testing
import Web

@testable import Validations

@Suite("Agreement")
struct AgreementTests {

    private static func agreement(_ levels: Int, _ pairs: (Int, Int)...) -> Agreement {
        Agreement(levels: levels, pairs.map { Agreement.Pair(own: $0.0, agreed: $0.1) })
    }

    /// Weighted kappa counted from the whole table of levels by levels, as Cohen writes it down.
    private static func table(_ agreement: Agreement) -> Double? {
        let (size, count) = (agreement.levels, Double(agreement.pairs.count))
        var (seen, expected) = (0.0, 0.0)
        for own in 1...size {
            for agreed in 1...size {
                let weight = Double((own - agreed) * (own - agreed)) / Double((size - 1) * (size - 1))
                let both = agreement.pairs.count { $0.own == own && $0.agreed == agreed }
                let left = agreement.pairs.count { $0.own == own }
                let right = agreement.pairs.count { $0.agreed == agreed }
                seen += weight * Double(both) / count
                expected += weight * Double(left) / count * Double(right) / count
            }
        }
        return expected > 0 ? 1 - seen / expected : nil
    }

    @Test("is what the whole table of levels says, on random judgements")
    func random() throws {
        var dice = Dice(seed: 42)
        for _ in 0..<500 {
            let levels = Int.random(in: 2...6, using: &dice)
            let pairs = (0..<Int.random(in: 1...60, using: &dice)).map { _ in
                let own = Int.random(in: 1...levels, using: &dice)
                let near = min(levels, max(1, own + Int.random(in: -1...1, using: &dice)))
                return Agreement.Pair(own: own, agreed: Bool.random(using: &dice) ? own : near)
            }
            let agreement = Agreement(levels: levels, pairs)
            let wanted = Self.table(agreement)
            #expect((agreement.kappa == nil) == (wanted == nil))
            if let kappa = agreement.kappa, let wanted {
                #expect(abs(kappa - wanted) < 1e-9 && kappa <= 1 && kappa >= -1)
            }
            var (same, near) = (0, 0)
            for pair in pairs {
                if pair.own == pair.agreed { same += 1 }
                if [pair.agreed - 1, pair.agreed, pair.agreed + 1].contains(pair.own) { near += 1 }
            }
            #expect(agreement.exact == same && agreement.withinOne == (levels > 2 ? near : nil))
        }
    }

    @Test("is 1 where all are the same, −1 where two levels are always crossed, 0 where it is as chance has it")
    func ends() throws {
        #expect(Self.agreement(5, (1, 1), (3, 3), (5, 5)).kappa == 1)
        #expect(Self.agreement(2, (1, 2), (2, 1)).kappa == -1)
        let chance = try #require(Self.agreement(2, (1, 1), (1, 2), (2, 1), (2, 2)).kappa)
        #expect(abs(chance) < 1e-12)
    }

    @Test("weighs two levels apart four times as much as one")
    func weights() throws {
        let one = try #require(Self.agreement(5, (1, 1), (5, 5), (2, 3)).kappa)
        let two = try #require(Self.agreement(5, (1, 1), (5, 5), (1, 3)).kappa)
        #expect(one > two)
        #expect(Self.agreement(5, (2, 3)).withinOne == 1 && Self.agreement(5, (1, 3)).withinOne == 0)
    }

    @Test("is not defined without pairs, and where both sides said one level throughout")
    func undefined() {
        #expect(Agreement(levels: 5, []).kappa == nil && Self.agreement(5, (3, 3), (3, 3)).kappa == nil)
        #expect(Agreement(levels: 1, [.init(own: 1, agreed: 1)]).kappa == nil)
        #expect(Self.agreement(5, (3, 3)).kappaWords == nil)
    }

    @Test("warns under twenty pairs and not from twenty on")
    func small() {
        let pair = Agreement.Pair(own: 2, agreed: 3)
        #expect(Agreement(levels: 5, Array(repeating: pair, count: 19)).isSmall)
        #expect(!Agreement(levels: 5, Array(repeating: pair, count: 20)).isSmall)
        #expect(Agreement(levels: 5, [pair]).cells.text.contains(Agreement.warning))
        #expect(!Agreement(levels: 5, Array(repeating: pair, count: 20)).cells.text.contains(Agreement.warning))
    }

    @Test("is written with two places, a true minus sign, and no minus nought")
    func words() {
        #expect(Self.agreement(2, (1, 2), (2, 1)).kappaWords == "−1.00")
        #expect(Self.agreement(5, (1, 1), (5, 5)).kappaWords == "1.00")
        #expect(Self.agreement(2, (1, 1), (1, 2), (2, 1), (2, 2)).kappaWords == "0.00")
    }
}
