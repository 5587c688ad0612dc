import Frameworks

/// The beads of all schools of a heat map on one wire, laid over each other; levels are counted and never added up.
struct Pile: Sendable {
    let wire: Area
    let scale: Scale
    /// By stop, and at one stop those picked out first, then from A to Z.
    let beads: [Bead]
    /// How many schools stand at each level, lowest first.
    let counts: [Int]
    /// How many schools could have a bead here and have none.
    let notJudged: Int

    /// One school's bead.
    struct Bead: Hashable, Sendable {
        /// The place of the school in the heat map.
        let school: Int
        let notch: Int
        let isValidated: Bool
        /// How many beads lie below it at its stop.
        let height: Int
    }

    /// - Parameters:
    ///   - wire: the place of a wire of the map that has a scale.
    ///   - picked: the places of schools that lie lowest at their stop.
    init?(_ map: HeatMap, wire place: Int, picked: Set<Int> = []) {
        guard let scale = map.wires[place].scale else { return nil }
        wire = map.wires[place]
        self.scale = scale
        let cells = map.schools.indices.map { (school: $0, cell: map[$0, place]) }
        let judged = cells.compactMap { one -> (school: Int, notch: Int, isValidated: Bool)? in
            guard case .judged(let notch, let isValidated) = one.cell else { return nil }
            return (one.school, notch, isValidated)
        }
        let order = judged.sorted {
            ($0.notch, picked.contains($0.school) ? 0 : 1, $0.school)
                < ($1.notch, picked.contains($1.school) ? 0 : 1, $1.school)
        }
        var heights: [Int: Int] = [:]
        beads = order.map { one in
            defer { heights[one.notch, default: 0] += 1 }
            return Bead(
                school: one.school,
                notch: one.notch,
                isValidated: one.isValidated,
                height: heights[one.notch] ?? 0
            )
        }
        var counts = scale.levels.map { _ in 0 }
        for one in judged { counts[scale.number(of: one.notch) - 1] += 1 }
        self.counts = counts
        notJudged = cells.count { $0.cell == .notJudged }
    }

    /// The stops between which the middle half of the schools lies: the first stop with a quarter of the beads at or
    /// below it, and the first with three quarters; nil for fewer than four beads.
    var middleHalf: ClosedRange<Int>? {
        guard beads.count >= 4 else { return nil }
        return beads[(beads.count + 3) / 4 - 1].notch...beads[(beads.count * 3 + 3) / 4 - 1].notch
    }

    /// How many beads lie on the fullest stop.
    var tallest: Int { (beads.map(\.height).max() ?? -1) + 1 }

    /// The bead of a school; nil where it has none.
    func bead(of school: Int) -> Bead? { beads.first { $0.school == school } }
}

extension HeatMap {
    /// A pile for every wire, in their order.
    func piles(picked: Set<Int> = []) -> [Pile] {
        wires.indices.compactMap { Pile(self, wire: $0, picked: picked) }
    }
}
