/// An amount in whole pence; below nothing where a change costs more than it saves.
package struct Money: Hashable, Comparable, Sendable {
    package let pence: Int

    package init(pence: Int) { self.pence = pence }

    package static let zero = Money(pence: 0)

    /// The largest amount that can be typed: £1,000,000.
    static let most = Money(pence: 100_000_000)

    /// Reads "950", "1,000", "£1,000.00" and "£ 12.5"; nil where it is no amount or a larger one than can be typed.
    package init?(_ typed: String) {
        let plain = typed.hasPrefix("£") ? typed.dropFirst().drop(while: \.isWhitespace) : typed[...]
        let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let pounds = Self.whole(parts[0]), pounds <= Self.most.pence / 100 else {
            return nil
        }
        let rest = parts.count == 2 ? parts[1] : "0"
        guard (1...2).contains(rest.count), Self.isDigits(rest), let tail = Int(rest) else { return nil }
        let pence = pounds * 100 + (rest.count == 1 ? tail * 10 : tail)
        guard pence <= Self.most.pence else { return nil }
        self.pence = pence
    }

    /// Digits alone, or in groups of three with commas between them.
    private static func whole(_ text: Substring) -> Int? {
        let groups = text.split(separator: ",", omittingEmptySubsequences: false)
        guard let first = groups.first, groups.allSatisfy(isDigits), text.count <= 12 else { return nil }
        let isGrouped = groups.count > 1
        guard !isGrouped || ((1...3).contains(first.count) && groups.dropFirst().allSatisfy { $0.count == 3 }) else {
            return nil
        }
        return Int(groups.joined())
    }

    private static func isDigits(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// "£1,000", "£1,000.50", "−£20".
    package var words: String {
        let (pounds, rest) = abs(pence).quotientAndRemainder(dividingBy: 100)
        let tail = rest == 0 ? "" : ".\(rest < 10 ? "0" : "")\(rest)"
        return "\(pence < 0 ? "−" : "")£\(pounds.inThousands)\(tail)"
    }

    package static func + (left: Money, right: Money) -> Money { Money(pence: left.pence + right.pence) }

    package static func - (left: Money, right: Money) -> Money { Money(pence: left.pence - right.pence) }

    package static func * (left: Money, count: Int) -> Money { Money(pence: left.pence * count) }

    package static func < (left: Money, right: Money) -> Bool { left.pence < right.pence }
}

extension Int {
    /// "40,000".
    var inThousands: String {
        let digits = Array(String(self))
        return digits.enumerated().reduce(into: "") { text, digit in
            if digit.offset > 0, (digits.count - digit.offset).isMultiple(of: 3) { text.append(",") }
            text.append(digit.element)
        }
    }
}
