import Database
import Frameworks

/// Something that helps or hinders in one area: an arrow of the force field.
package struct Factor: Hashable, Sendable {
    package let id: ID<Factor>
    package let area: ID<Area>
    package var entry: FactorEntry

    package init(id: ID<Factor> = ID(), area: ID<Area>, entry: FactorEntry) {
        self.id = id
        self.area = area
        self.entry = entry
    }
}

/// What a person says of a factor.
package struct FactorEntry: Hashable, Sendable, Codable {
    package var direction: Direction
    package var words: String
    /// From 1 to 5.
    package var strength: Int
    package var influence: Influence
    /// A word that gathers factors of the same sort over areas and schools.
    package var theme: String?

    package init(
        _ direction: Direction,
        _ words: String,
        strength: Int,
        influence: Influence = .partly,
        theme: String? = nil
    ) {
        self.direction = direction
        self.words = words
        self.strength = min(max(strength, 1), 5)
        self.influence = influence
        self.theme = theme
    }

    /// Which way a factor pushes.
    package enum Direction: String, Column, Codable, CaseIterable {
        case helping, hindering

        package var words: String {
            switch self {
            case .helping: "Helping us forward"
            case .hindering: "Holding us back"
            }
        }
    }

    /// Whether the school can change it.
    package enum Influence: String, Column, Codable, CaseIterable {
        case yes, partly, no

        package var words: String {
            switch self {
            case .yes: "We can influence it"
            case .partly: "We can influence it in part"
            case .no: "We cannot influence it"
            }
        }
    }
}
