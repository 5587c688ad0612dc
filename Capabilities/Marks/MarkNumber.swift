import Database
import Schools

/// The number by which anybody can check a mark, such as AV-IE-2026-0147.
package struct MarkNumber: Hashable, Sendable, LosslessStringConvertible, Column {
    package let description: String

    /// - Parameters:
    ///   - code: the letters that begin every number of the trust.
    ///   - title: of the framework; its initials follow.
    ///   - serial: 1, 2, … in the trust, over all frameworks and years.
    package init(code: MarkCode, title: String, year: Int, serial: Int) {
        let digits = String(serial)
        let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        description = "\(code.letters)-\(MarkCode(initialsOf: title).letters)-\(year)-\(padded)"
    }

    /// Reads a number as people type it: small letters, spaces and other dashes are taken; nil when it can be none.
    package init?(_ text: String) {
        var parts: [String] = [""]
        for letter in text.uppercased() where !letter.isWhitespace {
            if letter.isASCII, letter.isLetter || letter.isNumber {
                parts[parts.count - 1].append(letter)
            } else if "-\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}/".contains(letter) {
                parts.append("")
            } else {
                return nil
            }
        }
        guard parts.count == 4, Self.isLetters(parts[0]), Self.isLetters(parts[1]), Self.isDigits(parts[2], 4...4),
            Self.isDigits(parts[3], 4...9)
        else { return nil }
        description = parts.joined(separator: "-")
    }

    private static func isLetters(_ text: String) -> Bool {
        (2...4).contains(text.count) && text.allSatisfy(\.isLetter)
    }

    private static func isDigits(_ text: String, _ length: ClosedRange<Int>) -> Bool {
        length.contains(text.count) && text.allSatisfy(\.isNumber)
    }
}
