import Database
import Frameworks

/// How the areas of one version go on in another of the same framework.
package struct AreaMapping: Sendable {
    let old: Framework.Version
    let new: Framework.Version
    /// Old area to new one; an area that is gone is not in it.
    let targets: [ID<Area>: ID<Area>]
    /// New area to the old ones that go on in it, in their order.
    private let origins: [ID<Area>: [Area]]

    /// - Parameter chosen: what a person has said, area by area; the others go by their keys.
    package init(
        from old: Framework.Version,
        to new: Framework.Version,
        chosen: [ID<Area>: ID<Area>?] = [:]
    ) {
        self.old = old
        self.new = new
        let byKey = Dictionary(new.areas.map { (new.keyPath(of: $0), $0.id) }) { first, _ in first }
        let pairs = old.areas.compactMap { area -> (ID<Area>, ID<Area>)? in
            let target = chosen[area.id] ?? byKey[old.keyPath(of: area)]
            return target.flatMap(new.area).map { (area.id, $0.id) }
        }
        let targets = Dictionary(uniqueKeysWithValues: pairs)
        self.targets = targets
        origins = old.areas.reduce(into: [:]) { found, area in
            if let target = targets[area.id] { found[target, default: []].append(area) }
        }
    }

    /// The old areas that go on in a new one, in their order.
    func sources(of area: Area) -> [Area] { origins[area.id] ?? [] }

    /// The one old area that alone goes on in a new wire, on the same levels; nil where beads cannot go on as they are.
    package func soleSource(of wire: Area) -> Area? {
        sources(of: wire).first.flatMap { goesOnAlone($0, wire) && wire.isWire ? $0 : nil }
    }

    /// Whether beads of an old area can stand on a new one: both are judged, on the same levels.
    func isSameScale(_ source: Area, _ target: Area) -> Bool {
        guard let one = source.scale, let other = target.scale else { return false }
        return one.stops == other.stops && one.levels.map(\.name) == other.levels.map(\.name)
    }

    /// Whether everything that stands in an old area can go on as it is: alone, and on the same levels.
    func goesOnAlone(_ source: Area, _ target: Area) -> Bool {
        sources(of: target).count == 1 && (isSameScale(source, target) || (!source.isWire && !target.isWire))
    }

    /// What becomes of judgements in a new area: where its bead stands, and what was judged in words that it cannot show.
    ///
    /// Nothing is converted: a bead is kept where all that were judged stand at the same place on the same levels.
    package func carried(to target: Area, _ places: [ID<Area>: Judgement.Place]) -> (Judgement.Place, words: [String]) {
        let judged = sources(of: target).compactMap { source in
            places[source.id].flatMap { $0 == .notJudged ? nil : (area: source, place: $0) }
        }
        guard let first = judged.first else { return (.notJudged, []) }
        let areAlike =
            target.isWire
            && judged.allSatisfy { judged in
                judged.place == first.place && (judged.place.notch == nil || isSameScale(judged.area, target))
            }
        if areAlike { return (first.place, []) }
        return (.notJudged, judged.map { words($0.place, in: $0.area) })
    }

    private func words(_ place: Judgement.Place, in area: Area) -> String {
        let said = area.scale.map { place.words(on: $0) } ?? ""
        return "\(old.title(of: area)): \(place.reason.map { "\(said), \($0)" } ?? said)"
    }
}
