import Web

/// What somebody looks for: words that must all be found, in any order, capitals set aside.
struct SearchWords: Hashable, Sendable {
    /// In small letters, each once and of two characters or more; at most ``most``.
    let all: [String]

    static let most = 8
    private static let longest = 60
    /// What stands between words; some of it is written in another way inside the stored texts of frameworks.
    private static let breaks: Set<Character> = ["\"", "“", "”", "/", "\\", ",", ";"]
    private static let edges: Set<Character> = [".", ":", "!", "?", "(", ")", "'", "‘", "’", "…"]

    init(_ typed: String) {
        let words = typed.lowercased().split { $0.isWhitespace || $0.isControl || Self.breaks.contains($0) }
            .map { Self.withoutEdges($0) }.filter { $0.count > 1 }.map { String($0.prefix(Self.longest)) }
        all = Array(words.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.prefix(Self.most))
    }

    /// Whether every word stands somewhere in a text.
    func stand(in text: String) -> Bool {
        let text = text.lowercased()
        return all.allSatisfy(text.contains)
    }

    private static func withoutEdges(_ word: Substring) -> Substring {
        var word = word.drop(while: edges.contains)
        while let last = word.last, edges.contains(last) { word.removeLast() }
        return word
    }
}

extension Character {
    fileprivate var isControl: Bool { unicodeScalars.contains { $0.properties.generalCategory == .control } }
}
