import Frameworks

/// Where strength sits and where support is needed in one area: names of schools from A to Z.
package struct Strengths: Hashable, Sendable {
    /// "Inclusion", or "Target setting: English" for a part.
    package let title: String
    package let scale: Scale
    /// The number of the level the mark asks for; nil when it asks for none.
    package let standard: Int?
    /// How many schools have a bead on the wire.
    package let judged: Int
    /// Schools at the strong level or beyond.
    package let strong: [String]
    /// Schools below the standard for the mark.
    package let below: [String]

    package init(title: String, scale: Scale, standard: Int?, beads: [(school: String, notch: Int)]) {
        self.title = title
        self.scale = scale
        self.standard = standard
        judged = beads.count
        let strongest = scale.strongLevel
        strong = beads.filter { scale.number(of: $0.notch) >= strongest }.map(\.school)
        below = standard.map { asked in beads.filter { scale.number(of: $0.notch) < asked }.map(\.school) } ?? []
    }
}

extension Scale {
    /// The number of the level from which a school could help others: the fourth, or the top one where there are fewer.
    package var strongLevel: Int { min(4, levels.count) }
}

extension HeatMap {
    /// A row for every wire, in order.
    package func strengths(_ version: Framework.Version) -> [Strengths] {
        wires.indices.compactMap { wire in
            guard let scale = wires[wire].scale else { return nil }
            return Strengths(
                title: version.title(of: wires[wire]),
                scale: scale,
                standard: version.rule.level(for: wires[wire]),
                beads: schools.indices.compactMap { place in
                    self[place, wire].notch.map { (schools[place].name, $0) }
                }
            )
        }
    }
}
