import Database
import Web

/// One text or choice of a draft that is changed and saved by itself.
struct DraftField<Subject> {
    /// What may be typed or chosen.
    enum Kind {
        /// In so many characters.
        case text(Int)
        /// At most so many lines, each in so many characters.
        case lines(Int, each: Int)
        /// A whole number, or nothing.
        case number(ClosedRange<Int>)
        /// Any of some values, each with its words.
        case choices([(value: String, words: String)])
        /// Areas of inspection by their keys.
        case alignments
    }

    /// The name of the field in the form.
    let name: String
    let label: String
    let hint: String?
    let kind: Kind
    let isNeeded: Bool
    /// How many lines it shows; one for a text without paragraphs.
    let rows: Int
    let path: WritableKeyPath<Subject, String>

    init(
        _ name: String,
        _ label: String,
        hint: String? = nil,
        _ kind: Kind,
        isNeeded: Bool = false,
        rows: Int = 1,
        _ path: WritableKeyPath<Subject, String>
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.kind = kind
        self.isNeeded = isNeeded
        self.rows = rows
        self.path = path
    }

    /// What a form says, as the field keeps it.
    func text(_ form: Form) -> String {
        switch kind {
        case .text, .number: return form.line(name)
        case .lines: return form[name].inLines.joined(separator: "\n")
        case .choices(let options):
            let chosen = form.all(name).flatMap(\.inLines)
            let known = options.map(\.value).filter(chosen.contains)
            return (known + chosen.filter { !known.contains($0) }).joined(separator: "\n")
        case .alignments:
            var seen: Set<String> = []
            return form.all(name).flatMap(\.inLines).filter { seen.insert($0).inserted }.joined(separator: "\n")
        }
    }

    /// What is wrong with a text; nil when nothing is.
    func complaint(_ text: String) -> String? {
        if text.isEmpty { return isNeeded ? "Write the \(label.lowercased())." : nil }
        switch kind {
        case .text(let most): return Self.complaint(text, atMost: most)
        case .lines(let most, let each):
            let lines = text.inLines
            if lines.count > most { return "This has \(lines.count) lines. At most \(most) fit." }
            return lines.lazy.compactMap { Self.complaint($0, atMost: each) }.first
        case .number(let range):
            let isFine = Int(text).map(range.contains) ?? false
            return isFine ? nil : "Write a whole number from \(range.lowerBound) to \(range.upperBound)."
        case .choices(let options):
            let isKnown = text.inLines.allSatisfy { line in options.contains { $0.value == line } }
            return isKnown ? nil : "Choose from those on this page."
        case .alignments:
            let areas = text.inLines
            if areas.count > FrameworkLimits.alignments { return "At most \(FrameworkLimits.alignments) fit." }
            return areas.allSatisfy { Alignment(text: $0) != nil } ? nil : "Choose from those on this page."
        }
    }

    private static func complaint(_ text: String, atMost most: Int) -> String? {
        text.count > most ? "This has \(text.count) characters. At most \(most) fit." : nil
    }

    /// A text in words for people.
    func words(_ text: String) -> String {
        switch kind {
        case .text, .lines, .number: return text
        case .choices(let options):
            return Words.list(text.inLines.map { line in options.first { $0.value == line }?.words ?? line })
        case .alignments: return Words.list(text.inLines.compactMap { Alignment(text: $0)?.words })
        }
    }
}
