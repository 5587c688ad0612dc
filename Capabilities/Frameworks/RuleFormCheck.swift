import Database
import Web

extension RuleForm {
    /// The rule, or what is wrong field by field.
    func checked(_ version: Framework.Version) -> Result<AwardRule, FormErrors> {
        var errors = FormErrors()
        let valid = whole(validMonths, "valid", FrameworkLimits.months, &errors)
        let rule = AwardRule(
            standard: levels(version, &errors),
            areas: ownLevels(version, &errors),
            blocks: blocks,
            needs: needs(version, &errors),
            tiers: tiers(version, &errors),
            asksImpact: asksImpact,
            asksOutOfCategory: asksOutOfCategory,
            suggestion: suggestion(&errors),
            validMonths: valid,
            noticeMonths: whole(noticeMonths, "notice", 0...max(valid, 0), &errors)
        )
        return errors.orElse(rule)
    }

    private func whole(
        _ text: String,
        _ field: String,
        _ range: ClosedRange<Int>,
        _ errors: inout FormErrors
    ) -> Int {
        if let number = Int(text), range.contains(number) { return number }
        errors.add(field, "Write a whole number of months from \(range.lowerBound) to \(range.upperBound).")
        return range.lowerBound
    }

    /// The level asked for on each scale; scales that no area is judged on keep what was asked of them.
    private func levels(_ version: Framework.Version, _ errors: inout FormErrors) -> [String: Int] {
        var levels = version.rule.standard
        for scale in Scale.each(of: version.areas) {
            let number = Self.number(standard[scale.key], on: scale)
            if number == nil { errors.add("standard-\(scale.key)", "Choose the level that must be reached.") }
            levels[scale.key] = number
        }
        return levels
    }

    private func ownLevels(_ version: Framework.Version, _ errors: inout FormErrors) -> [ID<Area>: Int] {
        var levels: [ID<Area>: Int] = [:]
        for area in version.areas {
            guard let text = areas[area.id], !text.isEmpty, let scale = version.scaleAsked(of: area) else { continue }
            levels[area.id] = Self.number(text, on: scale)
            if levels[area.id] == nil { errors.add("area-\(area.id)", "Choose a level of \(area.title).") }
        }
        return levels
    }

    private func needs(_ version: Framework.Version, _ errors: inout FormErrors) -> AwardRule.Needs {
        if needs == "every" { return .every }
        if let count = Int(needs), (1...max(version.tops.count, 1)).contains(count) { return .atLeast(count) }
        errors.add("needs", "Choose how many \(version.words.areas) must reach their level.")
        return .every
    }

    private func suggestion(_ errors: inout FormErrors) -> AwardRule.Suggestion {
        if suggest == "secure" { return .secure }
        if let count = Int(suggest), (1...FrameworkLimits.statements).contains(count) { return .bestFit(count) }
        errors.add("suggest", "Choose how statements point to a level.")
        return .secure
    }

    private func tiers(_ version: Framework.Version, _ errors: inout FormErrors) -> [AwardRule.Tier] {
        let scales = Scale.each(of: version.areas)
        var before = scales.map { Int(standard[$0.key] ?? "") ?? 0 }
        var (names, last): (Set<String>, String) = ([], "the standard")
        return tiers.enumerated().map { place, tier in
            let field = "tier-\(place)-name"
            let asked = scales.map { Self.number(tier.standard[$0.key], on: $0) }
            let now = zip(asked, before).map { $0 ?? $1 }
            if tier.name.isEmpty {
                errors.add(field, "Name this tier, such as Gold, or remove it.")
            } else if tier.name.count > FrameworkLimits.levelName {
                errors.add(field, "This has \(tier.name.count) characters. At most \(FrameworkLimits.levelName) fit.")
            } else if !names.insert(tier.name).inserted {
                errors.add(field, "Two tiers are called “\(tier.name)”.")
            } else if zip(now, before).contains(where: { $0 < $1 }) {
                errors.add(field, "\(tier.name) asks for less than \(last). The lowest tier stands first.")
            } else if now == before {
                errors.add(field, "\(tier.name) asks for nothing more than \(last). Choose a higher level.")
            }
            (before, last) = (now, tier.name)
            let pairs = zip(scales, asked).compactMap { scale, number in number.map { (scale.key, $0) } }
            return AwardRule.Tier(name: tier.name, standard: Dictionary(uniqueKeysWithValues: pairs))
        }
    }

    private static func number(_ text: String?, on scale: Scale) -> Int? {
        text.flatMap { Int($0) }.flatMap { (1...scale.levels.count).contains($0) ? $0 : nil }
    }
}

extension Framework.Version {
    /// The scale on which an area can be asked for a level: its own, or that of its parts where they share one.
    func scaleAsked(of area: Area) -> Scale? {
        if let scale = area.scale { return scale }
        let scales = Set(parts(of: area).map(\.scale))
        return scales.count == 1 ? scales.first ?? nil : nil
    }
}
