import Database
import Web
import Yams

/// Reads the areas of a framework file with their parts.
struct AreaReading {
    static let common = ["key", "title", "short", "about", "applies", "aligned", "guidance", "evidence", "turn"]
    let scales: [Scale]
    let list: MistakeList

    init(_ scales: [Scale], _ list: MistakeList) {
        self.scales = scales
        self.list = list
    }

    /// Every area, each followed by its parts.
    func areas(_ top: FileGroup) -> [Area] {
        let entries = top.entries("areas", isNeeded: true)
        if entries.isEmpty, !list.isUnfinished, let node = top.node("areas"), case .sequence = node {
            list.add(node, "“areas” is empty. A framework needs at least one area.")
        }
        top.noteLength("areas", entries.count, atMost: FrameworkLimits.areas)
        var seen: Set<String> = []
        return entries.flatMap { node -> [Area] in
            guard let group = FileGroup(node, "an area", keys: Self.common + ["scale", "levels", "parts"], list) else {
                return []
            }
            noteRepeated(group, &seen, "Another area has the key")
            return group.has("parts") ? withParts(group) : [wire(group)]
        }
    }

    private func withParts(_ group: FileGroup) -> [Area] {
        for key in ["scale", "levels"] {
            if let node = group.node(key) {
                list.add(node, "An area with parts is judged by its parts: put “\(key)” into each of them.")
            }
        }
        let area = area(group, parent: nil, letter: nil, scale: nil, levels: [])
        let entries = group.entries("parts")
        if entries.isEmpty { list.add(group.mark, "“parts” of this area is empty.") }
        group.noteLength("parts", entries.count, atMost: FrameworkLimits.parts)
        var seen: Set<String> = []
        let parts: [Area] = entries.compactMap { node in
            guard let part = FileGroup(node, "a part", keys: Self.common + ["letter", "scale", "levels"], list) else {
                return nil
            }
            noteRepeated(part, &seen, "Another part of this area has the key")
            return wire(part, parent: area.id)
        }
        return [area] + parts
    }

    private func wire(_ group: FileGroup, parent: ID<Area>? = nil) -> Area {
        if list.isUnfinished, parent == nil, !group.has("scale"), !group.has("levels") {
            return area(group, parent: nil, letter: nil, scale: nil, levels: [])
        }
        let scale = scale(group)
        let letter = parent.map { _ in
            group.has("letter") ? group.text("letter", atMost: FrameworkLimits.letter) : firstLetter(group)
        }
        let levels = LevelReading(list).descriptors(group, scale)
        return area(group, parent: parent, letter: letter, scale: scale, levels: levels)
    }

    private func firstLetter(_ group: FileGroup) -> String {
        group.node("title")?.scalar?.string.trimmed.prefix(1).uppercased() ?? ""
    }

    private func scale(_ group: FileGroup) -> Scale? {
        guard let node = group.node("scale", isNeeded: true) else { return nil }
        let key = node.scalar?.string ?? ""
        guard let scale = scales.first(where: { $0.key == key }) else {
            if !scales.isEmpty { group.noteUnknown(node, key, "a scale of this framework", scales.map(\.key)) }
            return nil
        }
        return scale
    }

    private func area(
        _ group: FileGroup,
        parent: ID<Area>?,
        letter: String?,
        scale: Scale?,
        levels: [Descriptor]
    ) -> Area {
        let about = FrameworkLimits.about
        return Area(
            parent: parent,
            key: group.slug("key"),
            title: group.text("title", atMost: FrameworkLimits.title),
            short: group.has("short") ? group.text("short", atMost: FrameworkLimits.short) : nil,
            letter: letter,
            about: group.has("about") ? group.text("about", atMost: about, isLong: true) : "",
            guidance: group.has("guidance") ? group.text("guidance", atMost: about, isLong: true) : "",
            applies: applies(group),
            expects: expects(group),
            aligned: aligned(group),
            turn: group.has("turn") ? group.whole("turn", in: 1...FrameworkLimits.areas, orElse: 1) : nil,
            scale: scale,
            descriptors: levels
        )
    }

    private func noteRepeated(_ group: FileGroup, _ seen: inout Set<String>, _ words: String) {
        guard let node = group.node("key"), let key = node.scalar?.string, !seen.insert(key).inserted else { return }
        list.add(node, "\(words) “\(key)” already.")
    }
}
