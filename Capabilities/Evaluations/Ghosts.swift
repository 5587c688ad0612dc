import Database
import Frameworks

/// Where the beads of an evaluation stood before.
package struct Ghosts: Hashable, Sendable {
    /// What a validator said last; filled in by Validations.
    package var validated: Trace
    /// What the school sent last in an earlier cycle.
    package var lastCycle: Trace

    package static let none = Ghosts(validated: .none, lastCycle: .none)

    package init(validated: Trace, lastCycle: Trace) {
        self.validated = validated
        self.lastCycle = lastCycle
    }

    /// One earlier set of beads.
    package struct Trace: Hashable, Sendable {
        /// When, in a word or two, such as "July 2026" or "Summer 2026".
        package let title: String
        package let notches: [ID<Area>: Int]

        package static let none = Trace(title: "", notches: [:])

        package init(title: String, notches: [ID<Area>: Int]) {
            self.title = title
            self.notches = notches
        }

        package var isEmpty: Bool { notches.isEmpty }
    }
}
