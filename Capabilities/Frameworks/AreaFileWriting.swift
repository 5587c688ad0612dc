import Schools

/// Writes what one area says besides its names.
struct AreaFileWriting {
    private let area: Area

    init(_ area: Area) { self.area = area }

    func facts(_ yaml: inout YAMLLines, _ indent: Int) {
        let applies = area.applies
        let phases = Phase.allCases.filter { applies.phases?.contains($0) ?? false }
        if !phases.isEmpty || applies.needsEarlyYears || applies.needsPost16 {
            yaml.add(indent, "applies:")
            if !phases.isEmpty {
                yaml.add(indent + 2, "phases: \(FrameworkFileWriting.list(phases.map(\.rawValue)))")
            }
            if applies.needsEarlyYears { yaml.add(indent + 2, "early-years: true") }
            if applies.needsPost16 { yaml.add(indent + 2, "post-16: true") }
        }
        guard !area.aligned.isEmpty else { return }
        yaml.add(indent, "aligned:")
        for aligned in area.aligned {
            let pairs = [("framework", aligned.framework), ("area", aligned.area)]
            yaml.add(indent + 2, "- \(FrameworkFileWriting.group(pairs))")
        }
    }

    func evidence(_ yaml: inout YAMLLines, _ indent: Int) {
        let expects = area.expects
        guard expects != .none else { return }
        yaml.add(indent, "evidence:")
        if !expects.kinds.isEmpty {
            yaml.add(indent + 2, "kinds: \(FrameworkFileWriting.list(expects.kinds.map(\.rawValue)))")
        }
        let most = expects.kinds.isEmpty ? EvidenceKind.allCases.count : Set(expects.kinds).count
        if expects.least > 0 { yaml.add(indent + 2, "least: \(min(expects.least, most))") }
        if let months = expects.months { yaml.add(indent + 2, "months: \(months)") }
        guard !expects.lookFor.isEmpty else { return }
        yaml.add(indent + 2, "look-for:")
        for words in expects.lookFor { yaml.item(indent + 4, words) }
    }

    func levels(_ yaml: inout YAMLLines, _ indent: Int) {
        guard let scale = area.scale else { return }
        yaml.add(indent, "levels:")
        for (level, descriptor) in zip(scale.levels, area.descriptors) {
            yaml.item(indent + 2) { yaml, indent in
                yaml.add(indent, "level", level.name.onOneLine)
                yaml.add(indent, "looks-like", descriptor.looksLike)
                guard !descriptor.statements.isEmpty else { return }
                yaml.add(indent, "statements:")
                for statement in descriptor.statements { yaml.item(indent + 2, statement.text) }
            }
        }
    }
}
