/// How several fields of one thing were saved.
struct SavedFields<Field: CaseIterable & Hashable & Sendable>: Sendable where Field.AllCases: RandomAccessCollection {
    /// What the window has seen after it.
    var revision: Revision<Field>
    /// Fields that changed elsewhere meanwhile, with what stands there and the revision that lets the change stand.
    var conflicts: [Conflict] = []
    var refused: [Field: String] = [:]

    /// A field that two windows changed.
    struct Conflict: Sendable {
        let field: Field
        let theirs: String
        let revision: Revision<Field>
    }

    init(seen: Revision<Field>) { revision = seen }

    mutating func gather(_ saved: Saved<Field>, _ field: Field, theirs: String) {
        switch saved {
        case .same(let revision), .new(_, let revision): self.revision = revision
        case .conflict(let revision): conflicts.append(Conflict(field: field, theirs: theirs, revision: revision))
        }
    }
}
