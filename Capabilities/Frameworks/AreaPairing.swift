import Database

/// Which area of one version is which of another: by the keys that lead to it, else by its own key under another area.
struct AreaPairing {
    /// The area of the old version, by the id of the new one.
    let old: [ID<Area>: Area]
    /// Areas of the old version that are no more, in order.
    let gone: [Area]
    private let to: Framework.Version

    init(_ from: Framework.Version, _ to: Framework.Version) {
        self.to = to
        let byPath = Dictionary(from.areas.map { (from.keyPath(of: $0), $0) }) { first, _ in first }
        var old: [ID<Area>: Area] = [:]
        for area in to.areas { old[area.id] = byPath[to.keyPath(of: area)] }
        let taken = Set(old.values.map(\.id))
        let left = from.areas.filter { !taken.contains($0.id) }
        let byKey = Dictionary(grouping: left) { $0.key }.filter { $0.value.count == 1 }
        let new = Dictionary(grouping: to.areas.filter { old[$0.id] == nil }) { $0.key }.filter { $0.value.count == 1 }
        for (key, areas) in new {
            guard let match = byKey[key]?.first, match.isWire == areas[0].isWire else { continue }
            old[areas[0].id] = match
        }
        self.old = old
        let paired = Set(old.values.map(\.id))
        gone = from.areas.filter { !paired.contains($0.id) }
        places = Dictionary(uniqueKeysWithValues: from.areas.enumerated().map { ($1.id, $0) })
        parents = Dictionary(uniqueKeysWithValues: from.areas.map { ($0.id, from.parentKey(of: $0)) })
    }

    private let places: [ID<Area>: Int]
    private let parents: [ID<Area>: String?]

    /// Areas that stand under another area, or out of the order that most of their neighbours kept.
    var moved: Set<ID<Area>> {
        var moved: Set<ID<Area>> = []
        for area in to.areas {
            if let before = old[area.id], parents[before.id] != to.parentKey(of: area) { moved.insert(area.id) }
        }
        for group in Dictionary(grouping: to.areas, by: \.parent).values {
            let stayed = group.filter { old[$0.id] != nil && !moved.contains($0.id) }
            let order = stayed.compactMap { old[$0.id].flatMap { places[$0.id] } }
            let kept = Self.longestRise(order)
            for (place, area) in stayed.enumerated() where !kept.contains(place) { moved.insert(area.id) }
        }
        return moved
    }

    /// The places of a longest row of numbers that rises, so that as few as can be count as moved.
    static func longestRise(_ numbers: [Int]) -> Set<Int> {
        var best: [(length: Int, before: Int?)] = []
        for (place, number) in numbers.enumerated() {
            let before = (0..<place).filter { numbers[$0] < number }.max { best[$0].length < best[$1].length }
            best.append(((before.map { best[$0].length } ?? 0) + 1, before))
        }
        var place = best.indices.max { best[$0].length < best[$1].length }
        var kept: Set<Int> = []
        while let here = place {
            kept.insert(here)
            place = best[here].before
        }
        return kept
    }
}

extension Framework.Version {
    fileprivate func parentKey(of area: Area) -> String? { area.parent.flatMap(self.area)?.key }
}
