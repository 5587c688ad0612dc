import Database

/// The stage of education a school is registered for.
package enum Phase: String, Column, Codable, CaseIterable {
    case nursery
    case primary
    case middlePrimary = "middle-primary"
    case middleSecondary = "middle-secondary"
    case secondary
    case allThrough = "all-through"
    case sixteenPlus = "sixteen-plus"
    case special
    case alternative

    /// The phase as people read it, in sentence case.
    package var words: String {
        switch self {
        case .nursery: "Nursery"
        case .primary: "Primary"
        case .middlePrimary: "Middle, deemed primary"
        case .middleSecondary: "Middle, deemed secondary"
        case .secondary: "Secondary"
        case .allThrough: "All-through"
        case .sixteenPlus: "Sixteen plus"
        case .special: "Special"
        case .alternative: "Alternative provision"
        }
    }
}
