import Database
import Frameworks
import Web

/// The abacus of an evaluation: a wire for every area, a bead on each, and what stands behind it.
struct AbacusPage {
    let book: Workbook
    let standings: [ID<Area>: Standing]
    /// The area whose panel is open below; nil when none is.
    let open: ID<Area>?
    let mayJudge: Bool

    init(_ book: Workbook, _ standings: [Standing], open: ID<Area>?, mayJudge: Bool) {
        self.book = book
        self.standings = Dictionary(uniqueKeysWithValues: standings.map { ($0.area, $0) })
        self.open = open
        self.mayJudge = mayJudge
    }

    var html: HTML {
        let groups = book.version.wireGroups
        let content: HTML = "\(groups.enumerated().map { group($1, isFirst: $0 == 0) })\(foot(groups.last))"
        let attributes: HTML = """
             class="abacus\(if: hasParts, " with-parts")" aria-label="Abacus: the judgement for each \(words.area)"\
            \(rootData)
            """
        guard mayJudge else { return "<div\(attributes) role=\"group\">\(content)\(key)</div>" }
        return """
            <form\(attributes) method="post" action="/evaluations/\(book.evaluation.id)/judgements" data-autosave>\
            \(open.map { "<input type=\"hidden\" name=\"area\" value=\"\($0)\">" as HTML })\(content)\(key)\
            <noscript><p class="row"><button class="btn btn-main">Save bead positions</button></p></noscript></form>
            """
    }

    private var words: TierWords { book.version.words }

    private var hasParts: Bool { book.version.hasParts }

    private var rootData: HTML {
        guard let scale = book.version.mainScale else { return .empty }
        return """
             data-levels="\(scale.levels.count)"\
            \(attribute: "data-std", book.version.rule.standard[scale.key].map(String.init)) \
            data-quarters="\(Scale.quarters.joined(separator: "|"))"
            """
    }

    private func group(_ group: WireGroup, isFirst: Bool) -> HTML {
        var previous: Int?
        let rows: [HTML] = group.tops.map { top in
            defer { previous = lastStandard(in: top) ?? previous }
            return row(top, number: number(of: top), after: previous)
        }
        let list: HTML = hasParts ? "<ol class=\"wires\">\(rows)</ol>" : "<ul class=\"wires\">\(rows)</ul>"
        return "\(beam(group.scale, isFirst: isFirst))\(list)"
    }

    private func beam(_ scale: Scale, isFirst: Bool) -> HTML {
        if isFirst, scale.isTwoWay {
            return """
                <div class="ab-row ab-rail top-rail"><div></div><div class="frame"><div class="rail"></div></div>\
                <div class="ab-colhead">\(Self.columns)</div></div>
                """
        }
        return """
            <div class="ab-row ab-beam\(if: isFirst, " first")"><div></div><div class="frame">\(Wire.beam(scale))</div>\
            \(isFirst ? "<div class=\"ab-colhead\">\(Self.columns)</div>" : "<div></div>" as HTML)</div>
            """
    }

    private static let columns: HTML = """
        <ul class="parts" aria-hidden="true"><li>Judged</li><li>Evidence</li><li>Analysis</li><li>Actions</li></ul>
        """

    private func number(of top: Area) -> Int? {
        hasParts ? book.version.tops.firstIndex { $0.id == top.id }.map { $0 + 1 } : nil
    }

    private func lastStandard(in top: Area) -> Int? {
        (top.isWire ? top : book.version.parts(of: top).last).flatMap { standings[$0.id]?.standard }
    }

    private func row(_ top: Area, number: Int?, after previous: Int?) -> HTML {
        let row = AbacusRow(book: book, isOpen: top.id == open, mayJudge: mayJudge)
        let parts = book.version.parts(of: top)
        guard parts.isEmpty else {
            return row.html(
                top,
                number: number,
                parts: parts.compactMap { part in
                    standings[part.id].map { (part, $0) }
                }
            )
        }
        guard let standing = standings[top.id] else { return .empty }
        return row.html(top, standing, after: previous)
    }

    private func foot(_ last: WireGroup?) -> HTML {
        guard let last, let standard = book.version.rule.standard[last.scale.key] else { return rail }
        return """
            \(rail)<div class="ab-row ab-flag"><div></div>\(Wire.standardFlag(last.scale, standard))<div></div></div>
            """
    }

    private var rail: HTML {
        """
        <div class="ab-row ab-rail bottom-rail"><div></div><div class="frame"><div class="rail"></div></div><div></div></div>
        """
    }

    private var key: HTML {
        let ghosts = book.ghosts
        let how: HTML? = mayJudge ? "<span class=\"no-print\">: slide it, or use the arrow keys</span>" : nil
        let validated: HTML? =
            ghosts.validated.isEmpty
            ? nil : "<li><span class=\"kb v\"></span>Last validated, \(ghosts.validated.title)</li>"
        let last: HTML? =
            ghosts.lastCycle.isEmpty
            ? nil
            : """
            <li><span class="kb"></span>\(ghosts.lastCycle.title)</li>\
            <li><span class="kb t"></span>Moved since \(ghosts.lastCycle.title)</li>
            """
        return """
            <ul class="key ab-key"><li><span class="kb b"></span><span>Now\(how)</span></li>\(validated)\(last)</ul>
            """
    }
}
