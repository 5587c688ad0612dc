import Frameworks
import Schools
import Web

/// The overlay in words: which schools stand at which level, area by area, from A to Z.
struct OverlayWordsPage {
    let view: LandscapeView

    /// With more schools than this the levels are counted and no school is named.
    static let most = 60

    var html: HTML {
        let piles = view.map.piles()
        let rows = piles.map(row)
        return """
            <section class="section" aria-labelledby="h-words"><div class="section-head"><h2 id="h-words">In words</h2>\
            <p class="muted">The same beads, level by level. Dashed beads are marked “own”: not yet validated.</p></div>\
            <table class="plain stackable strength"><thead><tr><th scope="col">\(Words.capitalised(view.version.words.area))\
            </th><th scope="col">Where schools stand, strongest first</th></tr></thead><tbody>\(rows)</tbody></table></section>
            """
    }

    private func row(_ pile: Pile) -> HTML {
        let levels = pile.scale.levels.indices.reversed().filter { pile.counts[$0] > 0 }
        let lines: [HTML] = levels.map { level in
            let beads = pile.beads.filter { pile.scale.number(of: $0.notch) == level + 1 }
            let names = view.map.schools.count > Self.most ? .empty : self.names(beads, pile)
            return """
                <li>\(levelMark(pile.scale.levels[level])) <b>\(pile.counts[level])</b>\(names)</li>
                """
        }
        let gap: HTML? =
            pile.notJudged == 0 ? nil : "<li class=\"muted\">\(view.map.voice.gap): \(pile.notJudged)</li>"
        let content: HTML = "<ul class=\"bare\">\(lines)\(gap)</ul>"
        return """
            <tr><th scope="row">\(view.version.title(of: pile.wire))</th><td data-th="Where schools stand">\(content)</td></tr>
            """
    }

    private func names(_ beads: [Pile.Bead], _ pile: Pile) -> HTML {
        let names: [HTML] = beads.sorted { $0.school < $1.school }.map { bead in
            let school = view.map.schools[bead.school]
            let own: HTML = bead.isValidated ? .empty : " <small class=\"muted\">own</small>"
            guard let path = view.path(to: pile.wire, of: school) else { return "\(school.name)\(own)" }
            return "<a href=\"\(link: path)\">\(school.name)</a>\(own)"
        }
        return " \(names.joined(separator: ", "))"
    }
}
