import Database
import Frameworks
import Schools
import Web

/// How schools moved since a cycle or a day: the heat map with earlier beads, and every move in words.
enum MovementPage {
    static let path = "/landscape/movement"

    /// With more schools than this in one place the table counts and names no school.
    static let most = 12

    static func sheet(_ view: LandscapeView, trust: String) -> Sheet {
        let words = "compared with"
        let filter = LandscapeFilterPage.html(
            view,
            action: path,
            more: LandscapeFilterPage.against(view, words, others: [])
        )
        return LandscapeFrame.sheet(
            "Movement",
            lede(view),
            view,
            trust: trust,
            at: path,
            filter: filter,
            takes: view.beside != nil
        ) {
            view.beside.map { content(view, $0) } ?? nothingBefore(view)
        }
    }

    private static func content(_ view: LandscapeView, _ beside: Beside) -> HTML {
        let rows = view.map.movements(since: beside.map).map { row($0, view) }
        return """
            \(HeatMapPage.html(view, at: path, beside: beside))\(LandscapeFrame.gaps(beside.gaps))\
            <section class="section" aria-labelledby="h-moves"><div class="section-head"><h2 id="h-moves">Who moved</h2>\
            <p class="muted">Since they stood \(beside.words). Schools A to Z.</p></div>\
            <table class="plain stackable strength"><thead><tr><th scope="col">\
            \(Words.capitalised(view.version.words.area))</th><th scope="col">Further on</th><th scope="col">Further back</th>\
            <th scope="col">Other schools</th></tr></thead><tbody>\(rows)</tbody></table></section>
            """
    }

    private static func row(_ one: Movement, _ view: LandscapeView) -> HTML {
        let others = [
            one.still == 0 ? nil : "\(one.still) where they stood",
            one.begun.isEmpty ? nil : "\(one.begun.count) with no earlier bead to compare",
            one.gone == 0 ? nil : "\(one.gone) with no bead now",
        ].compactMap(\.self)
        return """
            <tr><th scope="row">\(view.version.title(of: one.wire))</th>\
            <td data-th="Further on">\(moves(one.onward, one, view))</td>\
            <td data-th="Further back">\(moves(one.back, one, view))</td>\
            <td data-th="Other schools">\(others.isEmpty ? "–" : others.joined(separator: ", "))</td></tr>
            """
    }

    private static func moves(_ moves: [Movement.Move], _ one: Movement, _ view: LandscapeView) -> HTML {
        guard !moves.isEmpty else { return "<span class=\"muted\">None</span>" }
        let items: [HTML] =
            moves.count > most
            ? []
            : moves.map { move in
                let school = view.map.schools[move.school]
                let name: HTML =
                    view.path(to: one.wire, of: school).map { "<a href=\"\(link: $0)\">\(school.name)</a>" }
                    ?? "\(school.name)"
                return "<li>\(name) <small class=\"muted\">\(one.words(move))</small></li>"
            }
        return "<span class=\"tal\"><b class=\"tally\">\(moves.count)</b><ul class=\"bare\">\(items)</ul></span>"
    }

    private static func lede(_ view: LandscapeView) -> HTML {
        guard let beside = view.beside else { return "It shows how beads move from one cycle to the next." }
        let movements = view.map.movements(since: beside.map)
        let most = movements.map(\.onward.count).max() ?? 0
        let areas = movements.filter { $0.onward.count == most }.map { view.version.title(of: $0.wire) }
        guard most > 0 else { return "<b>No bead has moved further on since schools stood \(beside.words).</b>" }
        let places = areas.count > 3 ? "several \(view.version.words.areas)" : Words.list(areas)
        return """
            <b>Beads moved further on in \(places) more than anywhere else: \(Words.count(most, "school", "schools"))\
            \(areas.count == 1 ? "" : " in each").</b> The dashed outline is where a bead stood \(beside.words).
            """
    }

    private static func nothingBefore(_ view: LandscapeView) -> HTML {
        """
        <div class="empty"><p><b>\(view.cycle.title) is the first cycle of this framework.</b> Movement shows from the \
        second cycle on. To compare with a day within this cycle, choose it above.</p></div>
        """
    }
}
