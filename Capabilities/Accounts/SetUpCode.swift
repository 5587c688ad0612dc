/// The one-time code that guards the first visit; made at the start when there is no trust yet, and printed.
package struct SetUpCode: Sendable {
    /// The code as printed, such as `K7QM-2XPD`.
    package let text: String

    /// Without letters and digits that look alike.
    private static let alphabet = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")

    package init() {
        var random = SystemRandomNumberGenerator()
        let signs = (0..<8).map { _ in Self.alphabet[Int.random(in: 0..<Self.alphabet.count, using: &random)] }
        text = "\(String(signs[0..<4]))-\(String(signs[4..<8]))"
    }

    /// Whether somebody typed it, with or without the dash, in any case; the same time for any wrong one.
    func matches(_ typed: String) -> Bool {
        let given = Array(Self.plain(typed).utf8)
        let wanted = Array(Self.plain(text).utf8)
        guard given.count == wanted.count else { return false }
        return zip(given, wanted).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func plain(_ text: String) -> String {
        text.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
}
