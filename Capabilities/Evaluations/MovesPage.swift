import Database
import Frameworks
import Web

/// How the bead of one area moved: who, when, from where to where, by first feeling or after reading.
struct MovesPage: Sendable {
    let evaluation: Evaluation
    let version: Framework.Version
    let area: Area
    /// Oldest first, of the area and its parts.
    let moves: [Move]
    /// Titles of the trust's cycles.
    let cycles: [ID<Cycle>: String]

    var sheet: Sheet {
        let wires = area.isWire ? [area] : version.parts(of: area)
        let sections: [HTML] = wires.map(section)
        return Sheet(
            "How the bead moved: \(area.title)",
            at: "evaluations",
            main: """
                <div class="head"><div><p class="crumb"><a href="/evaluations">Evaluations</a> / \
                <a href="/evaluations/\(evaluation.id)">\(evaluation.school.name), \(evaluation.title)</a> / \
                <a href="/evaluations/\(evaluation.id)/areas/\(area.id)#area">\(area.title)</a></p>\
                <h1>How the bead moved</h1><p class="lede">\(lede)</p></div></div>
                \(sections)
                """
        )
    }

    private var lede: HTML {
        guard !moves.isEmpty else { return "<b>\(area.title): nobody has placed the bead yet.</b>" }
        let read = moves.count(where: \.hadReadCriteria)
        let how =
            switch read {
            case 0: "Always on first feeling."
            case moves.count: "Always with the criteria open."
            default: "\(Words.capitalised(times(read))) with the criteria open, the rest on first feeling."
            }
        return "<b>\(area.title): moved \(times(moves.count)).</b> \(how)"
    }

    private func times(_ count: Int) -> String {
        ["once", "twice"].dropFirst(count - 1).first ?? "\(Words.number(count)) times"
    }

    private func section(_ wire: Area) -> HTML {
        guard let scale = wire.scale else { return .empty }
        let own = moves.filter { $0.area == wire.id }
        let title: HTML? = wire.parent == nil ? nil : "<div class=\"section-head\"><h2>\(wire.title)</h2></div>"
        return "<section class=\"section\">\(title)\(still(wire, scale, own))\(table(own, scale))</section>"
    }

    /// The bead where it stands now, and the trail from where it stood before.
    private func still(_ wire: Area, _ scale: Scale, _ moves: [Move]) -> HTML {
        guard let last = moves.last, let now = last.to.notch, scale.notches.contains(now) else { return .empty }
        let standard: HTML? = version.rule.level(for: wire).map(Wire.standard)
        let before: HTML? = last.from.flatMap { from in
            scale.notches.contains(from) ? Wire.trail(from: from, to: now) + Wire.ghost(at: from, bead: now) : nil
        }
        let behind: HTML = "<span aria-hidden=\"true\">\(standard)\(before)</span>"
        return
            "<div class=\"lonewire\"><div class=\"frame\">\(Wire.still(wire.title, scale, at: now, behind: behind))</div></div>"
    }

    private func table(_ moves: [Move], _ scale: Scale) -> HTML {
        guard !moves.isEmpty else {
            return """
                <div class="empty"><p><b>No move yet.</b> Each settled move of the bead is kept here, with who made it. \
                The headteacher and contributors of the school can place it.</p></div>
                """
        }
        let rows: [HTML] = moves.reversed().map { row($0, scale) }
        return """
            <table class="plain stackable"><caption class="vh">Moves, the latest first</caption><thead><tr>\
            <th scope="col">When</th><th scope="col">Who</th><th scope="col">From</th><th scope="col">To</th>\
            <th scope="col">How</th></tr></thead><tbody>\(rows)</tbody></table>
            """
    }

    private func row(_ move: Move, _ scale: Scale) -> HTML {
        """
        <tr><th scope="row">\(Words.moment(move.at))<br>\
        <span class="muted small">\(cycles[move.cycle] ?? "")</span></th><td data-th="Who">\(move.by)</td>\
        <td data-th="From">\(levelMark(scale, move.from, none: "Not judged yet"))</td>\
        <td data-th="To">\(place(move.to, scale))</td>\
        <td data-th="How">\(move.hadReadCriteria ? "After reading the criteria" : "First feeling")</td></tr>
        """
    }

    private func place(_ place: Judgement.Place, _ scale: Scale) -> HTML {
        if case .doesNotApply(let reason) = place { return "Does not apply: \(reason)" }
        return levelMark(scale, place.notch, none: "Back to the post")
    }
}
