import Database
import Web

/// What a page of a draft shows besides the texts themselves.
struct DraftView {
    let version: Framework.Version
    let states: [String: FieldState]
    var errors = FormErrors()
    /// What was typed and could not be kept, by field.
    var typed: [String: String] = [:]
    var conflicts: [DraftConflict] = []
    /// The last change of whoever looks, to be undone.
    var undo: DraftStep?
    /// What whoever looks undid last, to be done again.
    var redo: (step: DraftStep, undone: DraftStep)?

    mutating func show<Subject>(_ edit: DraftForm<Subject>) {
        (errors, typed, conflicts) = (edit.errors, edit.typed, edit.conflicts)
    }

    mutating func show(_ errors: FormErrors, _ typed: [String: String]) {
        (self.errors, self.typed) = (errors, typed)
    }
}
