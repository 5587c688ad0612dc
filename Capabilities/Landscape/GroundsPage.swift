import Database
import Frameworks
import Schools
import Web

/// What leaders can rely on: beside every judgement whether it is validated and rests on fresh evidence of several kinds.
struct GroundsPage {
    static let path = "/landscape/grounds"
    /// With more schools than this in one place the table counts and names no school.
    static let most = 20

    let grounds: GroundsMap
    let view: LandscapeView

    func sheet(trust: String) -> Sheet {
        LandscapeFrame.sheet("What it rests on", lede, view, trust: trust, at: Self.path) { grid + table }
    }

    private var lede: HTML {
        let judged = view.map.wires.indices.filter { wire in
            view.map.schools.indices.contains { grounds[$0, wire] != nil }
        }
        guard !judged.isEmpty else { return "<b>Nothing is judged in this cycle yet.</b>" }
        let most = judged.map { grounds.schools(.none, on: $0).count }.max() ?? 0
        guard most > 0 else {
            return "<b>No judgement rests on a school’s word alone.</b> What is behind each shows below."
        }
        let wires = judged.filter { grounds.schools(.none, on: $0).count == most }
        let areas = wires.map { view.version.title(of: view.map.wires[$0]) }
        let places = areas.count > 3 ? "several \(view.version.words.areas)" : Words.list(areas)
        return """
            <b>In \(places) \(Words.count(most, "judgement rests", "judgements rest")) on the school’s word\
            \(areas.count == 1 ? "" : " in each").</b> Where a validator agreed and fresh evidence of several kinds is \
            linked, leaders can rely on it.
            """
    }

    private var grid: HTML {
        let columns = view.map.columns
        let heads: [HTML] = columns.map { "<th scope=\"col\">\($0.area.short)</th>" }
        let rows: [HTML] = view.pages.shown.map { school in
            let cells: [HTML] = columns.map { cell(school, $0) }
            return "<tr><th scope=\"row\">\(name(school))</th>\(cells)</tr>"
        }
        return """
            <section class="heat-box" id="schools" aria-labelledby="h-grid"><h2 id="h-grid" class="vh">Schools by \
            \(view.version.words.area)</h2><div class="heat-wrap" tabindex="0" role="region" aria-label="What judgements \
            rest on, scrolls sideways on small screens"><table class="heat grounds"><thead><tr><th scope="col">\
            <span class="muted">Schools, A to Z</span></th>\(heads)</tr></thead><tbody>\(rows)</tbody></table></div>\
            \(view.pages.html("\(Self.path)?\(view.query)", part: "schools"))<ul class="key mt-s"><li>\(Self.marks([true, true, true]))From the left: validated, fresh evidence, several kinds</li>\
            <li>\(Self.marks([false, false, false]))Not so</li><li>Evidence is fresh as long as the framework says, else for a year.</li></ul></section>
            """
    }

    private func name(_ school: Int) -> HTML {
        let one = view.map.schools[school]
        return view.links ? "<a href=\"/evaluations/\(one.evaluation)\">\(one.name)</a>" : "\(one.name)"
    }

    private func cell(_ school: Int, _ column: HeatColumn) -> HTML {
        let found = column.wires.compactMap { wire in grounds[school, wire].map { (view.map.wires[wire], $0) } }
        guard !found.isEmpty else {
            let isOpen = column.wires.contains { view.map[school, $0] == .notJudged }
            return isOpen
                ? "<td class=\"none\">\(view.map.voice.gap)</td>"
                : "<td class=\"none\"><span aria-hidden=\"true\">–</span><span class=\"vh\">Does not apply</span></td>"
        }
        let drawn = found.map { Self.marks([$0.1.isValidated, $0.1.isFresh, $0.1.hasKinds]) }
        let words = found.map { found.count > 1 ? "\($0.0.title): \($0.1.words)" : $0.1.words }.joined(separator: " ")
        let inside: HTML = "\(drawn.joined())<span class=\"vh\">\(words)</span>"
        guard let path = view.path(to: column.area, of: view.map.schools[school]) else {
            return "<td><span class=\"cell\" title=\"\(words)\">\(inside)</span></td>"
        }
        return "<td><a href=\"\(link: path)\" title=\"\(words)\">\(inside)</a></td>"
    }

    /// Three marks, filled where it is so.
    private static func marks(_ so: [Bool]) -> HTML {
        let marks = so.enumerated().map { place, isSo in
            "<circle class=\"gm\(isSo ? " on" : "")\" cx=\"\(8 + place * 15)\" cy=\"8\" r=\"5\"/>"
        }
        return HTML(
            trusted:
                "<svg class=\"gms\" width=\"46\" height=\"16\" viewBox=\"0 0 46 16\" aria-hidden=\"true\">\(marks.joined())</svg>"
        )
    }

    private var table: HTML {
        let rows: [HTML] = view.map.wires.indices.filter { view.map.wires[$0].scale != nil }.map { wire in
            """
            <tr><th scope="row">\(view.version.title(of: view.map.wires[wire]))</th>\
            <td data-th="All three">\(tally(.all, wire))</td><td data-th="Some">\(tally(.some, wire))</td>\
            <td data-th="The school’s word alone">\(tally(.none, wire))</td></tr>
            """
        }
        return """
            <section class="section" aria-labelledby="h-rely"><div class="section-head"><h2 id="h-rely">What leaders can rely on\
            </h2><p class="muted">Validated, fresh evidence, and as many kinds as the framework looks for.</p></div>\
            <table class="plain stackable strength"><thead><tr><th scope="col">\
            \(Words.capitalised(view.version.words.area))</th><th scope="col">All three</th><th scope="col">Some</th>\
            <th scope="col">The school’s word alone</th></tr></thead><tbody>\(rows)</tbody></table></section>
            """
    }

    private func tally(_ depth: Grounds.Depth, _ wire: Int) -> HTML {
        let schools = grounds.schools(depth, on: wire)
        guard !schools.isEmpty else { return "<span class=\"muted\">None</span>" }
        let names =
            schools.count > Self.most ? "" : schools.map { view.map.schools[$0].name }.joined(separator: ", ")
        return "<span class=\"tal\"><b class=\"tally\">\(schools.count)</b><span>\(names)</span></span>"
    }
}
