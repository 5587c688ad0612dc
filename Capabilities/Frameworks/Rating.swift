import Database

/// What a school says of one statement.
package enum Rating: String, Column, CaseIterable {
    case green, amber, red
    case notApplicable = "not-applicable"

    package var words: String {
        switch self {
        case .green: "Shown"
        case .amber: "Partly"
        case .red: "Not yet"
        case .notApplicable: "Does not apply"
        }
    }
}

extension AwardRule.Suggestion {
    /// The number of the level, from 1, that the ratings of statements point to; nil while they point to none.
    ///
    /// Statements that do not apply are left out, and so are levels without a statement. When nothing is shown, the
    /// lowest level is suggested only once every statement next above it was rated.
    package func level(_ descriptors: [Descriptor], rated ratings: [ID<Statement>: Rating]) -> Int? {
        let levels = descriptors.map { $0.statements.map { ratings[$0.id] }.filter { $0 != .notApplicable } }
        let shown = levels.indices.filter { !levels[$0].isEmpty && isShown(levels, $0) }
        if let highest = shown.last { return highest + 1 }
        guard let first = levels.firstIndex(where: { !$0.isEmpty }), first <= 1 else { return nil }
        return levels[first].contains(nil) ? nil : 1
    }

    private func isShown(_ levels: [[Rating?]], _ place: Int) -> Bool {
        switch self {
        case .secure: levels[...place].allSatisfy { $0.allSatisfy { $0 == .green } }
        case .bestFit(let count): levels[place].count { $0 == .green } >= min(count, levels[place].count)
        }
    }

    /// How the suggestion is found, in one sentence.
    package var words: String {
        switch self {
        case .secure: "The suggested level is the highest where every statement, there and below, is shown."
        case .bestFit(let count):
            """
            The suggested level is the highest where at least \(count) \(count == 1 ? "statement is" : "statements are") shown.
            """
        }
    }
}
