import Database
import Evaluations
import Frameworks
import Schools
import Web

/// The landscape of a trust: filter, heat map, strengths and needs.
enum LandscapePage {
    /// Everything that stands on the page once a cycle is chosen.
    struct View {
        let choices: LandscapeChoices
        let cycle: CycleChoice
        let narrowing: Narrowing
        let version: Framework.Version
        let map: HeatMap
        /// Whether whoever reads may open evaluations.
        let links: Bool
    }

    static func sheet(_ view: View, trust: String) -> Sheet {
        let strengths = view.map.strengths(view.version)
        let waiting = view.map.schools.count(where: \.isWaiting)
        let lede = LandscapeLede(strengths, waiting: waiting, isNarrowed: view.narrowing != .none)
        let content: HTML =
            view.map.schools.isEmpty
            ? noSchool(view)
            : HeatMapPage.html(view.map, view.version, cycle: view.cycle.title, links: view.links)
                + StrengthsPage.html(strengths, view.version.words)
        let said: HTML = "<b>\(lede.first)</b>\(lede.rest.map { " \($0)" as HTML })"
        let head = head(trust, view.map.schools.isEmpty ? "No school of this cycle is shown." : said, prints: true)
        return Sheet(
            "Landscape",
            at: "landscape",
            scripts: ["print.js"],
            paper: .wide,
            main: head + filter(view) + content
        )
    }

    /// What stands there while the trust has opened no cycle.
    static func emptySheet(trust: String, mayOpen: Bool) -> Sheet {
        let what: HTML =
            mayOpen ? "<p class=\"row\"><a class=\"btn btn-main\" href=\"/cycles/new\">Open a cycle</a></p>" : .empty
        return Sheet(
            "Landscape",
            at: "landscape",
            main: """
                \(head(trust, "It shows every school in every area, as soon as schools judge themselves.", prints: false))
                <div class="empty"><p><b>No cycle yet.</b> The landscape begins when a framework is opened to schools.</p>\
                \(what)</div>
                """
        )
    }

    private static func head(_ trust: String, _ lede: HTML, prints: Bool) -> HTML {
        let act: HTML = """
            <div class="head-act"><div class="row"><button type="button" class="btn" data-print hidden>Print for trustees\
            </button></div></div>
            """
        return """
            <div class="head"><div><p class="crumb">\(trust)</p><h1>The landscape</h1><p class="lede">\(lede)</p></div>\
            \(if: prints, act)</div>
            """
    }

    private static func noSchool(_ view: View) -> HTML {
        let all = "/landscape?framework=\(view.cycle.version)&cycle=\(view.cycle.id)"
        return """
            <div class="empty"><p><b>No school of \(view.cycle.title) fits.</b> Choose another phase or hub.</p>\
            <p class="row"><a class="btn" href="\(link: all)">Show all schools of the cycle</a></p></div>
            """
    }

    private static func filter(_ view: View) -> HTML {
        let versions = view.choices.versions.map { ($0.id.text, $0.name) }
        let cycles = view.choices.cycles.filter { $0.version == view.cycle.version }.map { ($0.id.text, $0.title) }
        let phases = [("", "all phases")] + Phase.allCases.map { ($0.rawValue, $0.words.lowercased()) }
        let hubs = [("", "all hubs")] + view.choices.hubs.map { ($0.id.text, $0.name) }
        return """
            <form class="sentence" method="get" action="/landscape"><span class="lead">Showing</span> \
            \(select("framework", "Framework", view.cycle.version.text, versions)) <span>in</span> \
            \(select("cycle", "Cycle", view.cycle.id.text, cycles)) <span>for</span> \
            \(select("phase", "Phase", view.narrowing.phase?.rawValue ?? "", phases)) <span>in</span> \
            \(select("hub", "Hub", view.narrowing.hub?.text ?? "", hubs)) <button class="btn">Show</button></form>
            """
    }

    private static func select(_ name: String, _ label: String, _ value: String, _ options: [(String, String)]) -> HTML
    {
        """
        <label><span class="vh">\(label)</span><select name="\(name)">\(Fields.choices(value, options))</select></label>
        """
    }
}
