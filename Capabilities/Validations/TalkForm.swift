import Database
import Evaluations
import Web

/// What was typed into the conversation and the outcome, as many fields as the form sends.
struct TalkForm: Sendable {
    let typed: Form
    let changes: [TalkChange]
    let errors: FormErrors
    let seen: Revision<TalkField>

    init(_ form: Form) {
        typed = form
        seen = Revision(form[Self.revision]) ?? Revision()
        var changes: [TalkChange] = []
        var errors = FormErrors()
        for field in TalkField.allCases where form.has(field.rawValue) {
            switch Self.checked(field, form[field.rawValue].keepable) {
            case .success(let change): changes.append(change)
            case .failure(let error): errors.add(field.rawValue, error.message)
            }
        }
        self.changes = changes
        self.errors = errors
    }

    /// The name of the hidden field that both forms share.
    static let revision = "revision-talk"

    private struct Fault: Error {
        let message: String
    }

    private static func checked(_ field: TalkField, _ text: String) -> Result<TalkChange, Fault> {
        let line = text.trimmed
        switch field {
        case .on:
            if line.isEmpty { return .success(.on(nil)) }
            return Day(line).map { .success(.on($0)) } ?? fault("Give the day as a date, such as 2026-12-03.")
        case .at:
            if line.isEmpty { return .success(.at(nil)) }
            return TimeOfDay(line).map { .success(.at($0)) }
                ?? fault("Give the time as hours and minutes, such as 15:45.")
        case .link:
            if line.isEmpty { return .success(.link("")) }
            return WebAddress.checked(line).map { .success(.link($0)) }
                ?? fault("Give the whole address of the video call, beginning with https://.")
        case .outcome:
            return .success(.recommend(Outcome(rawValue: line)))
        case .tookPart, .agenda, .notes, .why:
            return LongText.complaint(text).map(fault) ?? .success(.write(field, text))
        }
    }

    private static func fault(_ message: String) -> Result<TalkChange, Fault> { .failure(Fault(message: message)) }
}
