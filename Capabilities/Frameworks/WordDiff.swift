/// How one text became another, word by word.
package struct WordDiff: Sendable, Hashable {
    /// A stretch of text that stands in both, only in the old or only in the new.
    package enum Piece: Sendable, Hashable {
        case same(String)
        case removed(String)
        case added(String)
    }

    /// In the order of reading; what was removed stands before what came in its place.
    package let pieces: [Piece]
    /// How much two texts have in common, from 0 to 1: words in both, of all words; 1 when neither has a word.
    package let likeness: Double

    package init(from old: String, to new: String) {
        let (left, right) = (Token.all(of: old), Token.all(of: new))
        let steps = Self.joined(Self.steps(left, right))
        pieces = steps.map(\.piece)
        let same = steps.filter { $0.kind == .same }.flatMap(\.tokens).count(where: \.isWord)
        let all = left.count(where: \.isWord) + right.count(where: \.isWord)
        likeness = all == 0 ? (pieces.allSatisfy(\.isSame) ? 1 : 0) : Double(2 * same) / Double(all)
    }

    /// The old text, to the byte.
    package var old: String {
        pieces.reduce(into: "") { text, piece in
            switch piece {
            case .same(let part), .removed(let part): text += part
            case .added: break
            }
        }
    }

    /// The new text, to the byte.
    package var new: String {
        pieces.reduce(into: "") { text, piece in
            switch piece {
            case .same(let part), .added(let part): text += part
            case .removed: break
            }
        }
    }

    /// Whether nothing changed.
    package var isSame: Bool { pieces.allSatisfy(\.isSame) }
}

extension WordDiff.Piece {
    fileprivate var isSame: Bool {
        if case .same = self { true } else { false }
    }
}

extension WordDiff {
    private enum Kind { case same, removed, added }

    private struct Step {
        let kind: Kind
        var tokens: [Token]

        var piece: Piece {
            let text = tokens.map(\.text).joined()
            return switch kind {
            case .same: .same(text)
            case .removed: .removed(text)
            case .added: .added(text)
            }
        }
    }

    /// The shortest way from one row of tokens to the other, token by token (Myers).
    private static func steps(_ left: [Token], _ right: [Token]) -> [Step] {
        let difference = right.difference(from: left)
        let gone = Set(difference.removals.map(\.place))
        let come = Set(difference.insertions.map(\.place))
        var steps: [Step] = []
        var (one, other) = (0, 0)
        while one < left.count || other < right.count {
            if one < left.count, gone.contains(one) {
                steps.append(Step(kind: .removed, tokens: [left[one]]))
                one += 1
            } else if other < right.count, come.contains(other) {
                steps.append(Step(kind: .added, tokens: [right[other]]))
                other += 1
            } else {
                steps.append(Step(kind: .same, tokens: [left[one]]))
                (one, other) = (one + 1, other + 1)
            }
        }
        return steps
    }

    /// Steps of one kind in one; between two changes, what is the same counts as changed where it holds no word.
    private static func joined(_ steps: [Step]) -> [Step] {
        var joined: [Step] = []
        var (removed, added, between): ([Token], [Token], [Token]) = ([], [], [])
        func settle() {
            if !removed.isEmpty { joined.append(Step(kind: .removed, tokens: removed)) }
            if !added.isEmpty { joined.append(Step(kind: .added, tokens: added)) }
            (removed, added) = ([], [])
            if !between.isEmpty { joined.append(Step(kind: .same, tokens: between)) }
            between = []
        }
        for step in steps {
            if step.kind == .same {
                between += step.tokens
                continue
            }
            if between.contains(where: \.isWord) || (removed.isEmpty && added.isEmpty) { settle() }
            (removed, added, between) = (removed + between, added + between, [])
            if step.kind == .removed { removed += step.tokens } else { added += step.tokens }
        }
        settle()
        return joined
    }
}

extension CollectionDifference.Change {
    fileprivate var place: Int {
        switch self {
        case .insert(let place, _, _), .remove(let place, _, _): place
        }
    }
}

/// A word, a stretch of space, or one sign; alike only when they are so to the byte.
private struct Token: Hashable {
    let text: String
    let isWord: Bool

    static func == (left: Token, right: Token) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    func hash(into hasher: inout Hasher) { for byte in text.utf8 { hasher.combine(byte) } }

    static func all(of text: String) -> [Token] {
        var tokens: [Token] = []
        var rest = text[...]
        while let first = rest.first {
            let stretch = first.isWordy ? rest.prefix(while: \.isWordy) : rest.prefix(while: \.isWhitespace)
            let token = stretch.isEmpty ? rest.prefix(1) : stretch
            tokens.append(Token(text: String(token), isWord: first.isWordy))
            rest = rest[token.endIndex...]
        }
        return tokens
    }
}

extension Character {
    fileprivate var isWordy: Bool { isLetter || isNumber || self == "’" || self == "'" || self == "-" }
}
