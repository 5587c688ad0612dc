import Database
import Web

/// The award rule of a draft as it is typed into its sentences.
struct RuleForm: Sendable, Equatable {
    /// Numbers of levels by the key of their scale; empty where nothing is asked.
    var standard: [String: String] = [:]
    /// Numbers of levels by area; empty for the level of its scale.
    var areas: [ID<Area>: String] = [:]
    var blocks: Set<ID<Area>> = []
    /// "every", or how many.
    var needs = "every"
    var tiers: [Tier] = []
    var asksImpact = false
    var asksOutOfCategory = false
    /// "secure", or how many statements fit best.
    var suggest = "secure"
    var validMonths = "36"
    var noticeMonths = "6"

    /// One tier as typed.
    struct Tier: Sendable, Equatable {
        var name = ""
        var standard: [String: String] = [:]
    }

    /// The rule of a version, to be changed.
    init(_ version: Framework.Version) {
        let rule = version.rule
        for scale in Scale.each(of: version.areas) { standard[scale.key] = Self.text(rule.standard[scale.key]) }
        for area in version.areas { areas[area.id] = Self.text(rule.areas[area.id]) }
        blocks = rule.blocks.intersection(version.areas.map(\.id))
        if case .atLeast(let count) = rule.needs { needs = "\(count)" }
        if case .bestFit(let count) = rule.suggestion { suggest = "\(count)" }
        tiers = rule.tiers.map { tier in Tier(name: tier.name, standard: tier.standard.mapValues { "\($0)" }) }
        (asksImpact, asksOutOfCategory) = (rule.asksImpact, rule.asksOutOfCategory)
        (validMonths, noticeMonths) = ("\(rule.validMonths)", "\(rule.noticeMonths)")
    }

    /// What came from the page of a version.
    init(_ form: Form, of version: Framework.Version) {
        let scales = Scale.each(of: version.areas)
        for scale in scales { standard[scale.key] = form.line("standard-\(scale.key)") }
        for area in version.areas { areas[area.id] = form.line("area-\(area.id)") }
        blocks = Set(form.all("blocks").compactMap { ID<Area>($0) }).intersection(version.areas.map(\.id))
        needs = form.line("needs")
        suggest = form.line("suggest")
        tiers = (0..<FrameworkLimits.tiers).filter { form.has("tier-\($0)-name") }.map { place in
            let pairs = scales.map { ($0.key, form.line("tier-\(place)-\($0.key)")) }
            return Tier(name: form.line("tier-\(place)-name"), standard: Dictionary(uniqueKeysWithValues: pairs))
        }
        asksImpact = form.has("impact")
        asksOutOfCategory = form.has("category")
        validMonths = form.line("valid")
        noticeMonths = form.line("notice")
    }

    private static func text(_ number: Int?) -> String { number.map { "\($0)" } ?? "" }

    /// Every field with its value, in the order of the page; the same rule gives the same pairs.
    func pairs(_ version: Framework.Version) -> [(name: String, value: String)] {
        let scales = Scale.each(of: version.areas)
        let levels = scales.map { ("standard-\($0.key)", standard[$0.key] ?? "") }
        let own = version.areas.map { ("area-\($0.id)", areas[$0.id] ?? "") }
        let blocking = version.areas.filter { blocks.contains($0.id) }.map { ("blocks", "\($0.id)") }
        let tierPairs = tiers.enumerated().flatMap { place, tier in
            [("tier-\(place)-name", tier.name)]
                + scales.map { ("tier-\(place)-\($0.key)", tier.standard[$0.key] ?? "") }
        }
        let facts = (asksImpact ? [("impact", "yes")] : []) + (asksOutOfCategory ? [("category", "yes")] : [])
        let rest = [("needs", needs), ("suggest", suggest), ("valid", validMonths), ("notice", noticeMonths)]
        return (levels + own + blocking + tierPairs + facts + rest).map { (name: $0.0, value: $0.1) }
    }

    /// A short text that differs when the rule does, to notice that somebody else changed it meanwhile.
    func fingerprint(_ version: Framework.Version) -> String {
        let hash = pairs(version).flatMap { Array("\($0.name)=\($0.value)\n".utf8) }
            .reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return String(hash, radix: 36)
    }
}

extension RuleForm {
    /// A change of the row of tiers that a button asks for, such as `up-2`; anything else changes nothing.
    mutating func press(_ button: String) {
        let parts = button.split(separator: "-")
        if button == "add", tiers.count < FrameworkLimits.tiers { tiers.append(Tier()) }
        guard parts.count == 2, let place = Int(parts[1]), tiers.indices.contains(place) else { return }
        switch parts[0] {
        case "remove": tiers.remove(at: place)
        case "up" where place > 0: tiers.swapAt(place, place - 1)
        case "down" where place < tiers.count - 1: tiers.swapAt(place, place + 1)
        default: break
        }
    }
}
