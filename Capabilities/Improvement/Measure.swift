import Database
import Evaluations
import Foundation
import Web

/// Evidence of improvement in figures: the same thing before and after.
package struct Measure: Hashable, Sendable {
    package let id: ID<Measure>
    package let title: String
    package let kind: Kind
    package let before: Value
    /// nil until it has been taken again.
    package let after: Value?
    /// Where the figures come from, such as "Survey of 16 teachers".
    package let source: String

    package init(
        id: ID<Measure> = ID(),
        title: String,
        kind: Kind,
        before: Value,
        after: Value? = nil,
        source: String
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.before = before
        self.after = after
        self.source = source
    }

    /// What kind of figure it is.
    package enum Kind: Hashable, Sendable {
        /// Any number of 0 or more, such as hours or places.
        case number
        /// A part of a whole, in per cent or as a count of a count.
        case share
        /// Points out of so many.
        case score(outOf: Double)

        package var name: String {
            switch self {
            case .number: "number"
            case .share: "share"
            case .score: "score"
            }
        }
    }

    /// One figure and its day.
    package struct Value: Hashable, Sendable {
        /// Per cent for a share that counts nothing.
        package let amount: Double
        /// Of how many, for a share that was counted.
        package let of: Int?
        package let on: Day

        package init(_ amount: Double, of: Int? = nil, on: Day) {
            self.amount = amount
            self.of = of
            self.on = on
        }
    }

    /// "54%", "5 of 16", "15.1".
    package func words(_ value: Value) -> String {
        if let of = value.of { return "\(Self.plain(value.amount)) of \(of)" }
        return kind == .share ? "\(Self.plain(value.amount))%" : Self.plain(value.amount)
    }

    /// Where a figure stands on a wire from 0 to 1: a share or a score on its whole, a number on a fifth more than the larger.
    package func place(_ value: Value) -> Double {
        let whole: Double =
            switch kind {
            case .share: value.of.map(Double.init) ?? 100
            case .score(let outOf): outOf
            case .number: max(before.amount, after?.amount ?? 0) * 1.2
            }
        return whole > 0 ? min(max(value.amount / whole, 0), 1) : 0
    }

    /// At most one decimal: "15.1", "54".
    static func plain(_ amount: Double) -> String {
        let tenths = (amount * 10).rounded()
        return tenths.truncatingRemainder(dividingBy: 10) == 0
            ? String(Int(tenths / 10)) : String(format: "%.1f", tenths / 10)
    }
}
