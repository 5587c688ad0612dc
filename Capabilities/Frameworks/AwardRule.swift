import Database

/// What a school must show for the mark of a framework version.
package struct AwardRule: Sendable, Hashable, Codable {
    /// The level to reach for each scale, by the scale's key: number of the level, from 1.
    package var standard: [String: Int]
    /// Areas that ask for another level: area id to number of the level.
    package var areas: [ID<Area>: Int]
    /// Areas without which nothing is awarded.
    package var blocks: Set<ID<Area>>
    /// How many of the applicable areas must reach their level.
    package var needs: Needs
    /// Lowest first; each asks for the standard and for what it adds.
    package var tiers: [Tier]
    package var asksImpact: Bool
    package var asksOutOfCategory: Bool
    package var suggestion: Suggestion
    package var validMonths: Int
    package var noticeMonths: Int

    /// Every area, or at least so many.
    package enum Needs: Sendable, Hashable, Codable {
        case every
        case atLeast(Int)
    }

    /// A named step of the mark.
    package struct Tier: Sendable, Hashable, Codable {
        package var name: String
        /// Level to reach for each scale, by the scale's key.
        package var standard: [String: Int]

        package init(name: String, standard: [String: Int]) {
            self.name = name
            self.standard = standard
        }
    }

    /// How ratings of statements become a suggested level.
    package enum Suggestion: Sendable, Hashable, Codable {
        /// Every statement of this level and of all levels below is green.
        case secure
        /// At least so many statements of the level are green.
        case bestFit(Int)
    }

    package init(
        standard: [String: Int],
        areas: [ID<Area>: Int] = [:],
        blocks: Set<ID<Area>> = [],
        needs: Needs = .every,
        tiers: [Tier] = [],
        asksImpact: Bool = false,
        asksOutOfCategory: Bool = false,
        suggestion: Suggestion = .secure,
        validMonths: Int = 36,
        noticeMonths: Int = 6
    ) {
        self.standard = standard
        self.areas = areas
        self.blocks = blocks
        self.needs = needs
        self.tiers = tiers
        self.asksImpact = asksImpact
        self.asksOutOfCategory = asksOutOfCategory
        self.suggestion = suggestion
        self.validMonths = validMonths
        self.noticeMonths = noticeMonths
    }

    /// The number of the level that an area must reach; an area says it itself, else its parent, else its scale.
    package func level(for area: Area) -> Int? {
        guard let scale = area.scale else { return nil }
        return areas[area.id] ?? area.parent.flatMap { areas[$0] } ?? standard[scale.key]
    }
}
