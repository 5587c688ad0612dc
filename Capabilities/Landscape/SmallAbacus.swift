import Frameworks
import Web

/// An abacus in small, to be looked at: bands, standard, beads.
struct SmallAbacus: Sendable {
    private(set) var rows: [Row]
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
        var notch: Int?
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

    private func drawing(_ paper: Paper) -> HTML {
        let places = places(on: paper)
        let y = places.last?.bottom ?? 8
        return """
            <div class="\(paper.style)"><svg viewBox="0 0 \(paper.width) \
            \((y + (paper == .wide ? 30 : 8)).tenths)" role="img" aria-label="\(sentence)">\
            \(if: paper == .wide, heads(paper, y + 22))\(ground(places, paper))\
            \(zip(rows, places).map { Self.wire($0, $1, paper) })</svg></div>
            """
    }

    /// Where one wire lies on a paper.
    struct Place {
        /// Where its levels begin and end, from left to right.
        let edges: [Double]
        let top: Double
        let height: Double

        var bottom: Double { top + height }
        var middle: Double { top + height / 2 }
    }

    /// The place of every row, from the top.
    func places(on paper: Paper) -> [Place] {
        var top = 8.0
        return rows.map { row in
            defer { top += paper.height(row) }
            return Place(edges: edges(row.scale, paper), top: top, height: paper.height(row))
        }
    }

    /// What lies under the wires, whoever's they are: bands, the line of the standard, labels and the frame.
    func ground(_ places: [Place], _ paper: Paper) -> HTML {
        var (bands, labels, line) = (HTML.empty, HTML.empty, "")
        var last = Double?.none
        for (row, place) in zip(rows, places) {
            bands += Self.bands(row.scale, place)
            labels += "<text class=\"sl\" x=\"0\" y=\"\((place.middle + 4.5).tenths)\">\(row.label)</text>"
            let x = row.standard.map { place.edges[$0 - 1] }
            if let x { line += "\(last == nil ? "M" : "L")\(x.tenths) \(place.top.tenths)V\(place.bottom.tenths)" }
            last = x
        }
        let bottom = ((places.last?.bottom ?? 8) + 2.5).tenths
        return """
            \(bands)<path class="ss" d="\(line)"/>\(labels)\
            <path d="M\(paper.left - 3) 5.5H\(paper.right + 3)V\(bottom)H\(paper.left - 3)z" class="sf"/>
            """
    }

    /// The same wires with the beads of somebody else, one for each row.
    func with(_ beads: (Int) -> (notch: Int?, isOwn: Bool, applies: Bool)) -> SmallAbacus {
        var other = self
        for place in rows.indices {
            let bead = beads(place)
            other.rows[place].notch = bead.notch
            other.rows[place].isOwn = bead.isOwn
            other.rows[place].applies = bead.applies
        }
        return other
    }

    /// Where it is drawn: on a wide page, on a phone, or as one of many.
    enum Paper {
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

    private func edges(_ scale: Scale, _ paper: Paper) -> [Double] {
        let (left, width) = (Double(paper.left), Double(paper.right - paper.left))
        let split = left + width * Double(mainStandard - 1) / Double(main.levels.count)
        if scale.isTwoWay, main != scale, mainStandard > 1 { return [left, split, Double(paper.right)] }
        return (0...scale.levels.count).map { left + width * Double($0) / Double(scale.levels.count) }
    }

    private static func bands(_ scale: Scale, _ place: Place) -> HTML {
        scale.levels.enumerated().map { number, level -> HTML in
            let (from, to) = (place.edges[number], place.edges[number + 1])
            return """
                <rect class="st" data-level="\(level.tone.mark)" x="\(from.tenths)" y="\(place.top.tenths)" \
                width="\((to - from + 0.3).tenths)" height="\(place.height.tenths)"/>
                """
        }.joined()
    }

    /// A wire and its bead.
    static func wire(_ row: Row, _ place: Place, _ paper: Paper) -> HTML {
        let y = place.middle.tenths
        return """
            <path class="sw\(if: !row.applies, " none")" d="M\(paper.left) \(y)H\(paper.right)"/>\
            \(bead(row, place.edges, y, paper))
            """
    }

    private static func bead(_ row: Row, _ edges: [Double], _ y: String, _ paper: Paper) -> HTML {
        let size = paper.bead(row)
        guard let notch = row.notch, let level = row.scale.level(of: notch) else {
            guard paper != .stack else { return .empty }
            return
                "<ellipse class=\"s0\" cx=\"\(paper.left + 11)\" cy=\"\(y)\" rx=\"8\" ry=\"\(row.isPart ? 8 : 11)\"/>"
        }
        let number = row.scale.number(of: notch)
        let inside = (Double(notch - (number - 1) * row.scale.stops) - 0.5) / Double(row.scale.stops)
        let x = edges[number - 1] + (edges[number] - edges[number - 1]) * inside
        return """
            <ellipse class="cb\(if: row.isCarried, " is-carried")\(if: row.isOwn, " self")" data-level="\(level.tone.mark)" \
            cx="\(x.tenths)" cy="\(y)" rx="\(size.rx)" ry="\(size.ry)"/>
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
