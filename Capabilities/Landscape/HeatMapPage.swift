import Database
import Evaluations
import Frameworks
import Web

/// The heat map as a table: schools from A to Z, areas in their order, and no sums.
enum HeatMapPage {
    /// - Parameters:
    ///   - path: the address of the view without its query.
    ///   - beside: where the same schools stood before.
    static func html(_ view: LandscapeView, at path: String, beside: Beside? = nil) -> HTML {
        let (map, version) = (view.map, view.version)
        let heads: [HTML] = map.columns.map { "<th scope=\"col\">\($0.area.short)</th>" }
        return """
            <section class="heat-box" id="schools" aria-labelledby="h-heat"><div class="row heat-tools">\
            <h2 id="h-heat" class="vh">Schools by \(version.words.area)</h2><ul class="key">\(key(version))</ul>\(choice)</div>\
            <div class="heat-wrap" tabindex="0" role="region" aria-label="Schools by \(version.words.area), scrolls \
            sideways on small screens"><table class="heat"><caption class="vh">Latest judgement for each school and \
            \(version.words.area), \(view.cycle.title), schools in alphabetical order</caption><thead><tr>\
            <th scope="col"><span class="muted">Schools, A to Z</span></th>\(heads)</tr></thead>\
            <tbody>\(rows(map, view.pages.shown, links: view.links, beside))</tbody></table></div>\
            \(view.pages.html("\(path)?\(view.query)", part: "schools"))<ul class="key mt-s">\(legend(version, beside))</ul></section>
            """
    }

    private static func rows(_ map: HeatMap, _ shown: Range<Int>, links: Bool, _ beside: Beside?) -> HTML {
        var drawn: [[Cell]: [Int: HTML]] = [:]
        var text = ""
        text.reserveCapacity(shown.count * (map.columns.count * 480 + 160))
        for place in shown {
            let school = map.schools[place]
            let name: HTML =
                links ? "<a href=\"/evaluations/\(school.evaluation)\">\(school.name)</a>" : "\(school.name)"
            text += "<tr><th scope=\"row\">" + name.text + "</th>"
            for (number, column) in map.columns.enumerated() {
                let cells = column.wires.map { map[place, $0] }
                let earlier = beside.map { beside in column.wires.map { beside.map[place, $0] } } ?? []
                if earlier.allSatisfy({ $0.notch == nil }), let blank = CellPage.blank(cells, map.voice) {
                    text += "<td class=\"none\">" + blank.text + "</td>"
                    continue
                }
                let wires = map.wires[column.wires]
                let key = cells + earlier
                let content =
                    drawn[key]?[number]
                    ?? CellPage.content(Array(wires), cells, earlier, words: beside?.words ?? "")
                drawn[key, default: [:]][number] = content
                text += "<td data-level=\"" + CellPage.tone(Array(wires), cells) + "\">"
                text +=
                    opening(school, column.area, links: links) + content.text + (links ? "</a></td>" : "</span></td>")
            }
            text += "</tr>"
        }
        return HTML(trusted: text)
    }

    private static func opening(_ school: MappedSchool, _ area: Area, links: Bool) -> String {
        links ? "<a href=\"\(school.path(to: area))\">" : "<span class=\"cell\">"
    }

    /// The levels of the scales that are more than a choice of two, each name once.
    private static func key(_ version: Framework.Version) -> [HTML] {
        var names: Set<String> = []
        return version.scales.filter { scale in !scale.isTwoWay && version.wires.contains { $0.scale?.key == scale.key }
        }
        .flatMap(\.levels).filter { names.insert($0.name).inserted }.map { "<li>\(levelMark($0))</li>" }
    }

    private static let choice: HTML = """
        <span class="seg push" role="radiogroup" aria-label="Show cells as">\
        <label><input type="radio" name="as" value="beads" checked>Beads</label>\
        <label><input type="radio" name="as" value="words">Words</label></span>
        """

    private static func legend(_ version: Framework.Version, _ beside: Beside?) -> [HTML] {
        let parts = version.tops.first { !version.parts(of: $0).isEmpty }.map { version.parts(of: $0).map(\.title) }
        let wires: HTML? = parts.map { "<li>Wires from the top: \(Words.list($0)).</li>" }
        return [
            "<li>\(bead("cb"))Validated</li>",
            "<li>\(bead("cb self"))School’s own judgement, not yet validated</li>",
            beside.map { "<li>\(bead("cb ghost"))Where it stood \($0.words)</li>" } ?? .empty,
            wires ?? .empty,
            "<li>Further right is stronger. \(Words.capitalised(version.words.areas)) are never added up.</li>",
        ]
    }

    /// A bead as it stands in a key.
    static func bead(_ name: String) -> HTML {
        """
        <svg width="16" height="24" viewBox="0 0 20 28" aria-hidden="true"><ellipse class="\(name)" data-level="3" \
        cx="10" cy="14" rx="8" ry="12"/></svg>
        """
    }
}
