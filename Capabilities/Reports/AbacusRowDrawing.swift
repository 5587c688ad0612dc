import Frameworks
import Web

extension AbacusDrawing {
    /// One wire with its name, bands, standard, beads and reading.
    ///
    /// - Parameters:
    ///   - y: its upper edge.
    ///   - previous: where the standard of the row above stands; nil where there is none.
    func row(_ row: Row, _ y: Double, after previous: Double?) -> HTML {
        let middle = y + row.height / 2
        let isAway = row.asked == nil && row.place.isAway
        let wire: HTML = """
            <path d="M\(tenths(Paper.left)) \(tenths(middle))H\(tenths(Paper.right))" stroke="#77717F" \
            stroke-width="\(isAway ? "1" : "1.6")"\(attribute: "stroke-dasharray", isAway ? "2 4" : nil) fill="none"/>
            """
        let behind = isAway ? HTML.empty : bands(row, y)
        return """
            \(names(row, middle, isAway: isAway))\(behind)\(standard(row, y, after: previous))\(wire)\
            \(beads(row, middle))\(reading(row, middle))
            """
    }

    private func names(_ row: Row, _ middle: Double, isAway: Bool) -> HTML {
        let ink = isAway ? "#544E63" : "#211C2E"
        guard let part = row.part else {
            return Self.lines(row.title.wrapped(to: 27, lines: 2), 0, middle, size: 11.5, fill: ink)
        }
        let label: HTML = """
            <text x="\(tenths(Paper.left - 10))" y="\(tenths(middle + 3.5))" text-anchor="end" font-size="9.5" \
            fill="#544E63">\(part.title.wrapped(to: 13, lines: 1).joined())</text>
            """
        guard part.number == 1 else { return label }
        return Self.lines(row.title.wrapped(to: 17, lines: 3), 0, middle + 8, size: 10.5, fill: ink) + label
    }

    /// Lines of text whose middle stands at `middle`.
    private static func lines(
        _ lines: [String],
        _ x: Double,
        _ middle: Double,
        size: Double,
        fill: String
    ) -> HTML {
        let first = middle + size * 0.36 - Double(lines.count - 1) * size * 0.6
        return lines.enumerated().map { place, line -> HTML in
            """
            <text x="\(tenths(x))" y="\(tenths(first + Double(place) * size * 1.2))" font-size="\(tenths(size))" \
            font-weight="600" fill="\(fill)">\(line)</text>
            """
        }.joined()
    }

    /// The tinted stretch of every level; a two-way wire has no beam, so its two words stand in them.
    private func bands(_ row: Row, _ y: Double) -> HTML {
        let edges = edges(row.scale)
        return row.scale.levels.enumerated().map { place, level -> HTML in
            let ink = LevelInk(ReportLevel.Look(level.tone))
            let band = level.tone == .plain && place % 2 == 1 ? "#FFFFFF" : ink.band
            let word: HTML? =
                row.scale.isTwoWay
                ? """
                <text x="\(tenths(edges[place] + 6))" y="\(tenths(y + 11))" font-size="8.5" font-weight="600" \
                fill="\(ink.words)">\(level.name)</text>
                """ : nil
            return """
                <rect x="\(tenths(edges[place]))" y="\(tenths(y))" width="\(tenths(edges[place + 1] - edges[place]))" \
                height="\(tenths(row.height))" fill="\(band)"/>\(word)
                """
        }.joined()
    }

    private func standard(_ row: Row, _ y: Double, after previous: Double?) -> HTML {
        guard let asked = row.asked else { return .empty }
        let x = edges(row.scale)[asked - 1]
        let step = previous.map { $0 == x ? "" : "M\(tenths($0)) \(tenths(y))H\(tenths(x))" } ?? ""
        return """
            <path d="\(step)M\(tenths(x)) \(tenths(y))V\(tenths(y + row.height))" stroke="#6A2C70" stroke-width="3" fill="none"/>
            """
    }

    private func beads(_ row: Row, _ middle: Double) -> HTML {
        let isSmall = row.part != nil
        let (rx, ry) = isSmall ? (8.5, 10.5) : (10.5, 15.0)
        guard !row.place.isAway else { return .empty }
        func ghost(_ notch: Int, isValidated: Bool) -> HTML {
            let grown = notch == row.place.notch ? 3.0 : -2.0
            return LevelInk.ghost(x(notch, on: row.scale), middle, rx + grown, ry + grown / 2, isValidated: isValidated)
        }
        let last = row.lastCycle == row.validated ? nil : row.lastCycle.map { ghost($0, isValidated: false) }
        let validated = row.validated.map { ghost($0, isValidated: true) }
        guard let notch = row.place.notch, let level = row.scale.level(of: notch) else {
            return """
                \(last)\(validated)<ellipse cx="\(tenths(Paper.left + 13))" cy="\(tenths(middle))" rx="\(tenths(rx - 1.5))" \
                ry="\(tenths(ry - 1))" fill="#F5F4F7" stroke="#77717F" stroke-width="1.2" stroke-dasharray="3 2.5"/>
                """
        }
        let ink = LevelInk(ReportLevel.Look(level.tone))
        return "\(last)\(validated)\(ink.bead(x(notch, on: row.scale), middle, rx, ry, part: row.part))"
    }

    /// The shape and the words beside the wire.
    private func reading(_ row: Row, _ middle: Double) -> HTML {
        let size = row.part == nil ? 11.0 : 9.5
        guard let notch = row.place.notch, let level = row.scale.level(of: notch) else {
            let words = row.place.isAway ? "Does not apply" : "Not judged yet"
            return """
                <text x="\(tenths(Paper.words))" y="\(tenths(middle + 4))" font-size="\(tenths(size))" fill="#544E63">\
                \(words)</text>
                """
        }
        let ink = LevelInk(ReportLevel.Look(level.tone))
        let quarter = row.scale.quarter(of: notch)
        let first = quarter == nil ? middle + 4 : middle - 1
        let more: HTML? = quarter.map {
            """
            <text x="\(tenths(Paper.words + 14))" y="\(tenths(first + size + 1))" font-size="\(tenths(size - 1.5))" \
            fill="#544E63">\($0)</text>
            """
        }
        return """
            \(LevelInk.shape(ink.look, Paper.words + 5, first - 3.8, 10, fill: ink.fill, sign: "#FFFFFF"))\
            <text x="\(tenths(Paper.words + 14))" y="\(tenths(first))" font-size="\(tenths(size))" font-weight="600" \
            fill="\(ink.words)">\(level.name.wrapped(to: 22, lines: 1).joined())</text>\(more)
            """
    }
}

extension ReportSource.Place {
    /// Whether there is nothing to judge.
    var isAway: Bool {
        switch self {
        case .at, .notJudged: false
        case .doesNotApply, .notForSchool: true
        }
    }
}
