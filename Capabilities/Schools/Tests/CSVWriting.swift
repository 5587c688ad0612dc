/// Chance that can be had again, so that a failing property can be looked at.
struct SeededChance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}

/// CSV written in every way that RFC 4180 allows, for reading again.
enum CSVWriting {
    private static let letters: [Character] = [
        "a", "Z", "9", " ", ",", "\"", "\n", "\r", "É", "’", "🎓", "م", "\u{301}",
    ]

    static func field(_ chance: inout some RandomNumberGenerator) -> String {
        String((0..<Int.random(in: 0...6, using: &chance)).compactMap { _ in letters.randomElement(using: &chance) })
    }

    static func text(of rows: [[String]], _ chance: inout some RandomNumberGenerator) -> String {
        let end = ["\r\n", "\n", "\r"].randomElement(using: &chance) ?? "\n"
        let lines = rows.map { row in
            row.map { written($0, isAlone: row.count == 1, &chance) }.joined(separator: ",")
        }
        let mark = Bool.random(using: &chance) ? "\u{FEFF}" : ""
        return mark + lines.joined(separator: end) + (Bool.random(using: &chance) ? end : "")
    }

    private static func written(_ field: String, isAlone: Bool, _ chance: inout some RandomNumberGenerator) -> String {
        let mustQuote = field.utf8.contains { [0x2C, 0x22, 0x0A, 0x0D].contains($0) } || (isAlone && field.isEmpty)
        guard mustQuote || Bool.random(using: &chance) else { return field }
        return "\"" + field.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
    }
}
