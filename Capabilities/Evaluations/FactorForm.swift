import Web

/// A factor as it was typed.
struct FactorForm {
    let form: Form

    func checked() -> Result<FactorEntry, FormErrors> {
        var errors = FormErrors()
        let words = form.line("words").keepable
        errors.check(words, "words", missing: "Say in a few words what it is.", atMost: 500)
        let direction = FactorEntry.Direction(rawValue: form["direction"])
        if direction == nil { errors.add("direction", "Choose whether it helps or holds back.") }
        let strength = Int(form["strength"]).flatMap { (1...5).contains($0) ? $0 : nil }
        if strength == nil { errors.add("strength", "Weigh it from 1 to 5.") }
        let theme = form.line("theme").keepable
        if LongText.complaint(theme, atMost: 60) != nil {
            errors.add("theme", "A theme is a word or two. The limit is 60 characters.")
        }
        guard let direction, let strength else { return .failure(errors) }
        let influence = FactorEntry.Influence(rawValue: form["influence"]) ?? .partly
        return errors.orElse(
            FactorEntry(direction, words, strength: strength, influence: influence, theme: theme.isEmpty ? nil : theme)
        )
    }

    static func filled(_ entry: FactorEntry) -> Form {
        [
            "direction": entry.direction.rawValue, "words": entry.words, "strength": String(entry.strength),
            "influence": entry.influence.rawValue, "theme": entry.theme ?? "",
        ]
    }
}
