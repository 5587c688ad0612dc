import Database

/// Writes the award rule of a framework.
struct AwardFileWriting {
    private let version: Framework.Version
    private var rule: AwardRule { version.rule }

    init(_ version: Framework.Version) { self.version = version }

    func rule(_ yaml: inout YAMLLines) {
        yaml.add(0, "award:")
        standard(&yaml)
        let own = ownLevels
        if !own.isEmpty { yaml.add(2, "areas:") }
        for (path, level) in own { yaml.add(4, path, level) }
        let blocks = version.areas.filter { rule.blocks.contains($0.id) }.map(path)
        if !blocks.isEmpty { yaml.add(2, "blocks: [\(blocks.joined(separator: ", "))]") }
        yaml.add(2, "needs: \(needs)")
        tiers(&yaml)
        yaml.add(2, "impact-statement: \(rule.asksImpact)")
        yaml.add(2, "out-of-category: \(rule.asksOutOfCategory)")
        yaml.add(2, "suggest: \(suggestion)")
        yaml.add(2, "valid-months: \(rule.validMonths)")
        yaml.add(2, "notice-months: \(rule.noticeMonths)")
    }

    private func standard(_ yaml: inout YAMLLines) {
        let pairs = levels(rule.standard)
        yaml.add(2, pairs.isEmpty ? "standard: {}" : "standard:")
        for (key, level) in pairs { yaml.add(4, key, level) }
    }

    /// Scale and name of the level, for those scales that are asked something, in the order of the scales.
    private func levels(_ standard: [String: Int]) -> [(String, String)] {
        version.scales.compactMap { scale in
            standard[scale.key].flatMap { name($0, scale) }.map { (scale.key, $0) }
        }
    }

    private func name(_ number: Int, _ scale: Scale) -> String? {
        scale.level(numbered: number)?.name.onOneLine
    }

    /// The areas that ask for another level; parts by themselves where they differ in scale.
    private var ownLevels: [(String, String)] {
        version.areas.flatMap { area -> [(String, String)] in
            guard let number = rule.areas[area.id] else { return [] }
            if let scale = area.scale { return name(number, scale).map { [(path(area), $0)] } ?? [] }
            let parts = version.parts(of: area)
            guard let scale = parts.first?.scale else { return [] }
            if parts.allSatisfy({ $0.scale == scale }) { return name(number, scale).map { [(path(area), $0)] } ?? [] }
            return parts.filter { rule.areas[$0.id] == nil }.compactMap { part in
                part.scale.flatMap { name(number, $0) }.map { (path(part), $0) }
            }
        }
    }

    private var needs: String {
        switch rule.needs {
        case .every: "every"
        case .atLeast(let count): "\(min(max(count, 1), max(version.tops.count, 1)))"
        }
    }

    private func tiers(_ yaml: inout YAMLLines) {
        guard !rule.tiers.isEmpty else { return }
        yaml.add(2, "tiers:")
        for tier in rule.tiers {
            yaml.item(4) { yaml, indent in
                yaml.add(indent, "name", tier.name.onOneLine)
                yaml.add(indent, "standard: \(FrameworkFileWriting.group(levels(tier.standard)))")
            }
        }
    }

    private var suggestion: String {
        switch rule.suggestion {
        case .secure: "secure"
        case .bestFit(let count): "{best-fit: \(count)}"
        }
    }

    /// "inclusion", or "strategy/english" for a part.
    private func path(_ area: Area) -> String { version.keyPath(of: area) }
}

extension Framework.Version {
    /// The keys that lead to an area, the same in every version and file: "inclusion", or "strategy/english" for a part.
    package func keyPath(of area: Area) -> String {
        area.parent.flatMap(self.area).map { "\($0.key)/\(area.key)" } ?? area.key
    }
}
