import Database
import Web

/// What somebody at a school says of how its review went; the validator and the school read it, and nobody else.
struct Feedback: Hashable, Sendable {
    let id: ID<Feedback>
    let validation: ID<Validation>
    let personName: String
    let words: String
    let at: Instant

    /// The longest there is, in characters.
    static let longest = 5_000

    /// Why it cannot be given.
    enum Refusal: Error, Hashable {
        case notShared
        case empty
        case tooLong(String)

        /// Beside the field, where it can be put right there.
        var message: String? {
            switch self {
            case .notShared: nil
            case .empty: "Write what helped, or what the validator could do differently."
            case .tooLong(let message): message
            }
        }

        var problem: Problem {
            .refused(
                what: message ?? "The review has not been shared with your school yet.",
                then: "Feedback can be given once it is."
            )
        }
    }
}
