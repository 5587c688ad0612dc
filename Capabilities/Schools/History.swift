import Database

/// One line of what was done, by whom and when; written in the transaction of the deed and never changed.
package struct HistoryEntry: Equatable, Sendable {
    package let id: ID<HistoryEntry>
    package let at: Instant
    /// The person's id; nil when the program did it.
    package let person: String?
    package let personName: String
    package let verb: Verb
    package let subject: Subject
    /// The id of what it was done to, of the kind that `subject` names.
    package let subjectID: String
    package let school: ID<School>?
    package let words: String

    /// What was done, in the past tense, such as "added"; each capability adds its own.
    package struct Verb: RawRepresentable, Hashable, Sendable, Column {
        package let rawValue: String
        package init(rawValue: String) { self.rawValue = rawValue }
    }

    /// A kind of thing that deeds are done to, such as "school"; each capability adds its own.
    package struct Subject: RawRepresentable, Hashable, Sendable, Column {
        package let rawValue: String
        package init(rawValue: String) { self.rawValue = rawValue }
    }
}

extension HistoryEntry.Verb {
    package static let founded = Self(rawValue: "founded")
    package static let added = Self(rawValue: "added")
    package static let changed = Self(rawValue: "changed")
    package static let closed = Self(rawValue: "closed")
    package static let removed = Self(rawValue: "removed")
    package static let imported = Self(rawValue: "imported")
}

extension HistoryEntry.Subject {
    package static let trust = Self(rawValue: "trust")
    package static let school = Self(rawValue: "school")
    package static let hub = Self(rawValue: "hub")
}
