import Database

extension Demands {
    /// An area as one piece where its parts are asked the same, else each part by itself.
    func pieces(_ unit: [Area]) -> [[Area]] {
        let same = unit.allSatisfy { $0.scale?.key == unit[0].scale?.key && asked($0) == asked(unit[0]) }
        let blocked = unit.count { version.rule.blocks(on: $0) }
        return same && (blocked == 0 || blocked == unit.count) ? [unit] : unit.map { [$0] }
    }

    /// Whether it is named in a line of its own: it asks for another level than others on its scale, or is two-way.
    func isOwn(_ piece: [Area]) -> Bool {
        guard let scale = piece[0].scale else { return true }
        let isPartAlone = piece.count == 1 && units.contains { $0.count > 1 && $0.contains(piece[0]) }
        return scale.isTwoWay || isPartAlone || asked(piece[0]) != commonest[scale.key]
    }

    /// The level that most wires of a scale are asked for; the lower one of two.
    var commonest: [String: Int] {
        var counts: [String: [Int: Int]] = [:]
        for wire in units.joined() { counts[wire.scale?.key ?? "", default: [:]][asked(wire), default: 0] += 1 }
        return counts.mapValues { $0.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 0 }
    }

    /// Pieces of the same scale together, the largest group last.
    func groups(_ pieces: [[Area]]) -> [[[Area]]] {
        var groups: [[[Area]]] = []
        for piece in pieces {
            if let place = groups.firstIndex(where: { $0[0][0].scale?.key == piece[0].scale?.key }) {
                groups[place].append(piece)
            } else {
                groups.append([piece])
            }
        }
        return groups.enumerated().sorted { ($0.element.count, $0.offset) < ($1.element.count, $1.offset) }.map(
            \.element
        )
    }
}
