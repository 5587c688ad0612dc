import Accounts
import Database

/// How much one validator has in hand, and whether that person is ready to lead a review.
struct Capacity: Sendable {
    let person: Person
    let open: Int
    /// Shared within the last twelve months.
    let doneThisYear: Int
    /// All that were ever shared.
    let done: Int
    /// The frameworks validated, A to Z.
    let frameworks: [String]
    let lastOn: Day?
    /// How many of the person's own judgements could be compared with agreed ones; never how they compared.
    let compared: Int

    static let fewestReviews = 2

    /// What the trust asks of somebody who leads a review, and that is not so yet.
    func missing(on day: Day) -> [Missing] {
        var missing: [Missing] = []
        if done < Self.fewestReviews { missing.append(.reviews(Self.fewestReviews - done)) }
        if compared < Agreement.enough { missing.append(.judgements(Agreement.enough - compared)) }
        if let lastOn, lastOn.adding(months: 12) < day { missing.append(.recent) }
        return missing
    }

    /// One of the things asked of somebody who leads a review.
    enum Missing: Hashable, Sendable {
        case reviews(Int)
        case judgements(Int)
        case recent
    }
}

/// What the page of capacity is made of.
struct CapacityDesk: Sendable {
    /// A to Z.
    let validators: [Capacity]
    /// What the table of areas is made of.
    let compared: [ComparedJudgement]
    let today: Day
}
