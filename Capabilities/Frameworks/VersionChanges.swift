import Database
import Web

/// What one version of a framework says otherwise than another.
package struct VersionChanges: Sendable, Equatable {
    package let from: Framework.Version
    package let to: Framework.Version
    /// Every area that changed, in the order of the new version; those that are gone come last.
    package let areas: [AreaChange]
    /// The text of the whole framework that was reworded.
    package let texts: [TextChange]
    /// Sentences of the award rule that are no more.
    package let ruleGone: [String]
    /// Sentences of the award rule that are new.
    package let ruleCome: [String]

    package init(from: Framework.Version, to: Framework.Version) {
        self.from = from
        self.to = to
        let pairing = AreaPairing(from, to)
        let moved = pairing.moved
        let kept = to.areas.compactMap { area in
            AreaChange(pairing.old[area.id], area, from, to, isMoved: moved.contains(area.id))
        }
        areas = kept + pairing.gone.compactMap { AreaChange($0, nil, from, to, isMoved: false) }
        texts = TextChange.all([
            ("Title", from.title, to.title), ("Purpose", from.purpose, to.purpose),
            ("Promise", from.promise, to.promise), ("How to use it", from.about, to.about),
            ("Word for an area", from.words.area, to.words.area), ("Word for a part", from.words.part, to.words.part),
        ])
        let (old, new) = (from.wholeRule, to.wholeRule)
        ruleGone = old.filter { !new.contains($0) }
        ruleCome = new.filter { !old.contains($0) }
    }

    package var isEmpty: Bool { areas.isEmpty && texts.isEmpty && ruleGone.isEmpty && ruleCome.isEmpty }

    /// What changed of an area, by its id in the new version; nil where nothing did.
    package func change(of area: ID<Area>) -> AreaChange? { areas.first { $0.new?.id == area } }

    /// "Two areas added, one removed, three reworded, one moved."; "Nothing changed." where nothing did.
    package var summary: String {
        if isEmpty { return "Nothing changed." }
        let counts: [(AreaChange.Kind, String)] = [
            (.added, "added"), (.removed, "removed"), (.rescaled, "on another scale"), (.reworded, "reworded"),
            (.moved, "moved"),
        ]
        var parts: [String] = []
        for (kind, words) in counts {
            let count = areas.count { $0.kinds.contains(kind) }
            guard count > 0 else { continue }
            let size = parts.isEmpty ? Words.count(count, to.words.area, to.words.areas) : Words.number(count)
            parts.append("\(size) \(words)")
        }
        if !ruleGone.isEmpty || !ruleCome.isEmpty { parts.append("the rule for the mark changed") }
        if parts.isEmpty { parts.append("the text of the whole framework changed") }
        return Words.capitalised(Words.list(parts)) + "."
    }
}

/// One text that was reworded.
package struct TextChange: Sendable, Equatable {
    /// What the text is: "Guidance", or "Expected standard".
    package let name: String
    package let diff: WordDiff

    static func all(_ texts: [(String, String, String)]) -> [TextChange] {
        texts.filter { $0.1 != $0.2 }.map { TextChange(name: $0.0, diff: WordDiff(from: $0.1, to: $0.2)) }
    }
}

extension Framework.Version {
    /// The rule, how long a mark is valid, and how statements suggest a level, sentence by sentence.
    fileprivate var wholeRule: [String] {
        ruleSentences.map { "\($0)." } + [validitySentence, rule.suggestion.words]
    }
}
