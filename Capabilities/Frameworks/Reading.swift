import Database

/// What the award rule says of one set of judgements; a person decides.
package struct Reading: Sendable, Equatable {
    package let lines: [Line]
    /// Whether every demand holds.
    package let holds: Bool
    /// The highest tier that holds; nil when the rule has no tiers or none is reached.
    package let tier: String?
    /// Every wire that applies, in order, and whether it reaches its level.
    package let standings: [Standing]

    /// One demand, whether it holds, and how it stands now.
    package struct Line: Sendable, Equatable {
        /// The one area or wire it is about; nil for several.
        package let area: ID<Area>?
        /// Such as "Inclusion at Strong standard or beyond".
        package let words: String
        package let holds: Bool
        /// Where it does not hold, how it stands: "now Expected standard", or "four of six".
        package let now: String?

        package init(area: ID<Area>? = nil, words: String, holds: Bool, now: String? = nil) {
            self.area = area
            self.words = words
            self.holds = holds
            self.now = holds ? nil : now
        }

        /// "Inclusion at Strong standard or beyond: now Expected standard".
        package var sentence: String { now.map { "\(words): \($0)" } ?? words }
    }

    /// One wire: the level it must reach, and where its bead stands.
    package struct Standing: Sendable, Equatable {
        package let area: ID<Area>
        /// Number of the level, from 1.
        package let asked: Int
        package let notch: Int?
        package let reaches: Bool
    }

    package init(lines: [Line], tier: String?, standings: [Standing] = []) {
        self.lines = lines
        self.standings = standings
        holds = lines.allSatisfy(\.holds)
        self.tier = holds ? tier : nil
    }

    /// The wires that fall short of their level.
    package var short: [ID<Area>] { standings.filter { !$0.reaches }.map(\.area) }
}

/// What an award rule must be told besides the judgements.
package struct AwardFacts: Sendable, Hashable {
    package let isImpactStated: Bool
    /// Whether the school is in a category of concern; nil when nobody has said it, and then the rule cannot hold.
    package let isInCategory: Bool?

    package init(isImpactStated: Bool, isInCategory: Bool?) {
        self.isImpactStated = isImpactStated
        self.isInCategory = isInCategory
    }
}
