import Web
import Yams

/// Reads the scales of a framework file.
enum ScaleReading {
    static func scales(_ top: FileGroup) -> [Scale] {
        guard let group = top.group("scales", "the group of scales", isNeeded: true) else { return [] }
        if group.order.isEmpty, !top.list.isUnfinished {
            top.list.add(group.mark, "“scales” is empty. A framework needs at least one scale.")
        }
        top.noteLength("scales", group.order.count, atMost: FrameworkLimits.scales)
        return group.order.compactMap { key, mark in
            if !key.isSlug || key.count > FrameworkLimits.key {
                top.list.add(mark, "“\(key)” cannot name a scale: use small letters, digits and hyphens.")
            }
            return scale(group, key)
        }
    }

    private static func scale(_ scales: FileGroup, _ key: String) -> Scale? {
        guard let group = scales.group(key, "the scale “\(key)”", keys: ["stops", "levels"]) else { return nil }
        let levels = group.entries("levels", isNeeded: true).compactMap { level($0, group.list) }
        if let node = group.node("levels"), case .sequence(let entries) = node {
            if !FrameworkLimits.levels.contains(entries.count) {
                group.list.add(
                    node,
                    "The scale “\(key)” has \(Words.count(entries.count, "level", "levels")). It must have two to seven."
                )
            }
            noteRepeated(levels.map(\.name), node, group.list)
        }
        return Scale(key: key, stops: stops(group), levels: levels)
    }

    private static func stops(_ group: FileGroup) -> Int {
        guard let node = group.node("stops", isNeeded: true) else { return 1 }
        guard let stops = node.scalar.flatMap({ Int($0.string) }), stops == 1 || stops == 4 else {
            group.list.add(node, "“stops” must be 4, for lower end to upper end, or 1.")
            return 1
        }
        return stops
    }

    private static func level(_ node: Node, _ list: MistakeList) -> Level? {
        guard let group = FileGroup(node, "a level of a scale", keys: ["name", "short", "tone"], list) else {
            return nil
        }
        let name = group.text("name", atMost: FrameworkLimits.levelName)
        if name.contains("|"), let node = group.node("name") {
            list.add(node, "The name of a level cannot hold the sign |.")
        }
        let short = group.has("short") ? group.text("short", atMost: FrameworkLimits.levelShort) : name
        let tone: Tone? = group.node("tone", isNeeded: true).flatMap { group.choice($0, "a tone") }
        return Level(name: name, short: short, tone: tone ?? .plain)
    }

    private static func noteRepeated(_ names: [String], _ node: Node, _ list: MistakeList) {
        var seen: Set<String> = []
        for name in names where !name.isEmpty && !seen.insert(name).inserted {
            list.add(node, "Two levels of this scale are called “\(name)”.")
        }
    }
}
