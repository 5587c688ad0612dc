import Web

/// The fields of a factor, for adding and for changing it.
struct FactorFields {
    let suffix: String
    let form: Form
    let errors: FormErrors
    let themes: Themes
    /// Whether the theme in the form is one that the words suggest and nobody has chosen.
    var isOffered = false

    var html: HTML {
        """
        \(Fields.segments(label("direction", "Which way does it push?"), form["direction"], directions))\
        \(Fields.input(label("words", "What is it?"), form["words"]))\
        \(Fields.segments(label("strength", "How hard does it push?", "1 is a little, 5 is very hard"), form["strength"], (1...5).map { ("\($0)", "\($0)") }))\
        \(Fields.segments(label("influence", "Can we influence it?"), form["influence"].isEmpty ? "partly" : form["influence"], influences))\
        \(theme)
        """
    }

    /// The theme: what the trust offers, and the word that stands there already.
    private var theme: HTML {
        let kept = themes.named(form["theme"])?.name ?? form["theme"]
        let names = themes.offered.map(\.name)
        let own = kept.isEmpty || names.contains(kept) ? [] : [(kept, "\(kept) (not offered in the trust’s list)")]
        let options = [("", "No theme")] + names.map { ($0, $0) } + own
        return """
            <theme-offer>\(Fields.select(label("theme", "Theme", hint), kept, options))\
            <p class="hint" role="status"></p></theme-offer>
            """
    }

    private var hint: String {
        isOffered
            ? "The words suggest this one. Save to keep it, or choose another."
            : "It gathers what schools say, so that those who face the same can help each other."
    }

    private func label(_ name: String, _ words: String, _ hint: String? = nil) -> Fields.Label {
        Fields.Label(name, words, hint: hint, errors, suffix: suffix)
    }

    private var directions: [(String, String)] { [("helping", "Helps us forward"), ("hindering", "Holds us back")] }
    private var influences: [(String, String)] { [("yes", "Yes"), ("partly", "Partly"), ("no", "No")] }
}
