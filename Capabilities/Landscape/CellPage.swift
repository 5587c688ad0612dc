import Frameworks
import Web

/// One cell of the heat map as it is drawn: a tiny wire with its bead, the level in words, and a hidden sentence.
enum CellPage {
    /// A wire of its own, or the wires of the parts of an area.
    ///
    /// - Parameters:
    ///   - earlier: where the beads stood before, one for each wire; empty where that is not shown.
    ///   - words: when that was, such as "in Summer 2026".
    static func content(_ wires: [Area], _ cells: [Cell], _ earlier: [Cell] = [], words: String = "") -> HTML {
        let before: HTML =
            earlier.isEmpty ? .empty : "<span class=\"vh\"> \(Self.before(wires, cells, earlier, words))</span>"
        if wires.count == 1, let scale = wires[0].scale, case .judged(let notch, let isValidated) = cells[0] {
            return single(scale, notch, isValidated, earlier.first?.notch) + before
        }
        return several(wires, cells, earlier) + before
    }

    private static func before(_ wires: [Area], _ cells: [Cell], _ earlier: [Cell], _ words: String) -> String {
        zip(wires, zip(cells, earlier)).map { wire, pair in
            let title = wires.count > 1 ? "\(wire.title) " : ""
            guard let scale = wire.scale, let from = pair.1.notch else { return "\(title)no bead \(words)." }
            return from == pair.0.notch ? "\(title)the same \(words)." : "\(title)\(scale.words(of: from)) \(words)."
        }.joined(separator: " ")
    }

    /// What a cell without any bead says; nil when there is one.
    static func blank(_ cells: some Collection<Cell>, _ voice: Voice = .standing) -> HTML? {
        guard cells.allSatisfy({ $0.notch == nil }) else { return nil }
        if cells.contains(.notJudged) { return "\(voice.gap)" }
        return "<span aria-hidden=\"true\">–</span><span class=\"vh\">Does not apply</span>"
    }

    /// The value of `data-level`: that of the lowest bead; 0 where beads stand on different scales.
    static func tone(_ wires: [Area], _ cells: [Cell]) -> String {
        let beads = zip(wires, cells).compactMap { wire, cell in
            wire.scale.flatMap { scale in cell.notch.map { (scale, $0) } }
        }
        guard let lowest = beads.min(by: { $0.1 < $1.1 }), beads.allSatisfy({ $0.0.key == lowest.0.key }) else {
            return "0"
        }
        return lowest.0.mark(of: lowest.1)
    }

    private static func single(_ scale: Scale, _ notch: Int, _ isValidated: Bool, _ earlier: Int?) -> HTML {
        let x = middle(notch, scale)
        let ticks: [HTML] =
            scale.isTwoWay ? [] : edges(scale).map { "<path class=\"ct\" d=\"M\($0.tenths) 17v10\"/>" }
        let level = scale.level(of: notch)
        return """
            <svg viewBox="0 0 100 44" aria-hidden="true"><path class="cw" d="M6 22h88"/>\(ticks)\
            \(ghost(earlier, notch, scale, y: 22, rx: scale.isTwoWay ? 9 : 8, ry: 12))<ellipse class="cb\(if: !isValidated, " self")" cx="\(x.tenths)" cy="22" rx="\(scale.isTwoWay ? 9 : 8)" \
            ry="12"/>\(sign(level?.tone, at: x))</svg><span class="cell-w">\(glyph(level?.tone))\(level?.short ?? "")</span>\
            <span class="vh">\(sentence(scale, .judged(notch: notch, isValidated: isValidated)))</span>
            """
    }

