import Database
import Evaluations
import Frameworks
import Schools
import Web

/// An ask as typed.
struct AskForm: Sendable {
    static let wantsMissing = "Say what would help."

    let form: Form

    /// What an ask is, where and in which words.
    struct Checked: Sendable {
        let place: SchoolArea
        let factor: ID<Factor>?
        let words: AskWords
    }

    func checked() -> Result<Checked, FormErrors> {
        var errors = FormErrors()
        let place = SchoolArea(form.line("area"))
        if place == nil { errors.add("area", "Choose the area you ask for.") }
        if form["wants"].trimmed.isEmpty { errors.add("wants", Self.wantsMissing) }
        errors.checkLength(of: form["wants"], "wants")
        errors.checkTheme(form["theme"])
        guard let place else { return .failure(errors) }
        let words = AskWords(wants: form["wants"], theme: form.line("theme"))
        return errors.orElse(Checked(place: place, factor: ID<Factor>(form.line("factor")), words: words))
    }
}
