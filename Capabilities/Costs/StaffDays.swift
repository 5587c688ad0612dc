/// Days of somebody's work, counted in tenths.
package struct StaffDays: Hashable, Comparable, Sendable {
    package let tenths: Int

    package init(tenths: Int) { self.tenths = tenths }

    package static let zero = StaffDays(tenths: 0)

    /// The most that can be typed: 1,000 days.
    static let most = StaffDays(tenths: 10_000)

    /// Reads "2", "2.5" and "0,5"; nil where it is no number of days, or has more than one place behind the point.
    package init?(_ typed: String) {
        let parts = typed.replacing(",", with: ".").split(separator: ".", omittingEmptySubsequences: false)
        let isPlain = parts.allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
        }
        guard isPlain, (1...2).contains(parts.count), parts[0].count <= 4, let days = Int(parts[0]) else { return nil }
        let rest = parts.count == 2 ? parts[1] : "0"
        guard rest.count == 1, let tail = Int(rest), days * 10 + tail <= Self.most.tenths else { return nil }
        tenths = days * 10 + tail
    }

    /// "12", "2.5".
    package var figure: String {
        let (days, rest) = tenths.quotientAndRemainder(dividingBy: 10)
        return rest == 0 ? days.inThousands : "\(days.inThousands).\(rest)"
    }

    /// "12 days", "1 day", "2.5 days".
    package var words: String { "\(figure) \(tenths == 10 ? "day" : "days")" }

    /// What they cost where a day costs so much, half a penny rounded up.
    func cost(at day: Money) -> Money { Money(pence: (tenths * day.pence + 5) / 10) }

    package static func + (left: StaffDays, right: StaffDays) -> StaffDays {
        StaffDays(tenths: left.tenths + right.tenths)
    }

    package static func * (left: StaffDays, count: Int) -> StaffDays { StaffDays(tenths: left.tenths * count) }

    package static func < (left: StaffDays, right: StaffDays) -> Bool { left.tenths < right.tenths }
}
