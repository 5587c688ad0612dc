import Database
import Frameworks
import Web

/// One row of the abacus: the name, the wire with its bead, and the reading beside it.
struct AbacusRow {
    let book: Workbook
    let isOpen: Bool
    let mayJudge: Bool

    /// A row of one wire.
    func html(_ area: Area, _ standing: Standing, after previous: Int?) -> HTML {
        let name: HTML = """
            <div class="ab-name"><a id="n-\(area.id)" href="\(link(area))"\(attribute: "aria-current", isOpen ? "true" : nil)>\
            \(area.title)</a></div>
            """
        guard standing.counts else { return away(area, standing, name: name) }
        return """
            <li class="ab-row\(if: isOpen, " open")" data-unit>\(hidden(area))\(name)\
            \(frame(standing, wire(area, standing, part: nil, after: previous)))\(reading(area, standing))</li>
            """
    }

    /// A row of an area with parts: its title, and a wire for each part.
    func html(_ top: Area, number: Int?, parts: [(Area, Standing)]) -> HTML {
        let isAway = parts.allSatisfy { $0.1.place == .notForThisSchool }
        let number: HTML? = number.map { "<b>\($0)</b>" }
        let title: HTML = """
            <div class="ab-name"><a href="\(link(top))"\(attribute: "aria-current", isOpen ? "true" : nil)>\(number)\
            <span>\(top.title)</span></a></div>
            """
        guard !isAway else {
            return """
                <li class="ab-row na"><div class="ab-name"><span class="muted">\(top.title)</span></div>\
                <div class="frame"><div class="wire"></div></div>\
                <div class="ab-read small muted">Does not apply to this school</div></li>
                """
        }
        let wires: [HTML] = parts.enumerated().map { part(top, $1.0, $1.1, number: $0 + 1) }
        return "<li class=\"ab-row ab-parts\(if: isOpen, " open")\">\(title)\(wires)</li>"
    }

    private func part(_ top: Area, _ part: Area, _ standing: Standing, number: Int) -> HTML {
        let label: HTML = """
            <span class="ab-label" id="n-\(part.id)"><span class="vh">\(top.title): </span>\(part.title)</span>
            """
        guard standing.counts else {
            return """
                <div class="ab-part na">\(label)<div class="frame"><div class="wire"></div></div>\
                <div class="ab-read small muted">\(awayWords(standing))\(carried.line(standing))</div></div>
                """
        }
        return """
            <div class="ab-part" data-unit>\(hidden(part))\(label)\
            \(frame(standing, wire(part, standing, part: number, after: nil)))\(reading(part, standing))</div>
            """
    }

    private func away(_ area: Area, _ standing: Standing, name: HTML) -> HTML {
        let title: HTML =
            standing.place == .notForThisSchool
            ? "<div class=\"ab-name\"><span class=\"muted\">\(area.title)</span></div>" : name
        return """
            <li class="ab-row na">\(title)<div class="frame"><div class="wire"></div></div>\
            <div class="ab-read small muted">\(awayWords(standing))\(carried.line(standing))</div></li>
            """
    }

    private var carried: CarriedPage { CarriedPage(book: book, mayJudge: mayJudge) }

    private func frame(_ standing: Standing, _ wire: HTML) -> HTML {
        "<div class=\"frame\"\(if: standing.carriedFrom != nil, " data-carried")>\(wire)</div>"
    }

    private func awayWords(_ standing: Standing) -> String {
        if case .judged(.doesNotApply(let reason)) = standing.place {
            return "Does not apply: \(reason.shortened(to: 60))"
        }
        return "Does not apply to this school"
    }

    private func link(_ area: Area) -> String { "/evaluations/\(book.evaluation.id)/areas/\(area.id)#area" }

    /// What goes along with every save of this row: the revision, and whether the criteria are open below.
    private func hidden(_ area: Area) -> HTML? {
        guard mayJudge else { return nil }
        let read: HTML? = isOpen ? "<input type=\"hidden\" name=\"read-\(area.id)\" value=\"1\">" : nil
        return """
            <input type="hidden" name="revision-\(area.id)" value="\(book.judgement(of: area).revision)">\(read)
            """
    }

    private func wire(_ area: Area, _ standing: Standing, part: Int?, after previous: Int?) -> HTML {
        let behind = Self.behind(standing, part: part, after: previous)
        guard mayJudge else {
            return Wire.still(
                standing.title,
                standing.scale,
                at: standing.notch,
                part: part,
                letter: area.letter,
                behind: behind
            )
        }
        let bead = MovableBead(area: area, scale: standing.scale, notch: standing.notch, part: part)
        return bead.wire(behind: behind)
    }

    /// The standard, the trail and the ghosts behind a bead.
    static func behind(_ standing: Standing, part: Int?, after previous: Int?) -> HTML {
        let standard: HTML? = standing.standard.map {
            Wire.standard($0) + (standing.scale.stops == 1 ? .empty : Wire.standardStep($0, from: previous))
        }
        let trail: HTML? = standing.lastCycle.flatMap { old in standing.notch.map { Wire.trail(from: old, to: $0) } }
        let last = standing.lastCycle.map { Wire.ghost(at: $0, bead: standing.notch, part: part) }
        let validated = standing.validated.map {
            Wire.ghost(at: $0, bead: standing.notch, isValidated: true, part: part)
        }
        // Two ghosts in one place would hide one another: the validated one is drawn.
        let isSame = standing.lastCycle == standing.validated
        return "<span aria-hidden=\"true\">\(standard)\(trail)\(isSame ? nil : last)\(validated)</span>"
    }

    private func reading(_ area: Area, _ standing: Standing) -> HTML {
        """
        <div class="ab-read"><span>\(levelMark(standing.scale, standing.notch))</span>\(CompletenessMarks.html(standing.parts))\
        \(carried.line(standing))<span class="vh" id="d-\(area.id)">\(description(standing))</span></div>
        """
    }

    /// What a screen reader says after the bead's own value.
    private func description(_ standing: Standing) -> String {
        let scale = standing.scale
        return [
            standing.carriedFrom.map { "\(CarriedPage.words($0))." },
            standing.validated.map { "Last validated: \(scale.words(of: $0))." },
            standing.lastCycle.map { "\(book.ghosts.lastCycle.title): \(scale.words(of: $0))." },
            standing.standard.map { "Standard for the mark: \(scale.levels[$0 - 1].name)." },
        ].compactMap(\.self).joined(separator: " ")
    }
}

extension String {
    /// The beginning of a text, cut at a character, with an ellipsis where something is left out.
    func shortened(to length: Int) -> String { count <= length ? self : prefix(length - 1).trimmed + "…" }
}

extension Substring {
    fileprivate var trimmed: String { String(self).trimmed }
}
