import Database
import Frameworks
import Web

/// What one judgement rests on: validation, evidence that is fresh, and evidence of several kinds.
struct Grounds: Hashable, Sendable {
    let isValidated: Bool
    /// How many kinds of evidence are linked.
    let kinds: Int
    /// How many the framework looks for.
    let wanted: Int
    /// The day of the newest piece.
    let newest: Day?
    let today: Day

    /// So many months old the newest may be: as the framework says, else a year.
    let months: Int

    var isFresh: Bool { newest.map { $0 >= today.adding(months: -months) } ?? false }
    var hasKinds: Bool { kinds >= max(wanted, 1) }

    /// How far a leader can rely on it.
    var depth: Depth {
        switch [isValidated, isFresh, hasKinds].count(where: \.self) {
        case 3: .all
        case 0: .none
        default: .some
        }
    }

    /// All three, some, or the school's word alone.
    enum Depth: CaseIterable, Sendable { case all, some, none }

    /// "Validated. Three kinds of evidence, the newest of 3 May 2026."
    var words: String {
        let said = isValidated ? "Validated." : "Not validated."
        guard kinds > 0, let newest else { return "\(said) No evidence." }
        let short = hasKinds ? "" : ", \(Words.number(wanted)) looked for"
        let old = isFresh ? "" : ", more than \(months == 12 ? "a year" : Words.count(months, "month", "months")) ago"
        return
            "\(said) \(Words.opening(kinds, "kind", "kinds")) of evidence\(short); the newest of \(Words.date(newest))\(old)."
    }
}

/// The grounds of every judgement of a heat map, by the places of school and wire.
struct GroundsMap: Sendable {
    let map: HeatMap
    private let linked: [Place: (kinds: Int, newest: Day)]
    private let today: Day

    struct Place: Hashable, Sendable {
        let school: Int
        let wire: Int
    }

    init(_ map: HeatMap, linked: [Place: (kinds: Int, newest: Day)], today: Day) {
        self.map = map
        self.linked = linked
        self.today = today
    }

    /// Nil where no bead stands.
    subscript(school: Int, wire: Int) -> Grounds? {
        guard case .judged(_, let isValidated) = map[school, wire] else { return nil }
        let found = linked[Place(school: school, wire: wire)]
        return Grounds(
            isValidated: isValidated,
            kinds: found?.kinds ?? 0,
            wanted: map.wires[wire].expects.least,
            newest: found?.newest,
            today: today,
            months: map.wires[wire].expects.months ?? 12
        )
    }

    /// The places of the schools whose judgement on a wire reaches so far, from A to Z.
    func schools(_ depth: Grounds.Depth, on wire: Int) -> [Int] {
        map.schools.indices.filter { self[$0, wire]?.depth == depth }
    }
}
