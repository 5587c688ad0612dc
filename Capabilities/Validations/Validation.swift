import Accounts
import Database
import Evaluations
import Schools

/// One validator's review of one submission, from the assignment to the moment it is shared.
package struct Validation: Hashable, Sendable {
    package let id: ID<Validation>
    package let trust: ID<Trust>
    package let submission: ID<Submission>
    package let school: ID<School>
    package let validator: Validator
    package let assignedBy: String
    package let assignedAt: Instant
    package let dueOn: Day?
    package let stage: Stage
    package let talk: Talk

    /// Who validates, named as on the day of the assignment.
    package struct Validator: Hashable, Sendable {
        package let id: ID<Person>
        package let name: String
        /// Such as "Headteacher of Kestrel Bank Primary School".
        package let post: String?

        package init(id: ID<Person>, name: String, post: String?) {
            self.id = id
            self.name = name
            self.post = post
        }

        /// "Samuel Oduya, headteacher", as a mark names them.
        package var words: String { post.map { "\(name), \($0)" } ?? name }
    }

    /// How far it has come.
    package enum Stage: Hashable, Sendable {
        /// Seen and written by the validator alone.
        case open
        /// Seen by both sides, and frozen.
        case shared(at: Instant)
        /// Given to another validator; what was written is kept for whoever wrote it.
        case released(at: Instant)
    }

    package var isOpen: Bool { stage == .open }

    package var sharedAt: Instant? {
        if case .shared(let at) = stage { at } else { nil }
    }

    /// Days after the due day; nil when it is not late, has no due day or is shared.
    package func daysLate(on day: Day) -> Int? {
        guard isOpen, let dueOn, day > dueOn else { return nil }
        return day - dueOn
    }
}

/// The professional conversation and what the validator recommends after it.
package struct Talk: Hashable, Sendable {
    package var on: Day?
    package var at: TimeOfDay?
    package var link: String
    package var tookPart: String
    package var agenda: String
    package var notes: String
    package var outcome: Outcome?
    package var why: String
    package var revision: Revision<TalkField>

    package init(
        on: Day? = nil,
        at: TimeOfDay? = nil,
        link: String = "",
        tookPart: String = "",
        agenda: String = "",
        notes: String = "",
        outcome: Outcome? = nil,
        why: String = "",
        revision: Revision<TalkField> = Revision()
    ) {
        self.on = on
        self.at = at
        self.link = link
        self.tookPart = tookPart
        self.agenda = agenda
        self.notes = notes
        self.outcome = outcome
        self.why = why
        self.revision = revision
    }
}

/// The fields of a conversation and its outcome that are saved one by one; their names are those of the form.
package enum TalkField: String, CaseIterable, Sendable {
    case on = "talk-on"
    case at = "talk-at"
    case link = "talk-link"
    case tookPart = "talk-took-part"
    case agenda = "talk-agenda"
    case notes = "talk-notes"
    case outcome
    case why = "outcome-why"
}
