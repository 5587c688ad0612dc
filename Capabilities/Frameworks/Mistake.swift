/// Something wrong in a framework file, and where.
package struct Mistake: Sendable, Hashable, Comparable {
    /// From 1.
    package let line: Int
    /// In characters, from 1.
    package let column: Int
    /// What is wrong and what was wanted, in one or two sentences.
    package let words: String

    package init(line: Int, column: Int, words: String) {
        self.line = line
        self.column = column
        self.words = words
    }

    /// As editors and terminals read it, such as `standard.yaml:12:5: “titel” is not a key of an area`.
    package func text(in file: String) -> String { "\(file):\(line):\(column): \(words)" }

    package static func < (left: Mistake, right: Mistake) -> Bool {
        (left.line, left.column, left.words) < (right.line, right.column, right.words)
    }
}

/// What is wrong with a framework file, in the order of its lines; never empty.
package struct FrameworkFileFault: Error, Sendable, Equatable {
    package let mistakes: [Mistake]

    init(_ mistakes: [Mistake]) { self.mistakes = Set(mistakes).sorted() }
}
