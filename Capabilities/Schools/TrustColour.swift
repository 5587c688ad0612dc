import Database
import Foundation

/// The colour of a trust's headings and rules on paper, dark enough to read on white.
package struct TrustColour: Hashable, Sendable {
    /// As `#6A2C70`, in capitals.
    package let hex: String

    /// The least contrast against white, as WCAG 2.2 asks of text (1.4.3).
    package static let least = 4.5

    /// Why something typed is no colour of a trust.
    package enum Refusal: Error, Equatable {
        case unreadable
        /// Its contrast against white, which is too little.
        case pale(Double)

        package var words: String {
            switch self {
            case .unreadable: "A colour is a # and six digits or letters from A to F, such as #6A2C70."
            case .pale(let contrast):
                """
                This colour is too pale to read on white: its contrast is \(TrustColour.figure(contrast)) to 1, and it takes \
                \(TrustColour.least) to 1. Choose a darker one.
                """
            }
        }
    }

    /// Reads `#6a2c70`, also without the sign.
    package init(typed: String) throws(Refusal) {
        let digits = (typed.hasPrefix("#") ? typed.dropFirst() : Substring(typed)).uppercased()
        guard digits.utf8.count == 6, let number = Int(digits, radix: 16), !digits.hasPrefix("+"),
            !digits.hasPrefix("-")
        else { throw .unreadable }
        let contrast = Self.contrast(red: number >> 16, green: number >> 8 & 255, blue: number & 255)
        guard contrast >= Self.least else { throw .pale(contrast) }
        hex = "#\(digits)"
    }

    /// How strongly a colour stands out on white, from 1 to 21; WCAG 2.2, "relative luminance" and "contrast ratio".
    static func contrast(red: Int, green: Int, blue: Int) -> Double {
        func linear(_ part: Int) -> Double {
            let share = Double(part) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        let luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
        return 1.05 / (luminance + 0.05)
    }

    /// "4.4": cut and not rounded, so that what is too little never reads as enough.
    static func figure(_ contrast: Double) -> String {
        let tenths = Int(contrast * 10)
        return "\(tenths / 10).\(tenths % 10)"
    }
}

extension TrustColour {
    /// A colour as it is kept; nil for what is none.
    init?(kept: String) {
        guard let colour = try? TrustColour(typed: kept) else { return nil }
        self = colour
    }
}
