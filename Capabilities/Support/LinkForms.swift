import Database
import Web

/// A proposal as typed.
struct ProposalForm: Sendable {
    static let wordsMissing = "Say in a few words what you have in mind. Both heads read it."

    let form: Form

    func checked() -> Result<(offer: ID<Offer>, words: String), FormErrors> {
        var errors = FormErrors()
        let offer = ID<Offer>(form.line("offer"))
        if offer == nil { errors.add("offer", "Choose the school.") }
        if form["words"].trimmed.isEmpty { errors.add("words", Self.wordsMissing) }
        errors.checkLength(of: form["words"], "words")
        guard let offer else { return .failure(errors) }
        return errors.orElse((offer, form["words"]))
    }
}

/// One text about a link, as typed: why not, what happened, what came of it.
struct LinkWordsForm: Sendable {
    static let whyMissing = "Say why in a few words. Both schools read it."
    static let logMissing = "Write what happened."
    static let outcomeMissing = "Say what came of it."

    let form: Form
    let field: String
    let missing: String

    func checked() -> Result<String, FormErrors> {
        var errors = FormErrors()
        if form[field].trimmed.isEmpty { errors.add(field, missing) }
        errors.checkLength(of: form[field], field)
        return errors.orElse(form[field])
    }
}

/// The first day of help, as typed.
struct StartForm: Sendable {
    let form: Form

    func checked() -> Result<Day, FormErrors> {
        var errors = FormErrors()
        let day = Day(form.line("day"))
        if day == nil { errors.add("day", "Give the first day as a date.") }
        return errors.orElse(day)
    }
}
