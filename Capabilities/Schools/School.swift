import Database

/// One setting of a trust.
package struct School: Equatable, Sendable {
    package let id: ID<School>
    package let trust: ID<Trust>
    package var number: RegisterNumber?
    package var facts: SchoolFacts
    package var phaseKnown: Known<Phase> = .notYet
    package var earlyYearsKnown: Known<Bool> = .notYet
    package var post16Known: Known<Bool> = .notYet
    package var standing: Standing = .open

    /// Whether a school is at work; a closed one keeps everything it has done.
    package enum Standing: Hashable, Sendable {
        case open
        case closed(on: Day?)
    }

    package init(id: ID<School> = ID(), trust: ID<Trust>, number: RegisterNumber? = nil, facts: SchoolFacts) {
        self.id = id
        self.trust = trust
        self.number = number
        self.facts = facts
    }

    package var name: String { facts.name }
    package var phase: Phase? { phaseKnown.value }
    package var ages: AgeRange? { facts.ages }
    package var hasEarlyYears: Bool? { earlyYearsKnown.value }
    package var hasPost16: Bool? { post16Known.value }
    package var isOpen: Bool { standing == .open }

    /// The facts that decide which areas apply and that nobody has said yet.
    package var missing: [Missing] {
        [
            phase == nil ? .phase : nil,
            hasEarlyYears == nil ? .earlyYears : nil,
            hasPost16 == nil ? .post16 : nil,
        ].compactMap { $0 }
    }

    /// A fact that decides which areas apply to a school.
    package enum Missing: String, CaseIterable, Sendable {
        case phase
        case earlyYears = "early-years"
        case post16 = "post-16"

        package var words: String {
            switch self {
            case .phase: "phase"
            case .earlyYears: "early years"
            case .post16: "post-16"
            }
        }
    }

    /// This school after the register has spoken about it; opens, closes and corrects, but overrules nothing set by hand.
    package func told(_ entry: RegisterEntry) -> School {
        var told = self
        told.facts = facts.told(entry.facts)
        told.phaseKnown = phaseKnown.told(entry.phase)
        told.earlyYearsKnown = earlyYearsKnown.told(entry.hasEarlyYears)
        told.post16Known = post16Known.told(entry.hasPost16)
        if case .closed(let day) = entry.standing { told = told.closed(on: day) }
        if entry.standing == .open { told.standing = .open }
        return told
    }

    /// This school closed; a day known before is kept where none is given.
    package func closed(on day: Day?) -> School {
        var closed = self
        if let day { closed.standing = .closed(on: day) } else if isOpen { closed.standing = .closed(on: nil) }
        return closed
    }
}
