import Accounts
import Web

/// What a trust has done of the first things to do, in numbers.
struct Start: Hashable, Sendable {
    let schools: Int
    /// People besides the one who asks.
    let others: Int
    let cycles: Int
    /// Whether any framework of the trust has an area, and whether all levels of one are described.
    let hasArea: Bool
    let isDescribed: Bool
    /// The newest draft, and its first area that is judged.
    let draft: String?
    let area: String?

    /// One of the first things, in order.
    struct Step: Hashable, Sendable {
        let title: String
        let help: String
        let isDone: Bool
        /// Where it is done; nil for whoever may not do it, with who does.
        let path: String?
        let act: String
    }

    var isDone: Bool { schools > 0 && others > 0 && hasArea && isDescribed && cycles > 0 }

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
        ] + designing(for: person)
    }

    /// From nothing, or a ready framework, to the first schools that try it.
    private func designing(for person: Person) -> [Step] {
        let place = draft.map { "/frameworks/\($0)/draft" }
        return [
            step(
                "Choose the first area",
                "Start from nothing with one thing that matters, or copy a ready framework.",
                hasArea,
                "Choose",
                place ?? "/frameworks",
                person.may(.designFrameworks),
                "A trust lead does this."
            ),
            step(
                "Define what good looks like",
                "Say level by level what a visitor would see.",
                isDescribed,
                "Write",
                place.flatMap { place in area.map { "\(place)/\($0)" } } ?? place ?? "/frameworks",
                person.may(.designFrameworks),
                "A trust lead does this."
            ),
            step(
                "Run a pilot",
                "A few schools try it, with dates, and say what reads badly. A full cycle will do as well.",
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
