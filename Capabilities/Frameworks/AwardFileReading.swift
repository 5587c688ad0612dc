import Database
import Web
import Yams

/// Reads the award rule of a framework file.
struct AwardFileReading {
    private static let keys = [
        "standard", "areas", "blocks", "needs", "tiers", "impact-statement", "out-of-category", "suggest",
        "valid-months",
        "notice-months",
    ]
    private let list: MistakeList
    private let scales: [Scale]
    private let areas: [Area]

    init(_ list: MistakeList, _ scales: [Scale], _ areas: [Area]) {
        self.list = list
        self.scales = scales
        self.areas = areas
    }

    func rule(_ top: FileGroup) -> AwardRule {
        guard let group = top.group("award", "the award rule", keys: Self.keys, isNeeded: true) else {
            return AwardRule(standard: [:])
        }
        let valid = group.whole("valid-months", in: FrameworkLimits.months, orElse: 36)
        return AwardRule(
            standard: standard(group),
            areas: ownLevels(group),
            blocks: Set(group.entries("blocks").compactMap { area($0, $0.scalar?.string ?? "", group)?.id }),
            needs: needs(group),
            tiers: tiers(group),
            asksImpact: group.truth("impact-statement"),
            asksOutOfCategory: group.truth("out-of-category"),
            suggestion: suggestion(group),
            validMonths: valid,
            noticeMonths: group.whole("notice-months", in: 0...valid, orElse: min(6, valid))
        )
    }

    private func standard(_ group: FileGroup) -> [String: Int] {
        guard let standard = group.group("standard", "the level to reach on each scale", isNeeded: true) else {
            return [:]
        }
        for scale in Scale.each(of: areas) where !standard.has(scale.key) && !list.isUnfinished {
            list.add(standard.mark, "The standard for the scale “\(scale.key)” is missing.")
        }
        return levels(standard)
    }

    /// The number of a level for each scale.
    private func levels(_ standard: FileGroup) -> [String: Int] {
        var levels: [String: Int] = [:]
        for (key, mark) in standard.order where !scales.isEmpty {
            guard let scale = scales.first(where: { $0.key == key }) else {
                list.add(mark, "“\(key)” is not a scale of this framework. Known are \(Words.list(scales.map(\.key))).")
                continue
            }
            levels[key] = standard.node(key).flatMap { level($0, scale, standard) }
        }
        return levels
    }

    private func level(_ node: Node, _ scale: Scale, _ group: FileGroup) -> Int? {
        let name = node.scalar?.string.trimmed ?? ""
        if let number = scale.number(named: name) { return number }
        group.noteUnknown(node, name, "a level of the scale “\(scale.key)”", scale.levels.map(\.name))
        return nil
    }

    /// The levels that areas ask for themselves.
    private func ownLevels(_ group: FileGroup) -> [ID<Area>: Int] {
        guard let own = group.group("areas", "the areas that ask for another level") else { return [:] }
        var levels: [ID<Area>: Int] = [:]
        for (path, _) in own.order {
            guard let node = own.node(path), let area = area(node, path, group) else { continue }
            let scales = area.isWire ? [area.scale] : areas.filter { $0.parent == area.id }.map(\.scale)
            let numbers = scales.compactMap(\.self).map { level(node, $0, own) }
            if let first = numbers.first, let first { levels[area.id] = first }
            if Set(numbers).count > 1 {
                list.add(node, "The parts of “\(path)” differ in scale. Name each part by itself.")
            }
        }
        return levels
    }

    private func area(_ node: Node, _ path: String, _ group: FileGroup) -> Area? {
        if let area = areas.first(where: { self.path(of: $0) == path }) { return area }
        group.noteUnknown(node, path, "an area of this framework", areas.map(self.path))
        return nil
    }

    /// "inclusion", or "strategy/english" for a part.
    private func path(of area: Area) -> String {
        let parent = areas.first { $0.id == area.parent }
        return parent.map { "\($0.key)/\(area.key)" } ?? area.key
    }
}

extension AwardFileReading {
    private func needs(_ group: FileGroup) -> AwardRule.Needs {
        guard let node = group.node("needs"), node.scalar?.string != "every" else { return .every }
        let count = areas.count { $0.parent == nil }
        guard let least = node.scalar.flatMap({ Int($0.string) }), least >= 1, least <= max(count, 1) else {
            list.add(node, "“needs” must be every, or a whole number from 1 to \(max(count, 1)).")
            return .every
        }
        return .atLeast(least)
    }

    private func tiers(_ group: FileGroup) -> [AwardRule.Tier] {
        var names: Set<String> = []
        group.noteLength("tiers", group.entries("tiers").count, atMost: FrameworkLimits.tiers)
        return group.entries("tiers").compactMap { node in
            guard let tier = FileGroup(node, "a tier", keys: ["name", "standard"], list) else { return nil }
            let name = tier.text("name", atMost: FrameworkLimits.levelName)
            if !name.isEmpty, !names.insert(name).inserted { list.add(node, "Two tiers are called “\(name)”.") }
            let standard = tier.group("standard", "the level to reach on each scale", isNeeded: true)
            if let standard, standard.order.isEmpty, !list.isUnfinished {
                list.add(standard.mark, "This tier asks for nothing more.")
            }
            return AwardRule.Tier(name: name, standard: standard.map { levels($0) } ?? [:])
        }
    }

    private func suggestion(_ group: FileGroup) -> AwardRule.Suggestion {
        guard let node = group.node("suggest"), node.scalar?.string != "secure" else { return .secure }
        let words = "“suggest” must be secure, or {best-fit: 4} with a whole number."
        guard case .mapping = node, let fit = FileGroup(node, "a best fit", keys: ["best-fit"], list) else {
            list.add(node, words)
            return .secure
        }
        guard fit.has("best-fit") else {
            list.add(node, words)
            return .secure
        }
        return .bestFit(fit.whole("best-fit", in: 1...FrameworkLimits.statements, orElse: 1))
    }
}