    private static func several(_ wires: [Area], _ cells: [Cell], _ earlier: [Cell]) -> HTML {
        let height = wires.count == 2 ? 18.0 : 44 / Double(wires.count)
        let top = wires.count == 2 ? 13.0 : height / 2
        let drawn = zip(wires, cells).enumerated().map { place, wire -> HTML in
            let y = top + Double(place) * height
            let tall = min(9, height / 2)
            let bead: HTML = bead(wire.0, wire.1, place, y: y.tenths, tall: tall.tenths)
            let from = earlier.indices.contains(place) ? earlier[place].notch : nil
            let before: HTML = wire.0.scale.map { ghost(from, wire.1.notch, $0, y: y, rx: 7, ry: tall) } ?? .empty
            return "<path class=\"cw\" d=\"M6 \(y.tenths)h88\"/>\(before)\(bead)"
        }
        let ticks: [HTML] =
            wires[0].scale.map { edges($0).map { "<path class=\"ct\" d=\"M\($0.tenths) 6v32\"/>" } } ?? []
        let words = zip(wires, cells).map { "\($0.letter ?? $0.short) \(short($0.scale, $1))" as HTML }
        let sentences = zip(wires, cells).map { "\($0.title): \(sentence($0.scale, $1))." }
        return """
            <svg viewBox="0 0 100 44" aria-hidden="true">\(ticks)\(drawn)</svg>\
            <span class="cell-w"><span>\(words.joined(separator: "<br>"))</span></span>\
            <span class="vh">\(sentences.joined(separator: " "))</span>
            """
    }

    /// Where the bead stood before, and the stretch that it moved since; nothing where it stands still.
    private static func ghost(_ from: Int?, _ to: Int?, _ scale: Scale, y: Double, rx: Int, ry: Double) -> HTML {
        guard let from, from != to, scale.level(of: from) != nil else { return .empty }
        let x = middle(from, scale).tenths
        let trail: HTML? = to.map { "<path class=\"cm\" d=\"M\(x) \(y.tenths)H\(middle($0, scale).tenths)\"/>" }
        return "\(trail)<ellipse class=\"cb ghost\" cx=\"\(x)\" cy=\"\(y.tenths)\" rx=\"\(rx)\" ry=\"\(ry.tenths)\"/>"
    }

    /// The bead of one part; every second one is drawn open, as on the abacus.
    private static func bead(_ wire: Area, _ cell: Cell, _ place: Int, y: String, tall: String) -> HTML {
        guard let scale = wire.scale, case .judged(let notch, let isValidated) = cell else { return .empty }
        return """
            <ellipse class="cb\(if: !place.isMultiple(of: 2), " open")\(if: !isValidated, " self")" \
            cx="\(middle(notch, scale).tenths)" cy="\(y)" rx="7" ry="\(tall)"/>
            """
    }

    /// The tick or the cross on the bead of a choice of two.
    private static func sign(_ tone: Tone?, at x: Double) -> HTML {
        switch tone {
        case .met: "<path class=\"cg\" d=\"m\((x - 4.2).tenths) 22.2 3 3.2 5.6-6.2\"/>"
        case .notMet: "<path class=\"cg\" d=\"m\((x - 4).tenths) 18 8 8m0-8-8 8\"/>"
        default: .empty
        }
    }

    /// Where a bead hangs, from 6 to 94; a choice of two has two places of its own.
    private static func middle(_ notch: Int, _ scale: Scale) -> Double {
        if scale.isTwoWay { return notch == 1 ? 24 : 66 }
        return 6 + 88 * (Double(notch) - 0.5) / Double(scale.notches.upperBound)
    }

    /// Where one level ends and the next begins.
    private static func edges(_ scale: Scale) -> [Double] {
        (1..<max(scale.levels.count, 2)).map { 6 + 88 * Double($0) / Double(scale.levels.count) }
    }

    private static func short(_ scale: Scale?, _ cell: Cell) -> String {
        switch cell {
        case .doesNotApply: "–"
        case .notJudged: "not judged"
        case .judged(let notch, _): scale?.level(of: notch)?.short ?? ""
        }
    }

    private static func sentence(_ scale: Scale?, _ cell: Cell) -> String {
        switch cell {
        case .doesNotApply: "does not apply"
        case .notJudged: "not judged"
        case .judged(let notch, let isValidated):
            "\(scale?.words(of: notch) ?? ""), \(isValidated ? "validated" : "the school’s own judgement")"
        }
    }
}
