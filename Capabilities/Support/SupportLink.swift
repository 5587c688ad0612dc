import Accounts
import Database
import Frameworks
import Schools
import Web

/// One school helps another in one area.
package struct SupportLink: Hashable, Sendable {
    package let id: ID<SupportLink>
    let trust: ID<Trust>
    let ask: ID<Ask>
    let offer: ID<Offer>
    let asking: RoleHeld.SchoolName
    let helping: RoleHeld.SchoolName
    let area: ID<Area>
    let proposal: Proposal
    /// Who has agreed, for each school.
    let agreed: [Side: Hand]
    let stage: Stage

    /// A side of a link.
    package enum Side: String, Column, CaseIterable {
        case asking, helping
        /// A trust lead, who arranges it.
        case trust
    }

    /// Who proposed it, and in which words.
    struct Proposal: Hashable, Sendable {
        let hand: Hand
        let side: Side
        let words: String
    }

    /// A person's name and the moment of what was done.
    struct Hand: Hashable, Sendable {
        let name: String
        let at: Instant
    }

    /// How far a link has come.
    enum Stage: Hashable, Sendable {
        /// Waits until both heads have agreed.
        case proposed
        /// Refused by a head, or called off by the trust, before it began.
        case declined(by: Hand, side: Side, why: String)
        /// Both heads have agreed; the day is nil until somebody sets it.
        case agreed(startsOn: Day?)
        case active(since: Day)
        case ended(Ending)
    }

    /// What came of it.
    struct Ending: Hashable, Sendable {
        let since: Day
        let on: Day
        let by: String
        let outcome: String
    }

    func school(_ side: Side) -> RoleHeld.SchoolName? {
        switch side {
        case .asking: asking
        case .helping: helping
        case .trust: nil
        }
    }

    /// The schools whose heads have still to agree; none once it is agreed or declined.
    var waitsFor: [Side] {
        stage == .proposed ? [.asking, .helping].filter { agreed[$0] == nil } : []
    }

    /// Whether it takes one of the places of its offer.
    var isLive: Bool {
        switch stage {
        case .proposed, .agreed, .active: true
        case .declined, .ended: false
        }
    }

    /// The day from which the help counts; nil while none is set.
    var begun: Day? {
        switch stage {
        case .active(let day): day
        case .ended(let ending): ending.since
        case .proposed, .declined, .agreed: nil
        }
    }

    /// The side on which a person acts: that of a school whose head it is, else that of the trust; nil for others.
    func side(of person: Person) -> Side? {
        if person.may(.joinSupport, at: asking.id) { return .asking }
        if person.may(.joinSupport, at: helping.id) { return .helping }
        return person.may(.arrangeSupport) ? .trust : nil
    }

    /// The side on which a person writes in the log, which contributors do too.
    func writingSide(of person: Person) -> Side? {
        if person.may(.contribute, at: asking.id) { return .asking }
        if person.may(.contribute, at: helping.id) { return .helping }
        return person.may(.arrangeSupport) ? .trust : nil
    }

    /// Whether a person may read how the asking school stood before and stands now, in this one area.
    func mayReadImpact(_ person: Person) -> Bool {
        person.may(.readEvaluation, at: asking.id) || person.may(.joinSupport, at: helping.id)
    }
}

/// What somebody wrote down of a link under way.
struct LogEntry: Hashable, Sendable {
    let side: SupportLink.Side
    let by: SupportLink.Hand
    let words: String
}
