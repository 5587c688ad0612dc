import Web

/// Two levels next to each other in one area, and how their texts differ.
struct Neighbours {
    let lower: Level
    let upper: Level
    /// From the lower text to the upper one.
    let diff: WordDiff
    /// Statements that stand word for word at both levels.
    let repeated: [String]

    /// Two texts with at least this share of their words in common need a telling word between them.
    static let mostAlike = 0.8

    /// Why the two can hardly be told apart; nil when they can.
    ///
    /// The rule: both say the same; or at least 80 % of the words of both together are in common, in the same order and
    /// whatever their capitals, and no word that changes is a ``Telling`` one: an amount, a number or a verb.
    var warning: String? {
        let (one, other) = (lower.name, upper.name)
        guard !diff.old.trimmed.isEmpty, !diff.new.trimmed.isEmpty else { return nil }
        let words = changedWords
        if words.isEmpty { return "\(one) and \(other) say the same." }
        guard likeness >= Self.mostAlike, !words.contains(where: Telling.isTelling) else { return nil }
        let share = Int((likeness * 100).rounded(.down))
        return
            "\(one) and \(other) can hardly be told apart: \(share)% of their words are the same, and no amount and no verb changes."
    }

    /// Words of both texts that are in one alone, however they are capitalised.
    private var changedWords: [String] {
        let parts = WordDiff(from: diff.old.lowercased(), to: diff.new.lowercased()).pieces
        return parts.flatMap { piece -> [String] in
            switch piece {
            case .same: []
            case .removed(let text), .added(let text): Self.words(text)
            }
        }
    }

    private var likeness: Double { WordDiff(from: diff.old.lowercased(), to: diff.new.lowercased()).likeness }

    private static func words(_ text: String) -> [String] {
        text.split { !($0.isLetter || $0.isNumber || $0 == "’" || $0 == "'" || $0 == "-") }.map(String.init)
    }
}

extension Area {
    /// Its levels two by two, the lowest first.
    var neighbours: [Neighbours] {
        let levels = Array(zip(scale?.levels ?? [], descriptors))
        return zip(levels, levels.dropFirst()).map { lower, upper in
            let below = Set(lower.1.statements.map(\.text))
            return Neighbours(
                lower: lower.0,
                upper: upper.0,
                diff: WordDiff(from: lower.1.looksLike, to: upper.1.looksLike),
                repeated: upper.1.statements.map(\.text).filter(below.contains)
            )
        }
    }

    /// What can hardly be told apart, level by level.
    var warnings: [String] {
        neighbours.flatMap { pair in
            let repeated = pair.repeated.map {
                "“\($0)” is asked at \(pair.lower.name) and again at \(pair.upper.name)."
            }
            return [pair.warning].compactMap(\.self) + repeated
        }
    }
}
