import Database
import Schools

/// One wire of the abacus, or the heading over the wires of its parts.
package struct Area: Sendable, Hashable, Codable {
    package let id: ID<Area>
    /// The area that this one is a part of.
    package let parent: ID<Area>?
    package var key: String
    package var title: String
    /// For narrow columns, at most 24 characters.
    package var short: String
    /// The letter on the bead of a part, such as E.
    package var letter: String?
    package var about: String
    package var guidance: String
    package var applies: Applicability
    package var expects: EvidenceExpectation
    package var aligned: [Alignment]
    /// When it is best worked through, counted from 1; nil where the owner says nothing.
    package var turn: Int?
    /// nil when the area has parts, which are judged in its place.
    package var scale: Scale?
    /// One entry for every level of the scale, in its order.
    package var descriptors: [Descriptor]

    package init(
        id: ID<Area> = ID(),
        parent: ID<Area>? = nil,
        key: String,
        title: String,
        short: String? = nil,
        letter: String? = nil,
        about: String = "",
        guidance: String = "",
        applies: Applicability = .everyone,
        expects: EvidenceExpectation = .none,
        aligned: [Alignment] = [],
        turn: Int? = nil,
        scale: Scale?,
        descriptors: [Descriptor]
    ) {
        self.id = id
        self.parent = parent
        self.key = key
        self.title = title
        self.short = short ?? title
        self.letter = letter
        self.about = about
        self.guidance = guidance
        self.applies = applies
        self.expects = expects
        self.aligned = aligned
        self.turn = turn
        self.scale = scale
        self.descriptors = descriptors
    }

    /// Whether it is judged itself.
    package var isWire: Bool { scale != nil }
}

/// What one level looks like in one area.
package struct Descriptor: Sendable, Hashable, Codable {
    package var looksLike: String
    package var statements: [Statement]

    package init(looksLike: String, statements: [Statement]) {
        self.looksLike = looksLike
        self.statements = statements
    }
}

/// One checkable sentence of a descriptor.
package struct Statement: Sendable, Hashable, Codable {
    package let id: ID<Statement>
    package var text: String

    package init(id: ID<Statement> = ID(), text: String) {
        self.id = id
        self.text = text
    }
}

/// Which inspection area says something about the same thing.
package struct Alignment: Sendable, Hashable, Codable {
    /// Such as `ofsted-2025`.
    package let framework: String
    package let area: String

    package init(framework: String, area: String) {
        self.framework = framework
        self.area = area
    }
}

/// What a reader would expect to see for an area.
package struct EvidenceExpectation: Sendable, Hashable, Codable {
    package var kinds: [EvidenceKind]
    /// At least this many kinds; 0 when none is asked for.
    package var least: Int
    /// None older than so many months; nil for any age.
    package var months: Int?
    package var lookFor: [String]

    package static let none = EvidenceExpectation(kinds: [], least: 0, months: nil, lookFor: [])

    package init(kinds: [EvidenceKind], least: Int, months: Int?, lookFor: [String]) {
        self.kinds = kinds
        self.least = least
        self.months = months
        self.lookFor = lookFor
    }
}

/// The kinds of evidence.
package enum EvidenceKind: String, Column, Codable, CaseIterable {
    case document, data, observation, voice, external, link

    package var words: String {
        switch self {
        case .document: "Document"
        case .data: "Data"
        case .observation: "Observation"
        case .voice: "Voice"
        case .external: "External report"
        case .link: "Link"
        }
    }
}

/// Which schools an area is for.
package struct Applicability: Sendable, Hashable, Codable {
    /// Only these phases; nil for all.
    package var phases: Set<Phase>?
    package var needsEarlyYears: Bool
    package var needsPost16: Bool

    package static let everyone = Applicability(phases: nil, needsEarlyYears: false, needsPost16: false)

    package init(phases: Set<Phase>?, needsEarlyYears: Bool, needsPost16: Bool) {
        self.phases = phases
        self.needsEarlyYears = needsEarlyYears
        self.needsPost16 = needsPost16
    }

    /// Whether it applies to a school; a fact that nobody has stated yet counts as true, so that no area is lost.
    package func applies(phase: Phase?, hasEarlyYears: Bool?, hasPost16: Bool?) -> Bool {
        if let phases, let phase, !phases.contains(phase) { return false }
        if needsEarlyYears, hasEarlyYears == false { return false }
        return !(needsPost16 && hasPost16 == false)
    }
}
