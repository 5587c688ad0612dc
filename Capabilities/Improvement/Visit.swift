import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Validations

/// A day that an improvement specialist spends at a school; the first one takes the baseline.
package struct Visit: Hashable, Sendable {
    package let id: ID<Visit>
    package let trust: ID<Trust>
    package let school: ID<School>
    package let evaluation: ID<Evaluation>
    /// The version whose areas it reads.
    package let version: ID<Framework.Version>
    /// 0 for the baseline, then counted from 1.
    package let number: Int
    package let specialist: Specialist
    package let heldOn: Day
    package let beginsAt: TimeOfDay?
    package let stage: Stage

    /// Who visits, named as on the day of the planning.
    package struct Specialist: Hashable, Sendable {
        package let id: ID<Person>
        package let name: String

        package init(id: ID<Person>, name: String) {
            self.id = id
            self.name = name
        }
    }

    /// How far it has come.
    package enum Stage: Hashable, Sendable {
        /// Written by the specialist alone; the school sees the day and the focus.
        case planned
        /// Read by both sides, and fixed.
        case shared(at: Instant)
        /// The school has read it and says so.
        case signed(sharedAt: Instant, by: String, at: Instant)
        case calledOff(at: Instant, why: String)
    }

    package var isBaseline: Bool { number == 0 }

    /// "Baseline", "Visit 3".
    package var title: String { isBaseline ? "Baseline" : "Visit \(number)" }

    package var isPlanned: Bool { stage == .planned }

    package var sharedAt: Instant? {
        switch stage {
        case .shared(let at), .signed(let at, _, _): at
        case .planned, .calledOff: nil
        }
    }

    package var isShared: Bool { sharedAt != nil }
}
