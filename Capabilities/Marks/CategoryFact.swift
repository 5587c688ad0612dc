/// What is known of whether a school is in a category of concern.
package enum CategoryFact: Hashable, Sendable {
    /// No inspection is known, and nobody has said anything.
    case noInspectionKnown
    /// Outside, as the trust lead confirms with the decision.
    case outside
    case inside

    /// For the award rule; nil while nobody has said it.
    package var isInCategory: Bool? {
        switch self {
        case .noInspectionKnown: nil
        case .outside: false
        case .inside: true
        }
    }

    var words: String {
        switch self {
        case .noInspectionKnown: "No inspection is known."
        case .outside: "The school is not in a category of concern."
        case .inside: "The school is in a category of concern."
        }
    }
}
