/// Whether a school is in a category of concern, as a decision takes it.
///
/// Where an inspection or a confirmation tells, that counts; only where nothing is known the trust lead says it.
package enum CategoryFact: Hashable, Sendable {
    /// No inspection is known, and nobody has said anything; or an inspection proposes it and nobody has confirmed it.
    case noInspectionKnown
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
