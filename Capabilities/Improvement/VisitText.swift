import Database
import Frameworks
import Web

/// One text of a visit: what it is about, and of which wire where it is about one.
package struct VisitPlace: Hashable, Sendable {
    package let field: Field
    /// The wire; nil for what is said of the whole visit.
    package let area: ID<Area>?

    package init(_ field: Field, of area: ID<Area>? = nil) {
        self.field = field
        self.area = area
    }

    /// What a specialist, and for one field the school, writes.
    package enum Field: String, CaseIterable, Sendable, Column {
        /// What the visit is for, agreed with the school, to meet its needs.
        case focus
        /// The school's answer to the focus; written by the school.
        case wish
        case peopleMet = "people-met"
        case strengths, improvements, feedback
        /// What was seen, what the school has put in place, and what it has led to, of one wire.
        case practice, provision, performance

        /// Whether it is said of one wire.
        package var isOfArea: Bool { Self.ofArea.contains(self) }

        package static let ofArea: [Field] = [.practice, .provision, .performance]
    }

    /// How tables name what it is about: the id of the wire, or nothing.
    var subject: String { area?.text ?? "" }
}

/// A text as it stands, and how often it has changed.
package struct VisitText: Hashable, Sendable {
    package let words: String
    package let revision: Int
    package let by: String
    package let at: Instant

    package init(words: String, revision: Int, by: String, at: Instant) {
        self.words = words
        self.revision = revision
        self.by = by
        self.at = at
    }

    /// The lines that say something: one point each.
    package var points: [String] { words.split(separator: "\n").map { String($0).trimmed }.filter { !$0.isEmpty } }

    /// What becomes of a change, decided on what its writer had seen.
    enum Change: Equatable {
        /// It stands so already.
        case same(revision: Int)
        case new(revision: Int)
        /// Somebody else changed it meanwhile.
        case conflict(VisitText)
    }

    /// - Parameters:
    ///   - now: as it stands; nil while nobody has written it.
    ///   - seen: the revision that the writer had before them, 0 for an empty text.
    static func change(of now: VisitText?, to words: String, seen: Int) -> Change {
        let revision = now?.revision ?? 0
        if words == now?.words ?? "" { return .same(revision: revision) }
        if let now, seen != revision { return .conflict(now) }
        return .new(revision: revision + 1)
    }
}
