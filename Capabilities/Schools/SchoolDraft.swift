import Database

/// What an administrator says about a school, checked field by field but not yet kept.
package struct SchoolDraft: Equatable, Sendable {
    package var number: RegisterNumber?
    /// The name, ages, type and place; the register may later correct them.
    package var facts: SchoolFacts
    /// These three are never overruled by the register once chosen; nil leaves them unknown.
    package var phase: Phase?
    package var hasEarlyYears: Bool?
    package var hasPost16: Bool?
    package var standing: School.Standing

    package init(
        number: RegisterNumber? = nil,
        facts: SchoolFacts,
        phase: Phase? = nil,
        hasEarlyYears: Bool? = nil,
        hasPost16: Bool? = nil,
        standing: School.Standing = .open
    ) {
        self.number = number
        self.facts = facts
        self.phase = phase
        self.hasEarlyYears = hasEarlyYears
        self.hasPost16 = hasPost16
        self.standing = standing
    }

    /// The draft that changes nothing about a school.
    package init(_ school: School) {
        self.init(
            number: school.number,
            facts: school.facts,
            phase: school.phase,
            hasEarlyYears: school.hasEarlyYears,
            hasPost16: school.hasPost16,
            standing: school.standing
        )
    }
}

extension School {
    /// This school as the draft has it.
    package func redrawn(by draft: SchoolDraft) -> School {
        var redrawn = self
        redrawn.number = draft.number
        redrawn.facts = draft.facts
        redrawn.phaseKnown = phaseKnown.chosen(draft.phase)
        redrawn.earlyYearsKnown = earlyYearsKnown.chosen(draft.hasEarlyYears)
        redrawn.post16Known = post16Known.chosen(draft.hasPost16)
        redrawn.standing = draft.standing
        return redrawn
    }
}
