import Database
import Web

/// What was typed into some fields of a draft, set beside what stands there now.
struct DraftForm<Subject> {
    /// The subject with every change that can be kept.
    private(set) var subject: Subject
    /// Names of the fields that changed.
    private(set) var changed: [String] = []
    /// The revision that each field sent has once the changes are kept.
    private(set) var revisions: [String: Int] = [:]
    private(set) var conflicts: [DraftConflict] = []
    private(set) var errors = FormErrors()
    /// What was typed and cannot be kept as it is.
    private(set) var typed: [String: String] = [:]

    /// - Parameters:
    ///   - states: of the fields that were changed before.
    ///   - leaving: a field that is not looked at.
    init(
        _ form: Form,
        _ fields: [DraftField<Subject>],
        of subject: Subject,
        _ states: [String: FieldState],
        leaving: String? = nil
    ) {
        self.subject = subject
        for field in fields where form.has(field.name) && field.name != leaving {
            read(field, field.text(form), seen: Int(form["revision-\(field.name)"]) ?? 0, states[field.name])
        }
        let known = Set(fields.map(\.name))
        for (name, text) in form.fields where !known.contains(name) && name != leaving {
            guard let kind = ["statement-": "statement", "looks-": "level"].first(where: { name.hasPrefix($0.key) })
            else { continue }
            errors.add(
                name,
                "This \(kind.value) was removed meanwhile: “\(text.trimmed)”. Add it again if it is still needed."
            )
        }
    }

    private mutating func read(_ field: DraftField<Subject>, _ text: String, seen: Int, _ state: FieldState?) {
        let revision = state?.revision ?? 0
        revisions[field.name] = revision
        guard text != subject[keyPath: field.path] else { return }
        if let complaint = field.complaint(text) {
            errors.add(field.name, complaint)
            typed[field.name] = text
        } else if let state, seen != revision {
            let theirs = subject[keyPath: field.path]
            conflicts.append(
                DraftConflict(
                    name: field.name,
                    label: field.label,
                    mine: text,
                    theirs: theirs,
                    said: field.words(theirs),
                    state: state
                )
            )
        } else {
            subject[keyPath: field.path] = text
            changed.append(field.name)
            revisions[field.name] = revision + 1
        }
    }
}

/// Two people changed one field: both texts, and who wrote the other one.
struct DraftConflict: Sendable, Equatable {
    let name: String
    let label: String
    let mine: String
    let theirs: String
    /// Theirs in words for people.
    let said: String
    let state: FieldState
}
