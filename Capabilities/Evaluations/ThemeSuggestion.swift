import Foundation

extension Themes {
    /// The theme for which most words of a text speak, the earlier in the list of two; nil where no word speaks for any.
    package func suggestion(for text: String) -> Theme? {
        let stems = WordStem.each(of: text)
        let weights = cues.map { $0.filter { $0.stand(in: stems) }.map(\.count).reduce(0, +) }
        guard let most = weights.max(), most > 0 else { return nil }
        return zip(offered, weights).first { $0.1 == most }?.0
    }
}

extension Theme {
    /// What its name and cues come down to, each once: words in a row.
    var stems: Set<[String]> { Set(([name] + cues).map(WordStem.each)) }
}

extension [String] {
    /// Whether they stand one after the other in a longer row.
    fileprivate func stand(in row: [String]) -> Bool {
        guard let first, count <= row.count else { return false }
        return row.indices.dropLast(count - 1).contains { place in
            row[place] == first && Array(row[place..<(place + count)]) == self
        }
    }
}

/// The part that forms of one English word share: "staffing" and "staffed" are forms of "staff".
enum WordStem {
    /// The stems of a text's words, in order; only whole words count.
    static func each(of text: String) -> [String] {
        plain(text).split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map { of(String($0)) }.filter { !$0.isEmpty }
    }

    /// Without capitals and accents, and with one sort of apostrophe.
    private static func plain(_ text: String) -> String {
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text.lowercased() }
        return text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil).lowercased()
            .replacing("’", with: "'")
    }

    static func of(_ word: String) -> String {
        var word = word
        while word.hasPrefix("'") { word.removeFirst() }
        while word.hasSuffix("'") { word.removeLast() }
        if word.hasSuffix("'s") { word.removeLast(2) }
        word = withoutEnding(singular(word))
        return word.count > 3 && word.hasSuffix("e") ? String(word.dropLast()) : word
    }

    private static func singular(_ word: String) -> String {
        if word.count > 4, word.hasSuffix("ies") { return word.dropLast(3) + "y" }
        if ["sses", "xes", "ches", "shes"].contains(where: word.hasSuffix) { return String(word.dropLast(2)) }
        let isPlural = word.count > 3 && word.hasSuffix("s") && !["ss", "us", "is"].contains(where: word.hasSuffix)
        return isPlural ? String(word.dropLast()) : word
    }

    /// Without -ing or -ed, where a word of three letters with a vowel is left.
    private static func withoutEnding(_ word: String) -> String {
        for ending in ["ing", "ed"] where word.hasSuffix(ending) {
            let rest = word.dropLast(ending.count)
            guard rest.count >= 3, rest.contains(where: "aeiouy".contains) else { continue }
            let isDoubled = rest.last == rest.dropLast().last && rest.last.map { !"lszf".contains($0) } ?? false
            return String(isDoubled ? rest.dropLast() : rest)
        }
        return word
    }
}
