/// Whether a school is in a category of concern, as a decision takes it.
///
/// Where an inspection or a confirmation tells, that counts; only where nothing is known the trust lead says it.
package enum CategoryFact: Hashable, Sendable {
    /// Nothing tells, or an inspection proposes it and nobody has confirmed that.
    case notKnown
    case outside
    case inside

    /// For the award rule; nil while nobody has said it.
    package var isInCategory: Bool? {
        switch self {
        case .notKnown: nil
        case .outside: false
        case .inside: true
        }
    }

    var words: String {
        switch self {
        case .notKnown: "Waymark does not know it."
        case .outside: "The school is not in a category of concern."
        case .inside: "The school is in a category of concern."
        }
    }
}
