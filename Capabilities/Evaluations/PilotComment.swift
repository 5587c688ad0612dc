import Accounts
import Database
import Frameworks
import Schools
import Web

/// What a participant of a pilot says of an area, of one of its levels or of a statement.
package struct PilotComment: Hashable, Sendable {
    package let id: ID<PilotComment>
    package let cycle: ID<Cycle>
    package let evaluation: ID<Evaluation>
    package let about: About
    package let words: String
    package let by: String
    package let school: String
    package let at: Instant
    /// What the owner of the framework answers; nil while nothing is.
    package let reply: Reply?
    package let stage: Stage

    /// The piece of text that a comment stands beside.
    package struct About: Hashable, Sendable {
        package let area: ID<Area>
        /// The number of a level, from 1; nil for the whole area, or beside a statement.
        package let level: Int?
        package let statement: ID<Statement>?

        package init(_ area: ID<Area>, level: Int? = nil, statement: ID<Statement>? = nil) {
            self.area = area
            self.level = level
            self.statement = statement
        }
    }

    /// What the owner says to a comment.
    package struct Reply: Hashable, Sendable {
        package let words: String
        package let by: String
    }

    /// Whether it still has to be thought about.
    package enum Stage: Hashable, Sendable {
        case open
        /// The number of the draft that takes it up; nil where nothing is changed for it.
        case settled(in: String?)
    }

    package var isOpen: Bool { stage == .open }

    /// Why a comment is not taken, or not settled.
    package enum Refusal: Error, Hashable {
        case notAPilot
        case closed
        case nothingSaid
        case tooLong(String)
        case settledAlready

        package var message: String {
            switch self {
            case .notAPilot:
                "Comments on the words of a framework are gathered in a pilot cycle. This cycle is not a pilot."
            case .closed: "This pilot is closed. Its comments are kept as they are."
            case .nothingSaid: "Write what you want to say about the words."
            case .tooLong(let complaint): complaint
            case .settledAlready: "This comment is settled already."
            }
        }

        package var problem: Problem { .refused(what: message, then: "Nothing was changed.") }
    }
}

extension Cycle.Purpose {
    /// Whether a version at that stage may be opened for this purpose: a pilot also tries what is not published yet.
    package func mayOpen(_ stage: Framework.Stage) -> Bool {
        stage == .published || (self == .pilot && stage.isTried)
    }
}
