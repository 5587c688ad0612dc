import Database
import Frameworks

/// What a validator recommends.
package enum Outcome: String, Column, CaseIterable {
    case met
    case metWithConditions = "met-with-conditions"
    case minorGaps = "minor-gaps"
    case notYet = "not-yet"

    package var words: String {
        switch self {
        case .met: "Met"
        case .metWithConditions: "Met, with conditions"
        case .minorGaps: "Minor gaps"
        case .notYet: "Not yet"
        }
    }

    /// What follows from it, in one line.
    var meaning: String {
        switch self {
        case .met: "The school holds what the mark asks for."
        case .metWithConditions: "Award the mark now. Name each condition, who sees to it and by when."
        case .minorGaps: "Only the areas you name are looked at again."
        case .notYet: "Feedback and targets now, and a new review when the school is ready."
        }
    }

    /// Whether the mark would be awarded now.
    package var isForAward: Bool { self == .met || self == .metWithConditions }

    /// What the award rule points to.
    static func pointed(by reading: Reading) -> Outcome { reading.holds ? .met : .notYet }
}
