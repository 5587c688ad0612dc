import Web
import Yams

/// Reads what every level of an area looks like.
struct LevelReading {
    private let list: MistakeList

    init(_ list: MistakeList) { self.list = list }

    /// One descriptor for each level of the scale, in its order; notes levels that are missing, strange or out of order.
    func descriptors(_ area: FileGroup, _ scale: Scale?) -> [Descriptor] {
        let entries = area.entries("levels", isNeeded: true)
        var found: [(name: String, node: Node, descriptor: Descriptor)] = []
        for entry in entries {
            guard let group = FileGroup(entry, "a level of an area", keys: ["level", "looks-like", "statements"], list)
            else { continue }
            let name = group.text("level", atMost: FrameworkLimits.levelName)
            found.append((name, entry, descriptor(group, name)))
        }
        guard let scale, let node = area.node("levels") else { return found.map(\.descriptor) }
        let names = scale.levels.map(\.name)
        noteNames(found.map { ($0.name, $0.node) }, names, node)
        return names.compactMap { name in found.first { $0.name == name }?.descriptor }
    }

    private func descriptor(_ group: FileGroup, _ name: String) -> Descriptor {
        let statements = group.entries("statements").map {
            Statement(text: group.text($0, "A statement", atMost: FrameworkLimits.statement, isLong: true))
        }
        group.noteLength("statements", statements.count, atMost: FrameworkLimits.statements)
        let looksLike = group.text("looks-like", atMost: FrameworkLimits.descriptor, isLong: true)
        return Descriptor(looksLike: looksLike, statements: statements)
    }

    private func noteNames(_ found: [(name: String, node: Node)], _ names: [String], _ node: Node) {
        var seen: [String] = []
        for (name, entry) in found where !name.isEmpty {
            guard let place = names.firstIndex(of: name) else {
                noteUnknown(name, entry, names)
                continue
            }
            if seen.contains(name) {
                list.add(entry, "The level “\(name)” stands here again.")
            } else if let last = seen.last, let before = names.firstIndex(of: last), before > place {
                list.add(entry, "The level “\(name)” must stand before “\(last)”, as in the scale.")
            }
            seen.append(name)
        }
        let missing = names.filter { !seen.contains($0) }
        guard !missing.isEmpty else { return }
        let words = Words.list(missing.map { "“\($0)”" })
        list.add(
            node,
            "\(missing.count == 1 ? "The level" : "The levels") \(words) \(missing.count == 1 ? "is" : "are") missing."
        )
    }

    private func noteUnknown(_ name: String, _ entry: Node, _ names: [String]) {
        let near = Spelling.nearest(name, in: names).map { "Did you mean “\($0)”?" }
        list.add(entry, "“\(name)” is not a level of this scale. \(near ?? "Its levels are \(Words.list(names)).")")
    }
}
