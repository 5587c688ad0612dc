import Database
import Frameworks
import Rehearsal

/// A framework thrown together with dice, the beads of a school on it, and what its rule says when reckoned by hand.
struct RandomFramework {
    let version: Framework.Version
    let wires: [Area]
    let beads: [ID<Area>: Int]
    let facts: AwardFacts

    init(_ dice: inout Dice) {
        var areas: [Area] = []
        for number in 0..<Int.random(in: 1...7, using: &dice) {
            let scales: [Scale] = [.fivePoint, .met, .stages]
            if Int.random(in: 0..<4, using: &dice) == 0 {
                let heading = Area.heading("Heading \(number)")
                let scale = scales.randomElement(using: &dice) ?? .met
                areas += [heading] + ["English", "Mathematics"].map { .wire($0, scale, partOf: heading) }
            } else {
                areas.append(.wire("Wire \(number)", scales.randomElement(using: &dice) ?? .met))
            }
        }
        version = .sample(areas, Self.rule(areas, &dice))
        wires = areas.filter { $0.isWire && Int.random(in: 0..<8, using: &dice) > 0 }
        var beads: [ID<Area>: Int] = [:]
        for wire in areas {
            guard let scale = wire.scale, Int.random(in: 0..<9, using: &dice) > 0 else { continue }
            let lowest = Int.random(in: scale.notches, using: &dice)
            beads[wire.id] = max(lowest, Int.random(in: scale.notches, using: &dice))
        }
        self.beads = beads
        let category: [Bool?] = [false, false, false, true, nil]
        facts = AwardFacts(
            isImpactStated: Int.random(in: 0..<5, using: &dice) > 0,
            isInCategory: category.randomElement(using: &dice) ?? nil
        )
    }

    private static func rule(_ areas: [Area], _ dice: inout Dice) -> AwardRule {
        let standard = [
            "five-point": Int.random(in: 1...4, using: &dice), "met": Int.random(in: 1...2, using: &dice),
            "stages": Int.random(in: 1...4, using: &dice),
        ]
        var own: [ID<Area>: Int] = [:]
        for area in areas where Int.random(in: 0..<5, using: &dice) == 0 {
            own[area.id] = Int.random(in: 1...2, using: &dice)
        }
        let tops = areas.count { $0.parent == nil }
        return AwardRule(
            standard: standard,
            areas: own,
            blocks: Set(areas.filter { _ in Int.random(in: 0..<6, using: &dice) == 0 }.map(\.id)),
            needs: Bool.random(using: &dice) ? .every : .atLeast(Int.random(in: 1...tops, using: &dice)),
            tiers: tiers(&dice),
            asksImpact: Bool.random(using: &dice),
            asksOutOfCategory: Bool.random(using: &dice)
        )
    }

    private static func tiers(_ dice: inout Dice) -> [AwardRule.Tier] {
        ["Silver", "Gold", "Beacon"].prefix(Int.random(in: 0...3, using: &dice)).map { name in
            var standard = ["five-point": Int.random(in: 1...5, using: &dice)]
            if Bool.random(using: &dice) { standard["stages"] = Int.random(in: 1...4, using: &dice) }
            if Int.random(in: 0..<3, using: &dice) == 0 { standard["met"] = 2 }
            return .init(name: name, standard: standard)
        }
    }

    /// The same as a submission that was sent, of which nobody knows the category.
    func trial(_ dice: inout Dice) -> RuleTrial {
        var places: [String: RuleTrial.Place] = [:]
        for area in version.wires {
            guard let scale = area.scale else { continue }
            let place = beads[area.id].map { RuleTrial.Place.at(notch: $0, on: scale) }
            if !wires.contains(area) {
                places[version.keyPath(of: area)] = .away
            } else if let place {
                places[version.keyPath(of: area)] = place
            } else if Bool.random(using: &dice) {
                places[version.keyPath(of: area)] = .notJudged
            }
        }
        return RuleTrial(title: "Thistledown", places: places, isImpactStated: facts.isImpactStated)
    }

    /// The rule told once more, as plainly as it can be.
    private func holds(_ tier: AwardRule.Tier?) -> Bool {
        guard !wires.isEmpty else { return false }
        func reaches(_ wire: Area) -> Bool {
            guard let scale = wire.scale, let notch = beads[wire.id] else { return false }
            let parent = wire.parent.flatMap { version.rule.areas[$0] }
            let asked = version.rule.areas[wire.id] ?? parent ?? version.rule.standard[scale.key] ?? 99
            return Double(notch) / Double(scale.stops) > Double(max(asked, tier?.standard[scale.key] ?? 0) - 1)
        }
        let blocking = wires.filter { wire in
            version.rule.blocks.contains(wire.id) || wire.parent.map { version.rule.blocks.contains($0) } == true
        }
        guard blocking.allSatisfy(reaches) else { return false }
        let areas = Set(wires.map { $0.parent ?? $0.id })
        let reached = areas.filter { area in wires.filter { ($0.parent ?? $0.id) == area }.allSatisfy(reaches) }
        switch version.rule.needs {
        case .every: return reached.count == areas.count
        case .atLeast(let count): return reached.count >= min(count, areas.count)
        }
    }

    var holds: Bool {
        if version.rule.asksImpact, !facts.isImpactStated { return false }
        if version.rule.asksOutOfCategory, facts.isInCategory != false { return false }
        return holds(nil)
    }

    var tier: String? { holds ? version.rule.tiers.last { holds($0) }?.name : nil }
}
