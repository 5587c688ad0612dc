import Database
import Frameworks
import Web

/// One area of a frozen copy: the four questions and what the school said to each.
struct FrozenAreaPage: Sendable {
    let submission: ID<Submission>
    let version: Framework.Version
    let evidence: [ID<Evidence>: FrozenEvidence]

    /// - Parameter parts: the parts judged in place of the area; none for an area that is judged itself.
    func section(_ top: FrozenArea, _ parts: [FrozenArea]) -> HTML {
        let own = questions(top, heading: "h3")
        let inParts: [HTML] = parts.map { part in
            let place = (parts.firstIndex { $0.id == part.id } ?? 0) + 1
            return partHead(part, number: place) + questions(part, heading: "h4")
        }
        return """
            <section class="area" id="a-\(top.id)" aria-labelledby="h-\(top.id)"><div class="area-head"><div>\
            <h2 id="h-\(top.id)">\(top.title)</h2>\(standard(top))</div></div>\(inParts)\(own)</section>
            """
    }

    private func standard(_ frozen: FrozenArea) -> HTML {
        guard let area = version.area(frozen.id), let wire = area.scale == nil ? version.parts(of: area).first : area,
            let scale = wire.scale, let level = version.rule.level(for: wire).flatMap(scale.level(numbered:))
        else { return .empty }
        return "<p class=\"muted\">The mark asks for <b>\(level.name)</b> here.</p>"
    }

    private func partHead(_ part: FrozenArea, number: Int) -> HTML {
        let area = version.area(part.id)
        return """
            <h3 class="part-head"><i class="bead-still" data-part="\(number)" data-level="plain" aria-hidden="true">\
            \(area?.letter ?? "")</i>\(area?.title ?? part.title)</h3>
            """
    }

    private func questions(_ area: FrozenArea, heading: String) -> HTML {
        let isWire = area.scale != nil
        let factors = area.factors.isEmpty && !isWire ? .empty : FrozenPlanPage.force(area.factors, id: area.id.text)
        let actions = area.actions.isEmpty && !isWire ? .empty : FrozenPlanPage.actions(area.actions)
        let pieces = area.evidence.isEmpty && !isWire ? .empty : list(area)
        return """
            \(if: isWire, question("Where are we now?", now(area), heading))\
            \(question("How do we know?", pieces, heading))\
            \(question("What helps, and what gets in the way?", factors, heading))\
            \(question("What will we do next?", actions, heading))
            """
    }

    private func question(_ title: String, _ content: HTML, _ heading: String) -> HTML {
        guard !content.isEmpty else { return .empty }
        let title: HTML = heading == "h3" ? "<h3>\(title)</h3>" : "<h4>\(title)</h4>"
        return "<div class=\"q\"><header>\(title)</header><div>\(content)</div></div>"
    }

    private func now(_ area: FrozenArea) -> HTML {
        guard let scale = area.scale else { return .empty }
        if let reason = area.doesNotApply {
            return "<p><b>It does not apply to the school.</b> <span class=\"typed\">\(reason)</span></p>"
        }
        let hand: HTML? = area.placedBy.map { name in
            let day = area.placedAt.map { ", \(Words.date(WallClock($0).day))" } ?? ""
            return " <span class=\"muted small\">Placed by \(name)\(day)</span>"
        }
        let why: HTML =
            area.why.trimmed.isEmpty
            ? "<p class=\"muted mt-s\">The school does not say why.</p>" : "<p class=\"typed mt-s\">\(area.why)</p>"
        return "<p>\(levelMark(scale, area.notch))\(hand)</p>\(why)\(FrozenStatementsPage.html(area, scale))"
    }

    private func list(_ area: FrozenArea) -> HTML {
        let items: [HTML] = area.evidence.compactMap { link in
            evidence[link.evidence].map { FrozenEvidencePage.item($0, link, in: area, submission) }
        }
        guard !items.isEmpty else { return "<p class=\"muted\">No evidence was linked.</p>" }
        return "<ul class=\"rows\">\(items)</ul>"
    }
}
