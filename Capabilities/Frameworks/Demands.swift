import Database
import Web

/// What an award rule, or one of its tiers, asks of the wires that apply to a school.
struct Demands {
    let version: Framework.Version
    /// The areas that apply with their wires: one for an area without parts.
    let units: [[Area]]
    let asked: (Area) -> Int

    /// - Parameter asked: the number of the level that a wire must reach.
    init(of version: Framework.Version, on wires: [Area], asked: @escaping (Area) -> Int) {
        self.version = version
        self.asked = asked
        var units: [[Area]] = []
        for wire in wires {
            if let last = units.last?.first, last.unit == wire.unit {
                units[units.count - 1].append(wire)
            } else {
                units.append([wire])
            }
        }
        self.units = units
    }

    func standing(of wire: Area, _ notch: Int?) -> Reading.Standing {
        .init(area: wire.id, asked: asked(wire), notch: notch, reaches: reaches(wire, notch))
    }

    func reaches(_ wire: Area, _ notch: Int?) -> Bool {
        guard let scale = wire.scale, let notch, scale.notches.contains(notch) else { return false }
        return scale.number(of: notch) >= asked(wire)
    }

    func reach(_ wires: [Area], _ judgements: [ID<Area>: Int]) -> Bool {
        wires.allSatisfy { reaches($0, judgements[$0.id]) }
    }

    func isBlock(_ wires: [Area]) -> Bool { wires.contains { version.rule.blocks(on: $0) } }

    /// How many areas must reach their level, of those that apply.
    var needed: Int {
        switch version.rule.needs {
        case .every: units.count
        case .atLeast(let count): min(count, units.count)
        }
    }

    func hold(_ judgements: [ID<Area>: Int]) -> Bool { lines(judgements).allSatisfy(\.holds) }

    func lines(_ judgements: [ID<Area>: Int]) -> [Reading.Line] {
        guard !units.isEmpty else {
            return [.init(words: "At least one \(version.words.area) applies to the school", holds: false)]
        }
        if needed == units.count { return everyLines(judgements) }
        let blocks = units.flatMap(pieces).filter { isBlock($0) }.map { line($0, judgements) }
        return blocks + [countLine(judgements)]
    }

    func everyLines(_ judgements: [ID<Area>: Int]) -> [Reading.Line] {
        let pieces = units.flatMap(pieces)
        let blocks = pieces.filter { isBlock($0) }
        let own = pieces.filter { !isBlock($0) && isOwn($0) }
        let groups = groups(pieces.filter { !isBlock($0) && !isOwn($0) })
        let isAlone = blocks.isEmpty && own.isEmpty && groups.count == 1
        return (blocks + own).map { line($0, judgements) }
            + groups.enumerated().map { place, group in
                let every = place == groups.count - 1 ? (isAlone ? "Every" : "Every other") : nil
                return groupLine(group, every: every, judgements)
            }
    }

    func countLine(_ judgements: [ID<Area>: Int]) -> Reading.Line {
        let count = units.count { reach($0, judgements) }
        let pieces = units.flatMap(pieces)
        let own = pieces.filter { isOwn($0) }
        let groups = groups(pieces.filter { !isOwn($0) })
        let start = "At least \(Words.number(needed)) of the \(Words.count(units.count, "", version.words.areas))"
        var words = "\(start) at their standard"
        if own.isEmpty, groups.count == 1, let level = level(groups[0][0]) {
            words = "\(start) at \(level)\(inEveryPart(groups[0]))"
        } else {
            let each =
                own.map { "\(title($0)) \(demand($0))" }
                + groups.enumerated().map { self.words(of: $1, every: $0 == groups.count - 1 ? "every other" : nil) }
            words += " (\(Words.list(each)))"
        }
        let now = "\(Words.number(count)) of \(Words.number(units.count))"
        return .init(words: words, holds: count >= needed, now: now)
    }
}

extension Area {
    /// The area it counts with: itself, or the one it is a part of.
    var unit: ID<Area> { parent ?? id }
}
