import Frameworks
import Web

extension AbacusDrawing {
    /// The whole drawing.
    var svg: HTML {
        var (content, y, beam, standard) = (HTML.empty, 6.0, Scale?.none, Double?.none)
        for (place, row) in rows.enumerated() {
            if !row.scale.isTwoWay, row.scale != beam {
                content += self.beam(row.scale, y)
                (y, beam, standard) = (y + Self.beamHeight, row.scale, nil)
            }
            if row.part?.number == 1 || row.part == nil, place > 0 { content += Self.hairline(y) }
            content += self.row(row, y, after: standard)
            standard = row.asked.map { edges(row.scale)[$0 - 1] }
            y += row.height
        }
        let height = y + 38
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(tenths(Paper.width)) \(tenths(height))" \
            font-family="Inter, Noto Sans, DejaVu Sans" font-size="11">\
            \(content)\(Self.frame(to: y))\(key(y + 26))</svg>
            """
    }

    private static let beamHeight = 36.0

    /// The dark beam that carries the names of the levels.
    private func beam(_ scale: Scale, _ y: Double) -> HTML {
        let edges = edges(scale)
        let names: [HTML] = scale.levels.enumerated().map { place, level in
            let (middle, width) = ((edges[place] + edges[place + 1]) / 2, edges[place + 1] - edges[place])
            let name = scale.levels.count > 5 ? level.short : level.name
            let lines = name.wrapped(to: Int(width / 5.6), lines: 2)
            let look = ReportLevel.Look(level.tone)
            let sign =
                look.isPlain ? HTML.empty : LevelInk.shape(look, middle, y + 8.5, 9, fill: "#FFFFFF", sign: "#2C2639")
            let first = look.isPlain ? y + 21.5 - Double(lines.count - 1) * 5 : y + (lines.count == 1 ? 25.5 : 21.5)
            return sign
                + lines.enumerated().map { line, words -> HTML in
                    """
                    <text x="\(tenths(middle))" y="\(tenths(first + Double(line) * 10))" text-anchor="middle" font-size="9" \
                    font-weight="600" fill="#FFFFFF">\(words)</text>
                    """
                }.joined()
        }
        return """
            <rect x="\(tenths(Paper.left))" y="\(tenths(y))" width="\(tenths(Paper.right - Paper.left))" \
            height="\(tenths(Self.beamHeight))" fill="#2C2639"/>\(names)
            """
    }

    private static func hairline(_ y: Double) -> HTML {
        "<path d=\"M0 \(tenths(y))H\(tenths(Paper.left - 8))\" stroke=\"#D8D5DE\" stroke-width=\"0.8\"/>"
    }

    /// Posts and rails round the wires.
    private static func frame(to y: Double) -> HTML {
        """
        <rect x="\(tenths(Paper.left - 2))" y="4" width="\(tenths(Paper.right - Paper.left + 4))" \
        height="\(tenths(y - 2))" fill="none" stroke="#2C2639" stroke-width="4"/>
        """
    }

    /// What the marks mean.
    private func key(_ y: Double) -> HTML {
        let validated: HTML = """
            <ellipse cx="7" cy="-4" rx="5" ry="7.5" fill="#FFFFFF" stroke="#211C2E" stroke-width="1.2"/>\
            <circle cx="7" cy="3.5" r="1.9" fill="#211C2E"/>
            """
        let last: HTML = """
            <ellipse cx="7" cy="-4" rx="5" ry="7.5" fill="none" stroke="#77717F" stroke-width="1.2" stroke-dasharray="2.5 2"/>
            """
        let line: HTML = "<path d=\"M7 -12V4\" stroke=\"#6A2C70\" stroke-width=\"3\"/>"
        let marks: [(HTML, String?)] = [
            (line, rows.contains { $0.asked != nil } ? "Standard for the mark" : nil), (validated, legends.validated),
            (last, legends.lastCycle),
        ]
        var (html, x) = (HTML.empty, Paper.left)
        for case (let mark, let words?) in marks {
            html += """
                <g transform="translate(\(tenths(x)) \(tenths(y)))">\(mark)<text x="18" y="0" font-size="10" fill="#544E63">\
                \(words)</text></g>
                """
            x += 40 + Double(words.count) * 5.6
        }
        return html
    }
}

extension AbacusDrawing.Row {
    /// The level that the mark asks for, where the wire counts at the school.
    var asked: Int? {
        switch place {
        case .at, .notJudged: standard
        case .doesNotApply, .notForSchool: nil
        }
    }
}

/// A length with one figure after the point at most.
func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
}

extension String {
    /// The text in lines of so many characters; what does not fit ends in an ellipsis.
    func wrapped(to length: Int, lines most: Int) -> [String] {
        let length = max(length, 4)
        var lines: [String] = []
        for word in split(whereSeparator: \.isWhitespace) {
            if let last = lines.last, last.count + word.count < length {
                lines[lines.count - 1] += " \(word)"
            } else {
                lines.append(String(word))
            }
        }
        let isCut = lines.count > most
        lines = Array(lines.prefix(most))
        if isCut { lines[most - 1] += " …" }
        return lines.map { $0.count > length + 2 ? $0.prefix(length - 1) + "…" : $0 }
    }
}
