import Frameworks
import Web

/// An abacus in small, to be looked at: bands, standard, beads.
struct SmallAbacus: Sendable {
    let rows: [Row]
    /// The scale of most graded rows; the two-way rows line up with its standard.
    private let main: Scale
    /// The standard of most rows on the main scale, from 1.
    private let mainStandard: Int

    /// One wire.
    struct Row: Hashable, Sendable {
        /// As it stands beside the wire.
        let label: String
        /// As a sentence names it.
        let title: String
        let scale: Scale
        let notch: Int?
        let standard: Int?
        let isPart: Bool
        /// Whether the bead stands from an earlier cycle, not yet re-confirmed.
        var isCarried = false
        /// Whether it is the school's own judgement, not validated yet, where that is told apart.
        var isOwn = false
        /// Whether the area applies to the school.
        var applies = true
    }

    /// Nil where there is nothing to draw.
    init?(_ rows: [Row]) {
        let graded = rows.filter { !$0.scale.isTwoWay }
        guard let first = rows.first else { return nil }
        let main = Self.commonest(graded.map(\.scale)) ?? first.scale
        self.rows = rows
        self.main = main
        mainStandard =
            Self.commonest(graded.filter { $0.scale == main }.compactMap(\.standard)) ?? min(2, main.levels.count)
    }

    /// What stands on every wire, for whoever does not see it.
    var sentence: String {
        rows.map { row in
            let carried = row.isCarried ? ", from an earlier cycle, not yet re-confirmed" : ""
            return
                "\(row.title): \(row.notch.map(row.scale.words) ?? (row.applies ? "not judged" : "does not apply"))\(carried)"
        }.joined(separator: "; ")
    }

    /// The drawing for wide pages and that for phones.
    var html: HTML { drawing(.wide) + drawing(.small) }

    /// The drawing for a page of many, named after whose it is.
    func stacked(_ name: String) -> HTML { drawing(.stack, name: name) }

    private func drawing(_ paper: Paper, name: String? = nil) -> HTML {
        var (bands, wires, line) = (HTML.empty, HTML.empty, "")
        var (y, last) = (8.0, Double?.none)
        for row in rows {
            let (height, edges) = (paper.height(row), edges(row.scale, paper))
            bands += Self.bands(row.scale, edges, y, height)
            wires += wire(row, edges, y + height / 2, paper)
            let x = row.standard.map { edges[$0 - 1] }
            if let x { line += "\(last == nil ? "M" : "L")\(x.tenths) \(y.tenths)V\((y + height).tenths)" }
            last = x
            y += height
        }
        let bottom = y + (paper == .wide ? 30 : 8)
        let names: HTML = paper == .wide ? heads(paper, y + 22) : .empty
        return """
            <div class="\(paper.style)"><svg viewBox="0 0 \(paper.width) \
            \(bottom.tenths)" role="img" aria-label="\(name.map { "\($0). " } ?? "")\(sentence)">\(names)\(bands)<path class="ss" d="\(line)"/>\(wires)\
            <path d="M\(paper.left - 3) 5.5H\(paper.right + 3)V\((y + 2.5).tenths)H\(paper.left - 3)z" class="sf"/></svg></div>
            """
    }

    /// Where it is drawn: on a wide page, on a phone, or as one of many.
    private enum Paper {
        case wide, small, stack

        var style: String {
            switch self {
            case .wide: "homeab only-wide"
            case .small: "homeab only-small"
            case .stack: "homeab stacked"
            }
        }
        var width: Int {
            switch self {
            case .wide: 820
            case .small: 430
            case .stack: 268
            }
        }
        var left: Int {
            switch self {
            case .wide: 236
            case .small: 192
            case .stack: 84
            }
        }
        var right: Int { width - 6 }

        func height(_ row: Row) -> Double {
            switch self {
            case .wide: row.isPart ? 24 : 34
            case .small: row.isPart ? 24 : 36
            case .stack: row.isPart ? 13 : 17.5
            }
        }

