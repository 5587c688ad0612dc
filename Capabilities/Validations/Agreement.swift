/// How one side's judgements compare with another's on one scale; levels are compared, not the stops inside them.
package struct Agreement: Hashable, Sendable {
    /// How many levels the scale has.
    package let levels: Int
    package let pairs: [Pair]

    /// Fewer pairs than this say little about anybody.
    package static let enough = 20

    /// One judgement of each side on the same area of the same submission, as levels from 1.
    package struct Pair: Hashable, Sendable {
        package let own: Int
        package let agreed: Int

        package init(own: Int, agreed: Int) {
            self.own = own
            self.agreed = agreed
        }
    }

    package init(levels: Int, _ pairs: [Pair]) {
        self.levels = levels
        self.pairs = pairs
    }

    package var isSmall: Bool { pairs.count < Self.enough }

    /// How many are on the same level.
    package var exact: Int { pairs.count { $0.own == $0.agreed } }

    /// How many are on the same level or the one next to it; nil on a scale where that says nothing.
    package var withinOne: Int? { levels > 2 ? pairs.count { abs($0.own - $0.agreed) <= 1 } : nil }

    /// Cohen's kappa with quadratic weights: 1 where all are the same, 0 where it is as chance would have it.
    ///
    /// κ = 1 − Σ vᵢⱼ oᵢⱼ / Σ vᵢⱼ eᵢⱼ, where vᵢⱼ = (i − j)² / (k − 1)², oᵢⱼ is the share of pairs with i on one side and j on
    /// the other, and eᵢⱼ the product of the shares of i on one side and of j on the other. nil where there are no pairs, or
    /// both sides have said one and the same level throughout, so that chance leaves nothing to agree on.
    /// Source: J. Cohen (1968), Weighted kappa, Psychological Bulletin 70 (4), 213–220.
    package var kappa: Double? {
        guard levels > 1, !pairs.isEmpty else { return nil }
        let own = shares(\.own)
        let agreed = shares(\.agreed)
        let span = Double((levels - 1) * (levels - 1))
        func weight(_ one: Int, _ other: Int) -> Double { Double((one - other) * (one - other)) / span }
        let seen = pairs.reduce(0) { $0 + weight($1.own, $1.agreed) } / Double(pairs.count)
        let expected = own.reduce(0) { sum, one in
            sum + agreed.reduce(0) { $0 + weight(one.key, $1.key) * one.value * $1.value }
        }
        return expected > 0 ? 1 - seen / expected : nil
    }

    /// The share of the pairs that each level has on one side.
    private func shares(_ side: KeyPath<Pair, Int>) -> [Int: Double] {
        Dictionary(grouping: pairs.map { $0[keyPath: side] }) { $0 }.mapValues {
            Double($0.count) / Double(pairs.count)
        }
    }
}
