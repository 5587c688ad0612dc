import Database
import Frameworks
import Testing

@Suite("A suggested level")
struct SuggestionTests {
    /// Statements of each level; the lowest has none.
    private let levels: [Descriptor] = [0, 2, 3, 2].map { count in
        Descriptor(looksLike: "So.", statements: (0..<count).map { Statement(text: "\($0)") })
    }

    private func rated(_ text: [String]) -> [ID<Statement>: Rating] {
        let words: [Character: Rating] = ["g": .green, "a": .amber, "r": .red, "n": .notApplicable]
        var ratings: [ID<Statement>: Rating] = [:]
        for (level, signs) in zip(levels, text) {
            for (statement, sign) in zip(level.statements, signs) { ratings[statement.id] = words[sign] }
        }
        return ratings
    }

    @Test(
        "is secure when every statement of it and of those below is shown",
        arguments: [
            (["", "gg", "ggg", "gg"], 4), (["", "gg", "ggg", "ga"], 3), (["", "gg", "gag", "gg"], 2),
            (["", "gg", "", ""], 2), (["", "gg", "nnn", "gg"], 4), (["", "gn", "gga", ""], 2),
            (["", "ga", "ggg", "gg"], 1), (["", "rr", "", ""], 1), (["", "g-", "", ""], nil), (["", "", "", ""], nil),
            (["", "nn", "nnn", "nn"], nil),
        ] as [([String], Int?)]
    )
    func secure(_ signs: [String], _ level: Int?) {
        #expect(AwardRule.Suggestion.secure.level(levels, rated: rated(signs)) == level)
    }

    @Test(
        "fits best where enough of its statements are shown, whatever lies below",
        arguments: [
            (["", "aa", "ggr", "rr"], 3), (["", "gg", "gaa", "gg"], 4), (["", "gg", "gaa", "g-"], 2),
            (["", "aa", "nng", "rr"], 3), (["", "ar", "aaa", "rr"], 1), (["", "", "", ""], nil),
        ] as [([String], Int?)]
    )
    func bestFit(_ signs: [String], _ level: Int?) {
        #expect(AwardRule.Suggestion.bestFit(2).level(levels, rated: rated(signs)) == level)
    }
}
