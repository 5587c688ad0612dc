import Frameworks

/// How the beads of the same schools moved on one wire between two readings; levels are named, steps never added up.
struct Movement: Sendable {
    let wire: Area
    let scale: Scale
    /// By school, from A to Z.
    let onward: [Move]
    let back: [Move]
    /// How many stand where they stood.
    let still: Int
    /// Schools with a bead now and none then.
    let begun: [Move]
    /// How many had a bead then and have none now.
    let gone: Int

    /// One school's bead, then and now.
    struct Move: Hashable, Sendable {
        /// The place of the school in both heat maps.
        let school: Int
        /// Nil where it had no bead then.
        let from: Int?
        let to: Int
    }

    /// - Parameters:
    ///   - now, then: heat maps of the same schools on the same wires.
    ///   - place: a wire of both that has a scale.
    init?(_ now: HeatMap, since then: HeatMap, wire place: Int) {
        guard let scale = now.wires[place].scale else { return nil }
        wire = now.wires[place]
        self.scale = scale
        var moves: [Move] = []
        var gone = 0
        for school in now.schools.indices {
            let from = then[school, place].notch
            if let to = now[school, place].notch {
                moves.append(Move(school: school, from: from, to: to))
            } else if from != nil {
                gone += 1
            }
        }
        onward = moves.filter { move in move.from.map { move.to > $0 } == true }
        back = moves.filter { move in move.from.map { move.to < $0 } == true }
        still = moves.count { $0.from == $0.to }
        begun = moves.filter { $0.from == nil }
        self.gone = gone
    }

    /// "from Needs attention, lower end to Expected standard, upper middle"; the level alone where it was the only one then.
    func words(_ move: Move) -> String {
        let to = scale.words(of: move.to)
        return move.from.map { "from \(scale.words(of: $0)) to \(to)" } ?? "now at \(to)"
    }
}

extension HeatMap {
    /// A movement for every wire, in their order.
    func movements(since then: HeatMap) -> [Movement] {
        wires.indices.compactMap { Movement(self, since: then, wire: $0) }
    }
}
