import Web

extension Validation {
    /// Why nothing more can be written into a validation.
    package enum Refusal: Error, Hashable {
        case shared
        case released
        case withdrawn
        /// A question is sent once.
        case questionEmpty
        case alreadyAsked
        case alreadyAnswered
        case nothingAsked
        case answerEmpty

        package var problem: Problem {
            switch self {
            case .shared:
                .refused(what: "This validation is shared and stands as it is.", then: "Nothing in it can be changed.")
            case .released:
                .refused(
                    what: "The trust has asked somebody else to validate.",
                    then: "What you wrote is kept and can be read."
                )
            case .withdrawn:
                .refused(
                    what: "The school has taken this submission back.",
                    then: "What you wrote is kept and can be read."
                )
            case .questionEmpty: .refused(what: "There is no question yet.", then: "Write it, then send it.")
            case .alreadyAsked:
                .refused(what: "The question has been sent.", then: "Wait for the answer, or take it back.")
            case .alreadyAnswered:
                .refused(what: "The question is answered.", then: "The answer stands as it was sent.")
            case .nothingAsked:
                .refused(what: "The validator has taken this question back.", then: "It needs no answer.")
            case .answerEmpty: .refused(what: "There is no answer yet.", then: "Write it, then send it.")
            }
        }
    }
}
