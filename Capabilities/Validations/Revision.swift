/// How often each field of one thing has changed, as one reader has seen it: "3.0.1" in a form.
///
/// Two windows that change different fields do not meet; two that change the same one do.
package struct Revision<Field: CaseIterable & Hashable & Sendable>: Hashable, Sendable, LosslessStringConvertible
where Field.AllCases: RandomAccessCollection {
    private var counts: [Int]

    /// What nobody has changed.
    package init() { counts = Field.allCases.map { _ in 0 } }

    package init?(_ text: String) {
        let counts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
        guard counts.count == Field.allCases.count, counts.allSatisfy({ $0 >= 0 }) else { return nil }
        self.counts = counts
    }

    package var description: String { counts.map(String.init).joined(separator: ".") }

    package subscript(field: Field) -> Int {
        get { counts[Self.place(field)] }
        set { counts[Self.place(field)] = newValue }
    }

    private static func place(_ field: Field) -> Int {
        Field.allCases.firstIndex(of: field).map { Field.allCases.distance(from: Field.allCases.startIndex, to: $0) }
            ?? 0
    }
}

/// What becomes of one changed field, decided on what the person had seen when they changed it.
enum Saved<Field: CaseIterable & Hashable & Sendable>: Equatable where Field.AllCases: RandomAccessCollection {
    /// It stands so already; goes on with this revision.
    case same(Revision<Field>)
    /// To be kept; `kept` is the thing's new revision, `seen` that of the window.
    case new(kept: Revision<Field>, seen: Revision<Field>)
    /// Changed elsewhere meanwhile; sent again with this revision, the change stands.
    case conflict(Revision<Field>)

    init(_ field: Field, isSame: Bool, seen: Revision<Field>, now: Revision<Field>) {
        var next = seen
        next[field] = now[field]
        if isSame {
            self = .same(next)
        } else if seen[field] != now[field] {
            self = .conflict(next)
        } else {
            var kept = now
            kept[field] += 1
            next[field] += 1
            self = .new(kept: kept, seen: next)
        }
    }
}
