import Web

extension Person {
    /// Why something cannot be done with a person.
    package enum Refusal: Error, Equatable {
        case lastAdministrator(String)
        case oneself
        case isDisabled(String)
        case hasNoPassword

        /// What is so, and what to do.
        package var problem: Problem {
            switch self {
            case .lastAdministrator(let name):
                .refused(
                    what: "\(name) is the last trust administrator who can sign in.",
                    then: "Make somebody else an administrator first, and wait until they have signed in."
                )
            case .oneself:
                .refused(what: "This is you.", then: "Ask another administrator to disable you.")
            case .isDisabled(let name):
                .refused(what: "\(name) is disabled.", then: "Enable them first, then make the link.")
            case .hasNoPassword:
                .refused(what: "You have no password yet.", then: "Open your invitation link and choose one.")
            }
        }
    }
}
