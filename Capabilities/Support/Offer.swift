import Database
import Frameworks
import Schools

/// What a centre of expertise says that others could have of it, in one area.
package struct Offer: Hashable, Sendable {
    package let id: ID<Offer>
    let trust: ID<Trust>
    let school: ID<School>
    let area: ID<Area>
    let words: OfferWords
    let by: String
    let at: Instant
    let stage: Stage

    /// How long it stands.
    enum Stage: Hashable, Sendable {
        case open
        case closed(Closing)
    }

    /// Why it no longer stands: by whom, when, and what a lead said of it.
    struct Closing: Hashable, Sendable {
        let how: How
        let by: String
        let at: Instant
        let why: String
    }

    /// In which way an offer came to its end.
    enum How: String, Column {
        case withdrawn, ended, lapsed
    }

    /// Whether it stands on a day: not taken back, and its time not over.
    func stands(on day: Day) -> Bool { stage == .open && words.until >= day }
}

/// What a head writes in an offer.
package struct OfferWords: Hashable, Sendable {
    /// What the school can give.
    package var gives: String
    /// A word that gathers asks and offers of the same sort.
    package var theme: String?
    /// How many schools at once.
    package var capacity: Int
    /// The last day on which it stands.
    package var until: Day

    package init(gives: String, theme: String? = nil, capacity: Int, until: Day) {
        self.gives = gives
        self.theme = theme
        self.capacity = capacity
        self.until = until
    }

    static let capacities = 1...20
}
