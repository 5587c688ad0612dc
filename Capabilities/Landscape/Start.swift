import Accounts
import Web

/// What a trust has done of the first things to do, in numbers.
struct Start: Hashable, Sendable {
    let schools: Int
    /// People besides the one who asks.
    let others: Int
    /// Frameworks with a published version.
    let frameworks: Int
    let cycles: Int

    /// One of the first things, in order.
    struct Step: Hashable, Sendable {
        let title: String
        let help: String
        let isDone: Bool
        /// Where it is done; nil for whoever may not do it, with who does.
        let path: String?
        let act: String
    }

    var isDone: Bool { schools > 0 && others > 0 && frameworks > 0 && cycles > 0 }

    func steps(for person: Person) -> [Step] {
        [
            step(
                "Add your schools",
                "From the register’s file, or by hand.",
                schools > 0,
                "Import schools",
                "/imports/new",
                person.may(.manageSchools),
                "A trust administrator does this."
            ),
            step(
                "Invite the people",
                "Trust leads, validators, and the head of every school.",
                others > 0,
                "Invite people",
                "/people/new",
                person.may(.managePeople),
                "A trust administrator does this."
            ),
            step(
                "Choose a framework",
                "Copy a ready one, make it yours, and publish it.",
                frameworks > 0,
                "See the frameworks",
                "/frameworks",
                person.may(.designFrameworks),
                "A trust lead does this."
            ),
            step(
                "Open the first cycle",
                "It gives each school its evaluation, with dates.",
                cycles > 0,
                "Open a cycle",
                "/cycles/new",
                person.may(.runCycles),
                "A trust lead does this."
            ),
        ]
    }

    private func step(
        _ title: String,
        _ help: String,
        _ isDone: Bool,
        _ act: String,
        _ path: String,
        _ isAllowed: Bool,
        _ who: String
    ) -> Step {
        Step(
            title: title,
            help: isAllowed ? help : "\(help) \(who)",
            isDone: isDone,
            path: isAllowed ? path : nil,
            act: act
        )
    }
}
