import Database
import Frameworks
import Schools

/// One school working on one framework, for years and across cycles.
package struct Evaluation: Hashable, Sendable {
    package let id: ID<Evaluation>
    package let trust: ID<Trust>
    package let school: Subject
    package let framework: ID<Framework>
    /// The version it stands in now.
    package let version: ID<Framework.Version>
    /// The title of that version.
    package let title: String
    /// The number of that version, such as "1.0".
    package let number: String
    package let cycle: CycleNow
    /// The submission that waits for a decision in this cycle; nil when none does.
    package let waiting: Waiting?

    package init(
        id: ID<Evaluation>,
        trust: ID<Trust>,
        school: Subject,
        framework: ID<Framework>,
        version: ID<Framework.Version>,
        title: String,
        number: String,
        cycle: CycleNow,
        waiting: Waiting? = nil
    ) {
        self.id = id
        self.trust = trust
        self.school = school
        self.framework = framework
        self.version = version
        self.title = title
        self.number = number
        self.cycle = cycle
        self.waiting = waiting
    }

    /// The school as an evaluation knows it: its name and what decides which areas apply.
    package struct Subject: Hashable, Sendable {
        package let id: ID<School>
        package let name: String
        package let phase: Phase?
        package let hasEarlyYears: Bool?
        package let hasPost16: Bool?

        package init(id: ID<School>, name: String, phase: Phase?, hasEarlyYears: Bool?, hasPost16: Bool?) {
            self.id = id
            self.name = name
            self.phase = phase
            self.hasEarlyYears = hasEarlyYears
            self.hasPost16 = hasPost16
        }
    }

    /// The cycle it stands in now.
    package struct CycleNow: Hashable, Sendable {
        package let id: ID<Cycle>
        package let title: String
        /// The last day for this school to send: the cycle's own, or the one it was extended to.
        package let submitBy: Day
        package let isOpen: Bool
        /// More time that this school was given; nil when it was given none.
        package let more: Extension?
        package let purpose: Cycle.Purpose

        package init(
            id: ID<Cycle>,
            title: String,
            submitBy: Day,
            isOpen: Bool,
            more: Extension? = nil,
            purpose: Cycle.Purpose = .full
        ) {
            self.id = id
            self.title = title
            self.submitBy = submitBy
            self.isOpen = isOpen
            self.more = more
            self.purpose = purpose
        }
    }

    /// A submission that nobody has decided on.
    package struct Waiting: Hashable, Sendable {
        package let id: ID<Submission>
        package let number: Int
        package let at: Instant

        package init(id: ID<Submission>, number: Int, at: Instant) {
            self.id = id
            self.number = number
            self.at = at
        }
    }
}

extension Framework.Version {
    /// Whether an area, or the part of one, is for that school.
    package func applies(_ area: Area, to school: Evaluation.Subject) -> Bool {
        applies(area, phase: school.phase, hasEarlyYears: school.hasEarlyYears, hasPost16: school.hasPost16)
    }

    /// The areas that are judged at that school, in order.
    package func wires(for school: Evaluation.Subject) -> [Area] { wires.filter { applies($0, to: school) } }
}
