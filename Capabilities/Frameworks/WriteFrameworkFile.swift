import Database
import Schools
import Web

extension FrameworkFile {
    /// A version as a file; read and written again it is the same to the byte.
    package static func write(_ version: Framework.Version) -> String {
        let text = FrameworkFileWriting(version).text(isUnfinished: false)
        if case .success = read(Array(text.utf8)) { return text }
        return FrameworkFileWriting(version).text(isUnfinished: true)
    }

    /// "inclusion-excellence-1.0.yaml".
    package static func name(of version: Framework.Version) -> String { "\(version.key)-\(version.number).yaml" }
}

/// Writes a whole framework, its parts in the order of docs/framework-file.md.
struct FrameworkFileWriting {
    let version: Framework.Version

    init(_ version: Framework.Version) { self.version = version }

    func text(isUnfinished: Bool) -> String {
        var yaml = YAMLLines()
        yaml.add(0, "title", version.title.onOneLine)
        yaml.add(0, "key: \(version.key)")
        yaml.add(0, "version: \"\(version.number)\"")
        if isUnfinished { yaml.add(0, "unfinished: true") }
        yaml.add(0, "purpose", version.purpose)
        yaml.addIfAny(0, "promise", version.promise)
        yaml.addIfAny(0, "about", version.about)
        words(&yaml)
        scales(&yaml)
        yaml.add(0, version.tops.isEmpty ? "areas: []" : "areas:")
        for area in version.tops { yaml.item(2) { yaml, indent in self.area(area, &yaml, indent) } }
        AwardFileWriting(version).rule(&yaml)
        return yaml.text
    }

    private func words(_ yaml: inout YAMLLines) {
        let (words, usual) = (version.words, TierWords())
        guard words != usual else { return }
        yaml.add(0, "words:")
        if (words.area, words.areas) != (usual.area, usual.areas) {
            yaml.add(2, "area: \(Self.list([words.area, words.areas]))")
        }
        if (words.part, words.parts) != (usual.part, usual.parts) {
            yaml.add(2, "part: \(Self.list([words.part, words.parts]))")
        }
    }

    private func scales(_ yaml: inout YAMLLines) {
        yaml.add(0, version.scales.isEmpty ? "scales: {}" : "scales:")
        for scale in version.scales {
            yaml.add(2, "\(scale.key):")
            yaml.add(4, "stops: \(scale.stops)")
            yaml.add(4, "levels:")
            for level in scale.levels {
                let pairs = [("name", level.name), ("short", level.short), ("tone", level.tone.rawValue)]
                yaml.add(6, "- \(Self.group(pairs))")
            }
        }
    }

    private func area(_ area: Area, _ yaml: inout YAMLLines, _ indent: Int) {
        yaml.add(indent, "key: \(area.key)")
        yaml.add(indent, "title", area.title.onOneLine)
        let short = area.short.onOneLine
        if short != area.title.onOneLine, !short.isEmpty, short.count <= FrameworkLimits.short {
            yaml.add(indent, "short", short)
        }
        if area.parent != nil { letter(area, &yaml, indent) }
        if let scale = area.scale { yaml.add(indent, "scale: \(scale.key)") }
        yaml.addIfAny(indent, "about", area.about)
        AreaFileWriting(area).facts(&yaml, indent)
        yaml.addIfAny(indent, "guidance", area.guidance)
        AreaFileWriting(area).evidence(&yaml, indent)
        AreaFileWriting(area).levels(&yaml, indent)
        let parts = version.parts(of: area)
        guard !parts.isEmpty else { return }
        yaml.add(indent, "parts:")
        for part in parts { yaml.item(indent + 2) { yaml, indent in self.area(part, &yaml, indent) } }
    }

    private func letter(_ part: Area, _ yaml: inout YAMLLines, _ indent: Int) {
        let own = (part.letter ?? "").onOneLine
        let letter = own.isEmpty ? part.title.onOneLine.prefix(1).uppercased() : own
        if !letter.isEmpty, letter.count <= FrameworkLimits.letter { yaml.add(indent, "letter", letter) }
    }

    /// `[area, areas]`.
    static func list(_ texts: [String]) -> String {
        "[\(texts.map { YAMLScalar($0.onOneLine).inline(isInBrackets: true) }.joined(separator: ", "))]"
    }

    /// `{name: Met, tone: met}`.
    static func group(_ pairs: [(String, String)]) -> String {
        "{\(pairs.map { "\($0): \(YAMLScalar($1.onOneLine).inline(isInBrackets: true))" }.joined(separator: ", "))}"
    }
}

extension String {
    /// With a space where a line ended, and none at its ends.
    var onOneLine: String { trimmed.replacing("\n", with: " ") }
}
