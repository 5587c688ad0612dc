/// Texts such as people and files of others bring, the same in every run.
struct OddTexts: RandomNumberGenerator {
    static let known = [
        "", " ", "plain", "=1+1", "+44 20 7946 0000", "-2", "@SUM(A1)", "\tTab first", "\rReturn first", "'already",
        "\"quoted\" and 'quoted'", "comma, semicolon; tab\t", "two\nlines", "Windows\r\nlines", "old\rMac", "\n",
        "\r\n",
        "100 %", "007", "1e5", "TRUE", "#N/A", "{=SUM(1)}", "https://example.org/?a=1&b=\"2\"", "internal:Sheet1!A1",
        "_x0041_", "_x000D_", "<b>&amp;</b>", "]]>", "Ysgol Tŷ Coch", "e\u{301}cole", "مدرسة النور", "👩🏽‍🏫🏴󠁧󠁢󠁷󠁬󠁳󠁿",
        "\u{202E}right to left\u{202C}", "\u{FEFF}mark inside", "=\u{301}accent on a sign", "\u{10FFFF}", "../../etc",
        String(repeating: "long ✓ ", count: 6_000),
    ]
    private static let pieces = [
        "a", "Z", "9", " ", "=", "+", "-", "@", "\t", "\r", "\n", "\r\n", ",", ";", "\"", "'", "/", "\\", ":", ".",
        "..",
        "*", "?", "[", "]", "é", "e\u{301}", "ŷ", "ß", "İ", "漢", "🏫", "\u{200B}", "\u{202E}", "\u{1}", "_x0009_", "%",
    ]

    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func text() -> String {
        let length = Int.random(in: 0...12, using: &self)
        return (0..<length).map { _ in Self.pieces.randomElement(using: &self) ?? "" }.joined()
    }
}
