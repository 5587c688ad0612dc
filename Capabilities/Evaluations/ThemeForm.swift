import Web

/// A theme as it was typed: its name, and the words that suggest it, one a line or with commas between.
struct ThemeForm: Sendable {
    let name: String
    let words: String

    init(_ form: Form) {
        name = form.line("name")
        words = form["words"]
    }

    init(_ theme: Theme) {
        name = theme.name
        words = theme.cues.joined(separator: ", ")
    }

    func checked() -> Result<ThemeEntry, FormErrors> {
        var errors = FormErrors()
        errors.check(name.keepable, "name", missing: "Give the theme a name, such as Staffing.", atMost: 60)
        errors.check(words, "words")
        return errors.orElse(ThemeEntry(name.keepable, cues: cues))
    }

    /// Each once, in the order in which they were typed.
    private var cues: [String] {
        words.keepable.split { $0 == "," || $0 == ";" || $0.isNewline }.map { String($0).trimmed }
            .filter { !$0.isEmpty }
            .reduce(into: []) { cues, word in
                if !cues.contains(where: { $0.lowercased() == word.lowercased() }) { cues.append(word) }
            }
    }
}
