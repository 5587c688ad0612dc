import Database
import Schools

/// Which schools could help a school that asks; what it finds are suggestions, and people decide.
struct Pairing: Sendable {
    /// A school as pairing looks at it.
    struct Party: Hashable, Sendable {
        let school: ID<School>
        let name: String
        var phase: Phase?
        var pupils: Int?
        var place: GridReference?
        /// In small letters.
        var theme: String?
    }

    /// An ask, and the schools that are not to be suggested for it again.
    struct Asker: Sendable {
        let party: Party
        let subject: SupportArea.Subject
        var declined: Set<ID<School>> = []
    }

    /// An offer with the places that are free.
    struct Helper: Hashable, Sendable {
        let offer: ID<Offer>
        let party: Party
        let subject: SupportArea.Subject
        let free: Int
    }

    /// By area, from A to Z, each with its place in the alphabet.
    private let helpers: [SupportArea.Subject: [(helper: Helper, rank: Int)]]
    private let between: Between

    /// - Parameter between: which schools validate or have validated each other.
    init(_ helpers: [Helper], between: Between = Between()) {
        let free = helpers.filter { $0.free > 0 }
            .sorted { ($0.party.name.lowercased(), $0.offer) < ($1.party.name.lowercased(), $1.offer) }
        self.helpers = Dictionary(
            grouping: free.enumerated().map { (helper: $0.element, rank: $0.offset) },
            by: \.helper.subject
        )
        self.between = between
    }

    /// The schools that could help, in an order of plain reasons: first those without a warning, then of the same phase,
    /// the same theme and a similar size, then the nearest, then from A to Z.
    func suggestions(for asker: Asker, atMost most: Int = .max) -> [PairSuggestion] {
        guard let candidates = helpers[asker.subject], most > 0 else { return [] }
        let warned = between.partners(of: asker.party.school)
        var best: [(order: UInt64, place: Int)] = []
        for (place, candidate) in candidates.enumerated() {
            let party = candidate.helper.party
            guard party.school != asker.party.school, !asker.declined.contains(party.school) else { continue }
            let order = Self.order(asker.party, party, isWarned: warned.contains(party.school), rank: candidate.rank)
            if best.count == most, let last = best.last, last.order <= order { continue }
            let slot = best.firstIndex { $0.order > order } ?? best.count
            best.insert((order, place), at: slot)
            if best.count > most { best.removeLast() }
        }
        return best.map { suggestion(asker, candidates[$0.place].helper) }
    }

    private func suggestion(_ asker: Asker, _ helper: Helper) -> PairSuggestion {
        PairSuggestion(
            offer: helper.offer,
            helper: helper.party,
            reasons: PairReason.all(asker.party, helper.party, free: helper.free),
            warnings: between.warnings(between: asker.party.school, and: helper.party.school)
        )
    }

    /// The reasons as one number, the weightiest in the highest bit, so that a thousand schools are sorted quickly.
    private static func order(_ asker: Party, _ helper: Party, isWarned: Bool, rank: Int) -> UInt64 {
        var order: UInt64 = isWarned ? 1 : 0
        order = order << 1 | (PairReason.isSamePhase(asker, helper) ? 0 : 1)
        order = order << 1 | (PairReason.isSameTheme(asker, helper) ? 0 : 1)
        order = order << 1 | (PairReason.isSimilarSize(asker, helper) ? 0 : 1)
        order = order << 21 | UInt64(PairReason.metres(asker, helper) ?? 0x1F_FFFF)
        return order << 32 | UInt64(rank)
    }
}

/// A school that could help, and why.
struct PairSuggestion: Hashable, Sendable {
    let offer: ID<Offer>
    let helper: Pairing.Party
    let reasons: [PairReason]
    /// What speaks against it.
    let warnings: [String]
}
