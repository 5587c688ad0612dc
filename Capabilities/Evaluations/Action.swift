import Accounts
import Database
import Frameworks
import Schools
import Web

/// What a school will do next in one area, who does it and by when.
package struct Action: Hashable, Sendable {
    package let id: ID<Action>
    package let evaluation: ID<Evaluation>
    package let area: ID<Area>
    package var entry: ActionEntry
    /// 0 to 100 in steps of 5.
    package var progress: Int
    package var stage: Stage
    package var lastCheckIn: CheckIn?

    /// How an action stands.
    package enum Stage: Hashable, Sendable {
        case open
        case done(at: Instant, impact: String)
        case dropped(at: Instant, why: String)

        package var name: String {
            switch self {
            case .open: "open"
            case .done: "done"
            case .dropped: "dropped"
            }
        }
    }

    /// What somebody said about an action while it was under way.
    package struct CheckIn: Hashable, Sendable {
        package let at: Instant
        package let by: String
        package let progress: Int
        package let words: String

        package init(at: Instant, by: String, progress: Int, words: String) {
            self.at = at
            self.by = by
            self.progress = progress
            self.words = words
        }
    }

    package var isOpen: Bool { stage == .open }

    /// How many days late an open action is; nil when it is not.
    package func daysLate(on day: Day) -> Int? {
        isOpen && entry.dueOn < day ? day - entry.dueOn : nil
    }

    /// "17 days late", "1 day late"; nil when it is not late.
    package func lateWords(on day: Day) -> String? {
        daysLate(on: day).map { "\($0) \($0 == 1 ? "day" : "days") late" }
    }
}

/// What a person says of an action.
package struct ActionEntry: Hashable, Sendable {
    /// Begins with a verb.
    package var title: String
    package var owner: Owner
    package var startsOn: Day?
    package var dueOn: Day
    /// What will be different for pupils.
    package var success: String
    /// The factor that it works on.
    package var factor: ID<Factor>?

    package init(
        _ title: String,
        owner: Owner,
        startsOn: Day? = nil,
        dueOn: Day,
        success: String = "",
        factor: ID<Factor>? = nil
    ) {
        self.title = title
        self.owner = owner
        self.startsOn = startsOn
        self.dueOn = dueOn
        self.success = success
        self.factor = factor
    }

    /// Who does it: somebody who signs in here, or a name.
    package struct Owner: Hashable, Sendable {
        package let person: ID<Person>?
        package let name: String

        package init(_ name: String, person: ID<Person>? = nil) {
            self.person = person
            self.name = name
        }
    }
}

extension Action {
    /// Why an action cannot be changed so.
    package enum Refusal: Error, Hashable {
        case impactMissing
        case alreadyClosed
        case dueBeforeStart
        case notAProgress
        case tooLong(String)

        /// Beside the field.
        package var message: String {
            switch self {
            case .impactMissing: "Say what difference the action made. It cannot be closed without that."
            case .alreadyClosed: "This action is closed already."
            case .dueBeforeStart: "The action is due before it starts. Change one of the two dates."
            case .notAProgress: "Choose the progress in steps of 5, from 0 to 100."
            case .tooLong(let complaint): complaint
            }
        }

        package var problem: Problem { .refused(what: message, then: "Nothing was changed.") }
    }
}
