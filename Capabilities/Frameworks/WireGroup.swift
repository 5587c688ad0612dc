/// Areas that follow one another on the same scale, so that their wires hang under one beam.
package struct WireGroup: Sendable {
    package let scale: Scale
    /// Top areas; the scale of one with parts is that of its parts.
    package internal(set) var tops: [Area]
}

extension Framework.Version {
    /// All wires as they hang, group by group in the order of the areas.
    package var wireGroups: [WireGroup] {
        tops.reduce(into: []) { groups, top in
            guard let scale = top.scale ?? parts(of: top).first?.scale else { return }
            if groups.last?.scale.key == scale.key {
                groups[groups.count - 1].tops.append(top)
            } else {
                groups.append(WireGroup(scale: scale, tops: [top]))
            }
        }
    }

    /// The graded scale of most areas, which two-way wires line up with; of several the first, and any where none is
    /// graded; nil without areas.
    package var mainScale: Scale? {
        let groups = wireGroups
        let graded = groups.filter { !$0.scale.isTwoWay }
        let counts = graded.reduce(into: [String: Int]()) { $0[$1.scale.key, default: 0] += $1.tops.count }
        let most = counts.values.max()
        return (graded.first { counts[$0.scale.key] == most } ?? groups.first)?.scale
    }
}
