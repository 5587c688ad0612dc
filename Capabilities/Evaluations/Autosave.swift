import Database
import Web

/// The small answers that autosave in the browser understands.
package enum Autosave {
    /// Kept; each revision, by the name of the field that carries it, goes along with the next save.
    package static func saved(at now: Instant, revisions: [String: String] = [:]) throws -> Answer {
        try .json(Saved(saved: Words.time(now), revisions: revisions))
    }

    /// Not kept: what is wrong, by field.
    package static func refused(_ errors: FormErrors) throws -> Answer {
        let messages = Dictionary(errors.all.map { ($0.field, $0.message) }) { $1 }
        return try .json(["errors": messages], status: 422)
    }

    /// Not kept: somebody else changed the same field; nothing is lost, the person chooses.
    package static func conflict(_ theirs: Theirs) throws -> Answer { try .json(theirs, status: 409) }

    /// What the other person left in a field.
    package struct Theirs: Encodable, Sendable {
        /// The raw value of the field.
        package let theirs: String
        /// The value in words, where it is no text.
        package let said: String?
        package let field: String
        package let by: String
        package let at: String
        /// Sent again with this revision, one's own value stands.
        package let revision: String

        package init(theirs: String, said: String? = nil, field: String, by: String, at: String, revision: String) {
            self.theirs = theirs
            self.said = said
            self.field = field
            self.by = by
            self.at = at
            self.revision = revision
        }
    }

    private struct Saved: Encodable, Sendable {
        let saved: String
        let revisions: [String: String]
    }
}
