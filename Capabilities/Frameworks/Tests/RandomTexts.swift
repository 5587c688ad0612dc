import Database
import Frameworks
import Rehearsal
import Schools
import Web

extension Framework.Version {
    /// The same framework with texts, facts and a rule thrown by dice: signs of YAML, several lines, other scripts.
    func scribbled(_ dice: inout Dice) -> Framework.Version {
        var version = self
        version.title = Scribble.line(80, &dice)
        version.purpose = Scribble.text(400, &dice)
        version.promise = Bool.random(using: &dice) ? Scribble.text(300, &dice) : ""
        version.about = Bool.random(using: &dice) ? Scribble.text(3_000, &dice) : ""
        if Bool.random(using: &dice) {
            let words = (0..<4).map { _ in Scribble.line(24, &dice) }
            version.words = TierWords(area: words[0], areas: words[1], part: words[2], parts: words[3])
        }
        for place in version.areas.indices { version.areas[place].scribble(&dice) }
        version.rule.suggestion = Bool.random(using: &dice) ? .secure : .bestFit(Int.random(in: 1...40, using: &dice))
        version.rule.validMonths = Int.random(in: 1...120, using: &dice)
        version.rule.noticeMonths = Int.random(in: 0...version.rule.validMonths, using: &dice)
        let used = Set(version.scales.map(\.key))
        for place in version.rule.tiers.indices {
            version.rule.tiers[place].name += Scribble.line(20, &dice)
            version.rule.tiers[place].standard = version.rule.tiers[place].standard.filter { used.contains($0.key) }
        }
        version.rule.tiers.removeAll { $0.standard.isEmpty }
        version.rule.standard = version.rule.standard.filter { used.contains($0.key) }
        return version
    }
}

extension Area {
    fileprivate mutating func scribble(_ dice: inout Dice) {
        title = Scribble.line(80, &dice)
        short = Bool.random(using: &dice) ? title : Scribble.line(24, &dice)
        letter = parent.map { _ in Scribble.line(2, &dice) }
        about = Bool.random(using: &dice) ? Scribble.text(900, &dice) : ""
        guidance = Bool.random(using: &dice) ? Scribble.text(2_000, &dice) : ""
        let phases = Set(Phase.allCases.filter { _ in Bool.random(using: &dice) })
        applies = Applicability(
            phases: phases.isEmpty ? nil : phases,
            needsEarlyYears: Bool.random(using: &dice),
            needsPost16: Bool.random(using: &dice)
        )
        let kinds = EvidenceKind.allCases.filter { _ in Bool.random(using: &dice) }
        expects = EvidenceExpectation(
            kinds: kinds,
            least: Int.random(in: 0...(kinds.isEmpty ? 6 : kinds.count), using: &dice),
            months: Bool.random(using: &dice) ? Int.random(in: 1...120, using: &dice) : nil,
            lookFor: (0..<Int.random(in: 0...3, using: &dice)).map { _ in Scribble.text(300, &dice) }
        )
        let standards = [("ofsted-2025", "inclusion"), ("another-one", Scribble.line(80, &dice))]
        aligned = standards.filter { _ in Bool.random(using: &dice) }.map { Alignment(framework: $0, area: $1) }
        for level in descriptors.indices {
            descriptors[level].looksLike = Scribble.text(600, &dice)
            let count = Int.random(in: 0...3, using: &dice)
            descriptors[level].statements = (0..<count).map { _ in Statement(text: Scribble.text(300, &dice)) }
        }
    }
}

/// Texts thrown by dice.
enum Scribble {
    private static let pieces = [
        "pupils", "every", "staff", "*all", "&all", "- ", ": ", " #", "\"", "'", "\\", "{", "}", "[", "]", ", ", "|",
        ">", "@",
        "%", "!", "?", "~", "é", "e\u{301}", "“", "”", "’", "–", "🎈", "مدرسة", "\t", "  ", "\u{A0}", "\u{85}",
        "\u{2028}",
        "\u{FEFF}", "\u{7}", "\u{E001}", "true", "1.0", "null", "---", "...", "R&D", "50%", "a/b", "x*y",
    ]

    /// One line, without white space at its ends, never empty.
    static func line(_ most: Int, _ dice: inout Dice) -> String {
        text(most, &dice).split { $0.isNewline }.first.map { String($0).trimmed }.flatMap { $0.isEmpty ? nil : $0 }
            ?? "X"
    }

    /// Of one or several paragraphs.
    static func text(_ most: Int, _ dice: inout Dice) -> String {
        let joints = [" ", " ", " ", " ", "", "\n", "\n\n", "\n  "]
        var text = ""
        for _ in 0..<Int.random(in: 1...max(2, most / 12), using: &dice) {
            text += (pieces.randomElement(using: &dice) ?? "") + (joints.randomElement(using: &dice) ?? "")
        }
        let kept = String(text.drop { $0.unicodeScalars.first == "\u{FEFF}" || $0.isWhitespace }.prefix(most)).trimmed
        return kept.isEmpty ? "X" : kept
    }
}
