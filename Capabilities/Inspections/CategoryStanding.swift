import Database
import Schools
import Web

/// What a person has confirmed about a school and its category of concern.
package struct CategoryConfirmation: Hashable, Sendable {
    package let id: ID<CategoryConfirmation>
    package let school: ID<School>
    /// Nil: the school is in none.
    package let concern: CategoryConcern.Kind?
    package let reason: String
    /// The inspection it rests on.
    package let inspection: ID<Inspection>?
    /// The day of that inspection, or that of the confirmation.
    package let since: Day
    package let by: String
    package let at: Instant
    /// The seal of what the test said then.
    let seen: String
}

/// What an inspection would change about a school's category; nothing is so until a person confirms it.
package struct CategoryProposal: Hashable, Sendable {
    package let way: Way
    package let inspection: Inspection

    /// Into a category or out of it.
    package enum Way: Hashable, Sendable {
        case enter(CategoryConcern)
        case leave
    }

    package var isEntering: Bool { way != .leave }

    /// "Special measures, by the inspection of 3 March 2026. Achievement: Urgent improvement."
    package var words: String {
        switch way {
        case .enter(let concern):
            "\(concern.kind.words), by the inspection of \(inspection.dayWords). \(concern.reason)."
        case .leave: "Out of the category, by the inspection of \(inspection.dayWords)."
        }
    }
}

/// How a school stands to categories of concern: what is so, and what waits for a person.
package struct CategoryStanding: Hashable, Sendable {
    package let fact: Fact
    package let proposal: CategoryProposal?
    /// What the trust's test says now.
    package let reading: CategoryReading
    /// What somebody confirmed last; nil where nobody has confirmed anything.
    private let confirmed: ID<CategoryConfirmation>?

    /// A mark of what is so and of what the test says, to tell whether either has changed since.
    package var seal: String { "\(confirmed?.text ?? "nothing confirmed"), \(reading.seal)" }

    /// What is so until somebody confirms otherwise.
    package enum Fact: Hashable, Sendable {
        /// No inspection tells, and nobody has confirmed anything.
        case notKnown
        /// By the last inspection that tells, or as a person confirmed.
        case outside
        case inside(CategoryConfirmation)
    }

    /// A school begins outside; only a person puts it inside or takes it out again.
    package init(_ reading: CategoryReading, confirmed: CategoryConfirmation?) {
        self.reading = reading
        self.confirmed = confirmed?.id
        guard let confirmed else {
            switch reading {
            case .nothing: (fact, proposal) = (.notKnown, nil)
            case .outside: (fact, proposal) = (.outside, nil)
            case .inside(let inspection, let concern):
                (fact, proposal) = (.notKnown, CategoryProposal(way: .enter(concern), inspection: inspection))
            }
            return
        }
        fact = confirmed.concern == nil ? .outside : .inside(confirmed)
        switch (confirmed.concern, reading) {
        case (nil, .inside(let inspection, let concern)) where reading.seal != confirmed.seen:
            proposal = CategoryProposal(way: .enter(concern), inspection: inspection)
        case (.some, .outside(let inspection)) where reading.seal != confirmed.seen:
            proposal = CategoryProposal(way: .leave, inspection: inspection)
        default: proposal = nil
        }
    }

    package var concern: CategoryConfirmation? {
        if case .inside(let confirmation) = fact { confirmation } else { nil }
    }

    /// Why nothing that asks for "out of category" can be given to the school now; nil where nothing stands against it.
    package var blocks: String? {
        if let concern, let kind = concern.concern {
            let leaving =
                proposal == nil ? "" : " A later inspection proposes that it leaves; that is not confirmed yet."
            return "\(kind.words) since \(Words.date(concern.since)), confirmed by \(concern.by).\(leaving)"
        }
        guard let proposal, proposal.isEntering else { return nil }
        return "Proposed, and not confirmed yet: \(proposal.words)"
    }

    package var words: String {
        switch fact {
        case .inside(let confirmation): confirmation.concern?.words ?? ""
        case .outside: "In no category"
        case .notKnown: proposal == nil ? "Not known" : "Not confirmed yet"
        }
    }
}
