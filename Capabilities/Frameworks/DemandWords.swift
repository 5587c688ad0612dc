import Database
import Web

extension Demands {
    func line(_ piece: [Area], _ judgements: [ID<Area>: Int]) -> Reading.Line {
        let words = "\(title(piece)) \(demand(piece))"
        return .init(
            area: piece.count == 1 ? piece[0].id : piece[0].parent,
            words: words,
            holds: reach(piece, judgements),
            now: now(piece, judgements)
        )
    }

    func groupLine(_ group: [[Area]], every: String?, _ judgements: [ID<Area>: Int]) -> Reading.Line {
        if group.count == 1 { return line(group[0], judgements) }
        let count = group.count { reach($0, judgements) }
        return .init(
            words: words(of: group, every: every),
            holds: count == group.count,
            now: "\(Words.number(count)) of \(Words.number(group.count))"
        )
    }

    func words(of group: [[Area]], every: String?) -> String {
        let subject = every.map { "\($0) \(version.words.area)" } ?? Words.list(group.map(title))
        return "\(subject) at \(level(group[0]) ?? "")\(inEveryPart(group))"
    }
}

extension Demands {
    /// "Inclusion", or "Target setting: English" for a part by itself.
    func title(_ piece: [Area]) -> String {
        guard piece.count > 1, let parent = piece[0].parent.flatMap(version.area) else {
            return version.title(of: piece[0])
        }
        return parent.title
    }

    /// "is met", or "at Strong standard or beyond, in every subject".
    func demand(_ piece: [Area]) -> String {
        guard let scale = piece[0].scale else { return "" }
        let name = scale.levels[min(asked(piece[0]), scale.levels.count) - 1].name
        if scale.isTwoWay { return "is \(name.prefix(1).lowercased())\(name.dropFirst())\(inEveryPart([piece]))" }
        return "at \(level(piece) ?? name)\(inEveryPart([piece]))"
    }

    /// "Strong standard or beyond", or "Met" where nothing is beyond it.
    func level(_ piece: [Area]) -> String? {
        guard let scale = piece[0].scale else { return nil }
        let number = min(asked(piece[0]), scale.levels.count)
        return scale.levels[number - 1].name + (number < scale.levels.count ? " or beyond" : "")
    }

    func inEveryPart(_ group: [[Area]]) -> String {
        group.contains { $0.count > 1 } ? ", in every \(version.words.part)" : ""
    }

    /// "now Expected standard", or "now Begun in English and not judged yet in Mathematics".
    func now(_ piece: [Area], _ judgements: [ID<Area>: Int]) -> String {
        let levels = piece.filter { !reaches($0, judgements[$0.id]) }.map { wire in
            let level = judgements[wire.id].flatMap { wire.scale?.level(of: $0)?.name } ?? "not judged yet"
            return piece.count > 1 ? "\(level) in \(wire.title)" : level
        }
        return levels == ["not judged yet"] ? "not judged yet" : "now \(Words.list(levels))"
    }
}
