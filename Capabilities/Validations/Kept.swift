import Database
import Evaluations
import Web

/// How the fields of a form were kept, by the names that they have in the form.
struct Kept: Sendable {
    /// Of each thing that was sent, by the name of the field that carries it.
    private var revisions: [String: String] = [:]
    /// Fields that somebody else changed meanwhile.
    private(set) var meetings: [Autosave.Theirs] = []
    var errors = FormErrors()

    /// For a script: saved, met by another change, or wrong.
    func answer(at now: Instant) throws -> Answer {
        if !errors.isEmpty { return try Autosave.refused(errors) }
        if let meeting = meetings.first { return try Autosave.conflict(meeting) }
        return try Autosave.saved(at: now, revisions: revisions)
    }

    /// - Parameters:
    ///   - carrier: the name of the field that carries the revision.
    ///   - by: who else writes, for the start of "… changed this".
    ///   - name: of a field in the form.
    ///   - said: what a value means, where it is no text.
    mutating func gather<Field>(
        _ fields: SavedFields<Field>,
        _ carrier: String,
        by: String,
        name: (Field) -> String,
        said: (Field, String) -> String?
    ) {
        revisions[carrier] = fields.revision.description
        for conflict in fields.conflicts {
            meetings.append(
                Autosave.Theirs(
                    theirs: conflict.theirs,
                    said: said(conflict.field, conflict.theirs),
                    field: name(conflict.field),
                    by: by,
                    at: "",
                    revision: conflict.revision.description
                )
            )
        }
        for (field, message) in fields.refused { errors.add(name(field), message) }
    }

    /// Two windows of the validator's own.
    static let ownWindow = "Another window of yours"
    /// Two people of the school.
    static let colleague = "Somebody else at your school"
}
