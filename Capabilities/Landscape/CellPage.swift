import Frameworks
import Web

/// One cell of the heat map as it is drawn: a tiny wire with its bead, the level in words, and a hidden sentence.
enum CellPage {
    /// A wire of its own, or the wires of the parts of an area.
    static func content(_ wires: [Area], _ cells: [Cell]) -> HTML {
        if wires.count == 1, let scale = wires[0].scale, case .judged(let notch, let isValidated) = cells[0] {
            return single(scale, notch, isValidated)
        }
        return several(wires, cells)
    }

    /// What a cell without any bead says; nil when there is one.
    static func blank(_ cells: some Collection<Cell>) -> HTML? {
        guard cells.allSatisfy({ $0.notch == nil }) else { return nil }
        if cells.contains(.notJudged) { return "Not judged" }
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

    private static func single(_ scale: Scale, _ notch: Int, _ isValidated: Bool) -> HTML {
        let x = middle(notch, scale)
        let ticks: [HTML] =
            scale.isTwoWay ? [] : edges(scale).map { "<path class=\"ct\" d=\"M\($0.tenths) 17v10\"/>" }
        let level = scale.level(of: notch)
        return """
            <svg viewBox="0 0 100 44" aria-hidden="true"><path class="cw" d="M6 22h88"/>\(ticks)\
            <ellipse class="cb\(if: !isValidated, " self")" cx="\(x.tenths)" cy="22" rx="\(scale.isTwoWay ? 9 : 8)" \
            ry="12"/>\(sign(level?.tone, at: x))</svg><span class="cell-w">\(glyph(level?.tone))\(level?.short ?? "")</span>\
            <span class="vh">\(sentence(scale, .judged(notch: notch, isValidated: isValidated)))</span>
            """
    }

    private static func several(_ wires: [Area], _ cells: [Cell]) -> HTML {
        let height = wires.count == 2 ? 18.0 : 44 / Double(wires.count)
        let top = wires.count == 2 ? 13.0 : height / 2
        let drawn = zip(wires, cells).enumerated().map { place, wire -> HTML in
            let y = (top + Double(place) * height).tenths
            let bead = bead(wire.0, wire.1, place, y: y, tall: (min(9, height / 2)).tenths)
            return "<path class=\"cw\" d=\"M6 \(y)h88\"/>\(bead)"
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