        /// Half the width and half the height of a bead.
        func bead(_ row: Row) -> (rx: String, ry: String) {
            switch self {
            case .wide, .small: row.isPart ? ("7.5", "9") : ("9.5", "13")
            case .stack: row.isPart ? ("4.4", "5.6") : ("5.6", "7.8")
            }
        }
    }

    /// Where levels begin and end, from left to right.
    private func edges(_ scale: Scale, _ paper: Paper) -> [Double] {
        let (left, width) = (Double(paper.left), Double(paper.right - paper.left))
        let split = left + width * Double(mainStandard - 1) / Double(main.levels.count)
        if scale.isTwoWay, main != scale, mainStandard > 1 { return [left, split, Double(paper.right)] }
        return (0...scale.levels.count).map { left + width * Double($0) / Double(scale.levels.count) }
    }

    private static func bands(_ scale: Scale, _ edges: [Double], _ y: Double, _ height: Double) -> HTML {
        scale.levels.enumerated().map { place, level -> HTML in
            """
            <rect class="st" data-level="\(level.tone.mark)" x="\(edges[place].tenths)" y="\(y.tenths)" \
            width="\((edges[place + 1] - edges[place] + 0.3).tenths)" height="\(height.tenths)"/>
            """
        }.joined()
    }

    private func wire(_ row: Row, _ edges: [Double], _ y: Double, _ paper: Paper) -> HTML {
        """
        <text class="sl" x="0" y="\((y + 4.5).tenths)">\(row.label)</text>\
        <path class="sw\(if: !row.applies, " none")" d="M\(paper.left) \(y.tenths)H\(paper.right)"/>\(Self.bead(row, edges, y, paper))
        """
    }

    private static func bead(_ row: Row, _ edges: [Double], _ y: Double, _ paper: Paper) -> HTML {
        let size = paper.bead(row)
        guard let notch = row.notch, let level = row.scale.level(of: notch) else {
            guard paper != .stack else { return .empty }
            return
                "<ellipse class=\"s0\" cx=\"\(paper.left + 11)\" cy=\"\(y.tenths)\" rx=\"8\" ry=\"\(row.isPart ? 8 : 11)\"/>"
        }
        let number = row.scale.number(of: notch)
        let inside = (Double(notch - (number - 1) * row.scale.stops) - 0.5) / Double(row.scale.stops)
        let x = edges[number - 1] + (edges[number] - edges[number - 1]) * inside
        return """
            <ellipse class="cb\(if: row.isCarried, " is-carried")\(if: row.isOwn, " self")" data-level="\(level.tone.mark)" \
            cx="\(x.tenths)" cy="\(y.tenths)" rx="\(size.rx)" ry="\(size.ry)"/>
            """
    }

    private func heads(_ paper: Paper, _ y: Double) -> HTML {
        let edges = edges(main, paper)
        return main.levels.enumerated().map { place, level -> HTML in
            let x = ((edges[place] + edges[place + 1]) / 2).tenths
            return
                "<text class=\"sc\" x=\"\(x)\" y=\"\(y.tenths)\">\(main.levels.count > 5 ? level.short : level.name)</text>"
        }.joined()
    }

    /// The value that occurs most; of several the first.
    private static func commonest<Value: Hashable>(_ values: [Value]) -> Value? {
        let counts = values.reduce(into: [Value: Int]()) { $0[$1, default: 0] += 1 }
        let most = counts.values.max()
        return values.first { counts[$0] == most }
    }
}

extension EvaluationNow {
    /// The evaluation as a small abacus.
    var abacus: SmallAbacus? {
        SmallAbacus(
            wires.compactMap { wire in
                wire.scale.map { scale in
                    SmallAbacus.Row(
                        label: wire.parent.flatMap(version.area).map { "\($0.short), \(wire.letter ?? wire.short)" }
                            ?? wire.short,
                        title: version.title(of: wire),
                        scale: scale,
                        notch: beads[wire.id]?.notch,
                        standard: version.rule.level(for: wire),
                        isPart: wire.parent != nil,
                        isCarried: carried.contains(wire.id)
                    )
                }
            }
        )
    }
}
