import Database
import Web

/// What a script that saves a draft hears.
struct DraftAnswer: Encodable, Sendable {
    private var saved: String?
    private var revisions: [String: String]?
    private var revision: Int?
    private var field: String?
    private var theirs: String?
    private var said: String?
    private var by: String?
    private var at: String?
    private var errors: [String: String]?
    /// The step that this was, and what it did.
    private var undo: String?
    private var undone: String?
    private var status = 200

    private enum CodingKeys: String, CodingKey {
        case saved, revisions, revision, field, theirs, said, undo, undone, by, at, errors
    }

    init<Subject>(_ edit: DraftForm<Subject>, _ step: DraftStep?, at now: Instant) {
        status = edit.status
        if let conflict = edit.conflicts.first {
            (field, theirs, by) = (conflict.name, conflict.theirs, conflict.state.by)
            said = conflict.said == conflict.theirs ? nil : conflict.said
            (at, revision) = (Words.time(conflict.state.at), conflict.state.revision)
        } else if edit.errors.isEmpty {
            saved = Words.time(now)
            revisions = Dictionary(edit.revisions.map { ("revision-\($0)", String($1)) }) { $1 }
            (undo, undone) = (step?.id.text, step?.words)
        } else {
            errors = Dictionary(edit.errors.all.map { ($0.field, $0.message) }) { first, _ in first }
        }
    }

    var json: Answer {
        get throws { try .json(self, status: status) }
    }
}

extension DraftForm {
    /// Whether everything that was sent is kept.
    var isKept: Bool { conflicts.isEmpty && errors.isEmpty }

    var status: Int { !conflicts.isEmpty ? 409 : errors.isEmpty ? 200 : 422 }
}
