import Web

/// What was typed into the form of a scale: up to seven levels, lowest first.
struct ScaleForm {
    /// One row of the form.
    struct Row: Equatable {
        var name: String
        var short: String
        var tone: Tone?

        var isEmpty: Bool { name.isEmpty && short.isEmpty }
    }

    let key: String
    let stops: Int
    let rows: [Row]

    init(_ form: Form, key: String) {
        self.key = key
        stops = Int(form["stops"]) ?? 0
        rows = (1...FrameworkLimits.levels.upperBound).map { number in
            Row(
                name: form.line("name-\(number)"),
                short: form.line("short-\(number)"),
                tone: Tone(rawValue: form["tone-\(number)"])
            )
        }
    }

    init(_ scale: Scale) {
        key = scale.key
        stops = scale.stops
        let levels = scale.levels.map { Row(name: $0.name, short: $0.short, tone: $0.tone) }
        let free = FrameworkLimits.levels.upperBound - levels.count
        rows = levels + Array(repeating: Row(name: "", short: "", tone: nil), count: max(0, free))
    }

    /// The scale, or what is wrong field by field; rows without a name are left out.
    func checked() -> Result<Scale, FormErrors> {
        var errors = FormErrors()
        if stops != 1 && stops != 4 { errors.add("stops", "Choose one stop in each level, or four.") }
        var seen: Set<String> = []
        var levels: [Level] = []
        for (number, row) in zip(1..., rows) where !row.isEmpty {
            check(row, number, &seen, &errors)
            let short = row.short.isEmpty ? String(row.name.prefix(FrameworkLimits.levelShort)).trimmed : row.short
            levels.append(Level(name: row.name, short: short, tone: row.tone ?? .plain))
        }
        if !FrameworkLimits.levels.contains(levels.count) {
            errors.add("name-1", "A scale has two to seven levels. This one has \(Words.number(levels.count)).")
        }
        return errors.orElse(Scale(key: key, stops: stops, levels: levels))
    }

    private func check(_ row: Row, _ number: Int, _ seen: inout Set<String>, _ errors: inout FormErrors) {
        let name = "name-\(number)"
        if row.name.isEmpty { errors.add(name, "Write the name of this level.") }
        if row.name.contains("|") { errors.add(name, "The name of a level cannot hold the sign |.") }
        if row.name.count > FrameworkLimits.levelName {
            errors.add(name, "This has \(row.name.count) characters. At most \(FrameworkLimits.levelName) fit.")
        }
        if !row.name.isEmpty, !seen.insert(row.name.lowercased()).inserted {
            errors.add(name, "Two levels are called “\(row.name)”.")
        }
        if row.short.count > FrameworkLimits.levelShort {
            errors.add(
                "short-\(number)",
                "This has \(row.short.count) characters. At most \(FrameworkLimits.levelShort) fit."
            )
        }
    }
}
