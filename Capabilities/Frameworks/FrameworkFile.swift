import Database
import Yams

/// The file in which a framework is written; docs/framework-file.md says how.
package enum FrameworkFile {
    /// The framework as a draft with ids of its own, or everything that is wrong with the file.
    package static func read(_ bytes: some Collection<UInt8>) -> Result<Framework.Version, FrameworkFileFault> {
        do throws(FrameworkFileFault) {
            var text = try YAMLText(bytes)
            let root = try text.compose()
            let list = MistakeList(text)
            let draft = FrameworkFileReading(list).framework(root)
            guard let draft, list.all.isEmpty else { return .failure(FrameworkFileFault(list.all)) }
            return .success(draft)
        } catch {
            return .failure(error)
        }
    }

    /// Everything that is wrong with a file, in the order of its lines.
    package static func check(_ bytes: some Collection<UInt8>) -> [Mistake] {
        switch read(bytes) {
        case .success: []
        case .failure(let fault): fault.mistakes
        }
    }
}

/// Reads a whole framework and goes on after every mistake.
struct FrameworkFileReading {
    private static let keys = [
        "title", "key", "version", "unfinished", "purpose", "promise", "about", "words", "scales", "areas", "award",
    ]
    let list: MistakeList

    init(_ list: MistakeList) { self.list = list }

    /// The framework, worth keeping only when no mistake was noted; nil when the file is no group of keys at all.
    func framework(_ root: Node) -> Framework.Version? {
        guard let top = FileGroup(root, "the framework", keys: Self.keys, list) else { return nil }
        list.isUnfinished = top.truth("unfinished")
        let scales = ScaleReading.scales(top)
        let areas = AreaReading(scales, list).areas(top)
        return Framework.Version(
            framework: ID(),
            key: top.slug("key"),
            number: number(top),
            stage: .draft,
            title: top.text("title", atMost: FrameworkLimits.title),
            purpose: top.text("purpose", atMost: FrameworkLimits.purpose, isLong: true),
            promise: optional(top, "promise", atMost: FrameworkLimits.promise, isLong: true),
            about: optional(top, "about", atMost: FrameworkLimits.about, isLong: true),
            words: words(top),
            scales: scales,
            areas: areas,
            rule: AwardFileReading(list, scales, areas).rule(top)
        )
    }

    private func number(_ top: FileGroup) -> String {
        let number = top.text("version", atMost: 12)
        if !number.isEmpty, !VersionNumber.isWellFormed(number), let node = top.node("version") {
            list.add(node, "“\(number)” cannot be a version: write numbers with dots, such as \"1.0\".")
        }
        return number
    }

    private func optional(_ top: FileGroup, _ key: String, atMost most: Int, isLong: Bool = false) -> String {
        top.has(key) ? top.text(key, atMost: most, isLong: isLong) : ""
    }

    private func words(_ top: FileGroup) -> TierWords {
        let usual = TierWords()
        guard let group = top.group("words", "the owner’s words", keys: ["area", "part"]) else { return usual }
        let area = pair(group, "area", usual.area, usual.areas)
        let part = pair(group, "part", usual.part, usual.parts)
        return TierWords(area: area.one, areas: area.many, part: part.one, parts: part.many)
    }

    private func pair(_ group: FileGroup, _ key: String, _ one: String, _ many: String) -> (one: String, many: String) {
        guard let node = group.node(key) else { return (one, many) }
        let entries = group.entries(key)
        guard entries.count == 2 else {
            if case .sequence = node {
                list.add(node, "“\(key)” must be two words, for one and for many: [area, areas].")
            }
            return (one, many)
        }
        let texts = entries.map { group.text($0, "A word of “\(key)”", atMost: FrameworkLimits.word) }
        return (texts[0], texts[1])
    }
}
