import Database
import Web

/// How the fields of a form were kept, by the names that they have in the form.
struct Kept: Sendable {
    private struct Saved: Encodable, Sendable {
        let saved: String
        let revision: String?
    }

    private struct Faults: Encodable, Sendable {
        let errors: [String: String]
    }

    /// A field that somebody else changed meanwhile, as a script is told of it.
    struct Meeting: Encodable, Sendable {
        /// The name of the field, and what stands in it now.
        let field: String
        let theirs: String
        /// What that means, where it is no text.
        let said: String?
        let by: String
        /// Sent again with this revision, the change stands.
        let revision: String
    }

    /// Of the thing itself, for a script; of the last one where several were sent at once.
    private var revision: String?
    private(set) var meetings: [Meeting] = []
    var errors = FormErrors()

    /// For a script: saved, met by another change, or wrong.
    func answer(at now: Instant) throws -> Answer {
        if !errors.isEmpty {
            let pairs = errors.all.map { ($0.field, $0.message) }
            return try .json(Faults(errors: Dictionary(pairs) { $1 }), status: 422)
        }
        if let meeting = meetings.first { return try .json(meeting, status: 409) }
        return try .json(Saved(saved: Words.time(now), revision: revision))
    }

    /// - Parameters:
    ///   - by: who else writes, for the start of "… changed this".
    ///   - name: of a field in the form.
    ///   - said: what a value means, where it is no text.
    mutating func gather<Field>(
        _ fields: SavedFields<Field>,
        by: String,
        name: (Field) -> String,
        said: (Field, String) -> String?
    ) {
        revision = fields.revision.description
        for conflict in fields.conflicts {
            meetings.append(
                Meeting(
                    field: name(conflict.field),
                    theirs: conflict.theirs,
                    said: said(conflict.field, conflict.theirs),
                    by: by,
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
