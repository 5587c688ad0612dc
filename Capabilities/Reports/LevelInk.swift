import Web

/// The colours of a level on paper, the same as in `Templates/levels.typ`, and what is drawn in them.
struct LevelInk: Hashable, Sendable {
    let look: ReportLevel.Look
    let fill: String
    let edge: String
    /// For the name of the level on white.
    let words: String
    let band: String
    /// For the shape on the bead.
    let sign: String

    init(_ look: ReportLevel.Look) {
        self.look = look
        (fill, edge, words, band, sign) =
            switch look {
            case .first, .notMet: ("#B42318", "#7E140C", "#9B1C13", "#FBE8E5", "#FFFFFF")
            case .second: ("#E8A317", "#7D5200", "#744B00", "#FCF0D6", "#2A1C00")
            case .third: ("#3F9A4A", "#226B2D", "#1F6229", "#E6F3E4", "#FFFFFF")
            case .fourth, .met: ("#0F5B3E", "#083A27", "#0F5B3E", "#D3E6DB", "#FFFFFF")
            case .fifth: ("#1B57A6", "#0E366C", "#1B4F99", "#DDE8F7", "#FFFFFF")
            case .plain: ("#211C2E", "#211C2E", "#211C2E", "#F5F4F7", "#FFFFFF")
            case .reached: ("#211C2E", "#211C2E", "#211C2E", "#F2E9F3", "#FFFFFF")
            }
    }

    /// The bead round its middle; on plain scales it carries the letter of its part, and every other part is hollow.
    func bead(_ x: Double, _ y: Double, _ rx: Double, _ ry: Double, part: AbacusDrawing.Row.Part?) -> HTML {
        let isHollow = look.isPlain && part.map { $0.number % 2 == 0 } == true
        let body: HTML = """
            <ellipse cx="\(tenths(x))" cy="\(tenths(y))" rx="\(tenths(rx))" ry="\(tenths(ry))" \
            fill="\(isHollow ? "#FFFFFF" : fill)" stroke="\(edge)" stroke-width="\(isHollow ? "2" : "1.4")"/>
            """
        guard look.isPlain else { return body + Self.shape(look, x, y, 10, fill: sign, sign: sign) }
        let ink = isHollow ? fill : sign
        guard let letter = part?.letter else {
            return look == .reached ? body + Self.shape(.met, x, y, 11, fill: "none", sign: ink) : body
        }
        return body + """
            <text x="\(tenths(x))" y="\(tenths(y + 3.6))" text-anchor="middle" font-size="10" font-weight="700" \
            fill="\(ink)">\(letter)</text>
            """
    }

    /// Where a bead stood before; the validated one has a dot at its foot.
    static func ghost(_ x: Double, _ y: Double, _ rx: Double, _ ry: Double, isValidated: Bool) -> HTML {
        let dot: HTML? =
            isValidated
            ? "<circle cx=\"\(tenths(x))\" cy=\"\(tenths(y + ry))\" r=\"2.2\" fill=\"#211C2E\"/>" : nil
        let line: HTML = isValidated ? "stroke=\"#211C2E\"" : "stroke=\"#77717F\" stroke-dasharray=\"3 2.5\""
        return """
            <ellipse cx="\(tenths(x))" cy="\(tenths(y))" rx="\(tenths(rx))" ry="\(tenths(ry))" \
            fill="\(isValidated ? "#FFFFFF" : "none")" \(line) stroke-width="1.3"/>\(dot)
            """
    }

    /// The shape of a level round its middle, as wide as `side`; `sign` draws the tick and the cross.
    static func shape(
        _ look: ReportLevel.Look,
        _ x: Double,
        _ y: Double,
        _ side: Double,
        fill: String,
        sign: String
    ) -> HTML {
        let scale = Int((side / 16 * 1000).rounded())
        let digits = String(scale % 1000)
        let factor = "\(scale / 1000).\(String(repeating: "0", count: 3 - digits.count))\(digits)"
        return """
            <g transform="translate(\(tenths(x - side / 2)) \(tenths(y - side / 2))) scale(\(factor))">\
            \(look.outline(fill: fill, sign: sign))</g>
            """
    }
}

extension ReportLevel.Look {
    /// Whether it is said without colour.
    var isPlain: Bool { self == .plain || self == .reached }

    /// The shape in a square of 16 by 16.
    fileprivate func outline(fill: String, sign: String) -> HTML {
        func stroke(_ path: String) -> HTML {
            "<path d=\"\(path)\" fill=\"none\" stroke=\"\(sign)\" stroke-width=\"2\"/>"
        }
        func path(_ path: String) -> HTML { "<path d=\"\(path)\" fill=\"\(fill)\"/>" }
        // A sign in the colour of its shape would not be seen: then the sign stands alone.
        let isBare = fill == sign
        switch self {
        case .first: return path("M1.5 2.5h13L8 14.5z")
        case .second: return path("m8 1 7 7-7 7-7-7z")
        case .third: return "<circle cx=\"8\" cy=\"8\" r=\"6.4\" fill=\"\(fill)\"/>"
        case .fourth: return path("m8 1.5 6.5 12h-13z")
        case .fifth:
            return path("m8 .6 2.2 4.9 5.3.5-4 3.6 1.2 5.2L8 12.1l-4.7 2.7 1.2-5.2-4-3.6 5.3-.5z")
        case .met, .reached:
            let disc: HTML = "<circle cx=\"8\" cy=\"8\" r=\"7\" fill=\"\(fill)\"/>"
            return (isBare ? .empty : disc) + stroke("m4.6 8.2 2.4 2.4 4.4-4.8")
        case .notMet: return (isBare ? .empty : path("M1.5 1.5h13v13h-13z")) + stroke("m5 5 6 6m0-6-6 6")
        case .plain:
            return
                "<ellipse cx=\"8\" cy=\"8\" rx=\"5.4\" ry=\"7\" fill=\"none\" stroke=\"\(fill)\" stroke-width=\"2\"/>"
        }
    }
}
