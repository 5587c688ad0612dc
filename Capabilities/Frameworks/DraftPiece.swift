/// One thing in a draft that is changed by itself, and what stood there before a change.
struct DraftPiece: Sendable, Hashable, Codable {
    let place: DraftPlace
    /// As text or JSON, as the place keeps it; nil where nothing stood.
    let was: String?

    init(_ subject: String, _ field: String, was: String?) {
        place = DraftPlace(subject, field)
        self.was = was
    }
}

/// Where something stands in a draft: a field of the whole, or of one of its areas.
struct DraftPlace: Sendable, Hashable, Codable {
    /// The id of an area, or of the version.
    let subject: String
    /// The name that the forms use, or one of those below.
    let field: String

    init(_ subject: String, _ field: String) {
        self.subject = subject
        self.field = field
    }

    /// That an area is there at all.
    static let existence = "area"
    /// Where it stands among its neighbours.
    static let position = "position"
    /// Its scale with everything written at its levels.
    static let levels = "scale"
    /// The level to reach for the mark.
    static let standard = "standard"
    static let block = "blocks"
    /// The award rule of the whole, without what it says of single areas.
    static let rule = "rule"
    /// That it has parts, or that it uses a scale: touched by whoever adds one, without shutting others out.
    static let parts = "parts"

    /// Cut so that it fits where fields are noted.
    static func scale(_ key: String) -> String { "scale-\(key.prefix(FrameworkLimits.key - 6))" }
    static func use(of key: String) -> String { "uses-\(key)" }

    private var isShared: Bool { field == Self.parts || field.hasPrefix("uses-") }
    private var isAtLevel: Bool {
        ["looks-", "statement-"].contains(where: field.hasPrefix) || [Self.standard, Self.parts].contains(field)
    }

    /// Whether changes in both places are changes of the same thing, so that only the later one can be undone first.
    func meets(_ other: DraftPlace) -> Bool {
        guard subject == other.subject else { return false }
        if field == other.field { return !isShared }
        let fields = [self, other]
        if fields.contains(where: { $0.field == Self.existence }) { return true }
        if fields.contains(where: { $0.field == Self.levels }) { return fields.contains(where: \.isAtLevel) }
        return isUse(of: other) || other.isUse(of: self)
    }

    private func isUse(of scale: DraftPlace) -> Bool {
        field.hasPrefix("uses-") && scale.field == Self.scale(String(field.dropFirst(5)))
    }
}

/// An area as it stood, with where it stood and what the award rule said of it.
struct DraftArea: Codable {
    let area: Area
    let spot: DraftSpot
    let standard: Int?
    let isBlocking: Bool
}

/// Where an area stands among its neighbours.
struct DraftSpot: Codable, Equatable {
    let parent: String?
    /// The neighbour before it; nil for the first.
    let after: String?
    /// From 0.
    let index: Int
}

/// A scale as it stood, and at which place among the others, from 0.
struct DraftScale: Codable {
    let scale: Scale
    let index: Int
}

/// A scale and what is written at its levels in one area.
struct DraftLevels: Codable {
    let scale: String?
    let descriptors: [Descriptor]
}

/// A statement as it stood: at which level, from 0, and after which other.
struct DraftStatement: Codable, Equatable {
    let text: String
    let level: Int
    let after: String?
}
