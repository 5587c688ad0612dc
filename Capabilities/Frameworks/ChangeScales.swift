import Database
import Web

extension Framework.Version {
    /// The areas that are judged on a scale.
    func areas(on key: String) -> [Area] { areas.filter { $0.scale?.key == key } }

    /// Takes up a scale of the library, or a copy of one, under a key of its own.
    ///
    /// - Throws: ``DraftRefusal`` when no more fit
    @discardableResult
    mutating func addScale(_ source: Scale) throws(DraftRefusal) -> Scale {
        if let known = scales.first(where: { $0.levels == source.levels && $0.stops == source.stops }) { return known }
        if scales.count >= FrameworkLimits.scales { throw .manyScales }
        let key = Slug.of(source.key, besides: Set(scales.map(\.key))) { "scale" }
        let scale = Scale(key: key, stops: source.stops, levels: source.levels)
        scales.append(scale)
        rule.standard[key] = scale.usualStandard
        return scale
    }

    /// Takes away a scale that no area is judged on.
    ///
    /// - Throws: ``DraftRefusal`` when one is, or it is the last
    mutating func removeScale(_ key: String) throws(DraftRefusal) {
        let areas = areas(on: key)
        if !areas.isEmpty { throw .scaleNeeded(areas: areas.map { title(of: $0) }) }
        if scales.count == 1 { throw .scaleNeeded(areas: []) }
        scales.removeAll { $0.key == key }
        rule.standard[key] = nil
        for tier in rule.tiers.indices { rule.tiers[tier].standard[key] = nil }
    }

    /// Gives an area another scale; what is written stays with its place, counted from the lowest level.
    mutating func setScale(_ scale: Scale, of id: ID<Area>) {
        change(id) { area in
            area.scale = scale
            area.descriptors = area.descriptors(for: scale.levels.count)
        }
        clampStandard(of: id, to: scale)
    }

    /// Puts a scale in the place of the one of its key, in every area that is judged on it.
    mutating func keep(_ scale: Scale) {
        guard let place = scales.firstIndex(where: { $0.key == scale.key }) else { return }
        scales[place] = scale
        for area in areas(on: scale.key) { setScale(scale, of: area.id) }
        let most = scale.levels.count
        rule.standard[scale.key] = rule.standard[scale.key].map { min($0, most) }
        for tier in rule.tiers.indices {
            rule.tiers[tier].standard[scale.key] = rule.tiers[tier].standard[scale.key].map { min($0, most) }
        }
    }

    private mutating func clampStandard(of id: ID<Area>, to scale: Scale) {
        guard let level = rule.areas[id], level > scale.levels.count else { return }
        rule.areas[id] = scale.levels.count
    }
}

extension Area {
    /// What is written at its levels, made to fit so many: what has no place any more goes, what is new is empty.
    func descriptors(for count: Int) -> [Descriptor] {
        let missing = max(0, count - descriptors.count)
        return descriptors.prefix(count) + (0..<missing).map { _ in Descriptor(looksLike: "", statements: []) }
    }

    /// What would be lost on a scale with so many levels, level by level: "Exceptional: a descriptor and two statements".
    func losses(for count: Int) -> [String] {
        zip(scale?.levels ?? [], descriptors).dropFirst(count).compactMap { level, descriptor in
            descriptor.summary.map { "\(level.name): \($0)" }
        }
    }
}
