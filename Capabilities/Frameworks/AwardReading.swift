import Database
import Web

extension Framework.Version {
    /// What the award rule says of the beads of one school.
    ///
    /// - Parameters:
    ///   - judgements: notch of each wire; none for a wire that is not judged.
    ///   - wires: those that apply to the school, without those set aside as not applying.
    package func reading(of judgements: [ID<Area>: Int], on wires: [Area], _ facts: AwardFacts) -> Reading {
        let asked = Demands(of: self, on: wires) { rule.asked(of: $0) }
        let standings = wires.map { asked.standing(of: $0, judgements[$0.id]) }
        return Reading(
            lines: asked.lines(judgements) + rule.lines(facts),
            tier: tier(judgements, wires),
            standings: standings
        )
    }

    /// The highest tier whose own demands hold; the rest of the rule is not looked at.
    private func tier(_ judgements: [ID<Area>: Int], _ wires: [Area]) -> String? {
        rule.tiers.last { demands(of: $0, on: wires).hold(judgements) }?.name
    }

    private func demands(of tier: AwardRule.Tier, on wires: [Area]) -> Demands {
        Demands(of: self, on: wires) { rule.asked(of: $0, in: tier) }
    }

    /// The award rule in plain sentences, as somebody reads it before any school is judged.
    package var ruleSentences: [String] {
        let nobody = AwardFacts(isImpactStated: false, isInCategory: nil)
        let base = reading(of: [:], on: wires, nobody).lines.map(\.words)
        let tiers = rule.tiers.map { tier in
            "\(tier.name): " + Words.list(demands(of: tier, on: wires).lines([:]).map(\.words.withSmallStart))
        }
        return base + tiers
    }

    /// How long a mark is valid and when its renewal comes up, in one sentence.
    package var validitySentence: String {
        let valid = Words.count(rule.validMonths, "month", "months")
        let notice = Words.count(rule.noticeMonths, "month", "months")
        return "A mark is valid for \(valid), and its renewal comes up \(notice) before it ends."
    }
}

extension AwardRule {
    /// The number of the level that a wire must reach; the highest where the rule is silent, so that nothing slips by.
    func asked(of wire: Area) -> Int { level(for: wire) ?? wire.scale?.levels.count ?? 1 }

    func asked(of wire: Area, in tier: Tier) -> Int {
        max(asked(of: wire), wire.scale.flatMap { tier.standard[$0.key] } ?? 0)
    }

    /// Whether nothing is awarded without that wire, or without the area it is a part of.
    func blocks(on wire: Area) -> Bool {
        blocks.contains(wire.id) || wire.parent.map { blocks.contains($0) } ?? false
    }

    private static let impact = "An impact statement says what difference was made"
    private static let category = "The school is not in a category of concern"

    /// What is asked besides the areas, in few words; nil for a demand on areas.
    func exception(_ line: Reading.Line) -> String? {
        switch line.words {
        case Self.impact: "the impact statement"
        case Self.category: "the category of concern"
        default: nil
        }
    }

    fileprivate func lines(_ facts: AwardFacts) -> [Reading.Line] {
        var lines: [Reading.Line] = []
        if asksImpact {
            lines.append(.init(words: Self.impact, holds: facts.isImpactStated, now: "not written yet"))
        }
        if asksOutOfCategory {
            let now = facts.isInCategory == nil ? "nobody has confirmed it yet" : "it is in one now"
            lines.append(.init(words: Self.category, holds: facts.isInCategory == false, now: now))
        }
        return lines
    }
}

extension String {
    /// With a small first letter, for the middle of a sentence, where the word is one of ours.
    fileprivate var withSmallStart: String {
        hasPrefix("Every ") || hasPrefix("At ") ? prefix(1).lowercased() + dropFirst() : self
    }
}
