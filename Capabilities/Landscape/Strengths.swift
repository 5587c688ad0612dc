import Frameworks
import Support

/// Where strength sits and where support is needed in one area: names of schools from A to Z.
package struct Strengths: Hashable, Sendable {
    /// "Inclusion", or "Target setting: English" for a part.
    package let title: String
    package let scale: Scale
    /// The number of the level the mark asks for; nil when it asks for none.
    package let standard: Int?
    /// The number of the level from which a school could help others.
    package let expert: Int
    /// How many schools have a bead on the wire.
    package let judged: Int
    /// Schools at the strong level or beyond.
    package let strong: [String]
    /// Schools below the standard for the mark.
    package let below: [String]

    /// - Parameter expert: nil takes the strong level.
    package init(
        title: String,
        scale: Scale,
        standard: Int?,
        expert: Int? = nil,
        beads: [(school: String, notch: Int)]
    ) {
        self.title = title
        self.scale = scale
        self.standard = standard
        judged = beads.count
        let strongest = expert ?? scale.strongLevel
        self.expert = strongest
        strong = beads.filter { scale.number(of: $0.notch) >= strongest }.map(\.school)
        below = standard.map { asked in beads.filter { scale.number(of: $0.notch) < asked }.map(\.school) } ?? []
    }
}

extension HeatMap {
    /// A row for every wire, in order.
    package func strengths(_ version: Framework.Version, from levels: ExpertLevels) -> [Strengths] {
        wires.indices.compactMap { wire in
            guard let scale = wires[wire].scale else { return nil }
            return Strengths(
                title: version.title(of: wires[wire]),
                scale: scale,
                standard: version.rule.level(for: wires[wire]),
                expert: levels.level(on: scale, in: version.id),
                beads: schools.indices.compactMap { place in
                    self[place, wire].notch.map { (schools[place].name, $0) }
                }
            )
        }
    }
}
