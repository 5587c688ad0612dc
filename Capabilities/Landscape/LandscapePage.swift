import Database
import Evaluations
import Frameworks
import Schools
import Web

/// The landscape of a trust: filter, heat map, strengths and needs.
enum LandscapePage {
    static func sheet(_ view: LandscapeView, trust: String) -> Sheet {
        let strengths = view.map.strengths(view.version)
        let waiting = view.map.schools.count(where: \.isWaiting)
        let lede = LandscapeLede(strengths, waiting: waiting, isNarrowed: view.narrowing != .none)
        let content: HTML =
            view.map.schools.isEmpty
            ? noSchool(view, at: "/landscape")
            : HeatMapPage.html(view.map, view.version, cycle: view.cycle.title, links: view.links)
                + StrengthsPage.html(strengths, view.version.words)
        let said: HTML = "<b>\(lede.first)</b>\(lede.rest.map { " \($0)" as HTML })"
        let compare = view.map.schools.isEmpty ? nil : "/landscape/compare?\(view.query)"
        let head = head(trust, view.map.schools.isEmpty ? "No school of this cycle is shown." : said, compare: compare)
        return Sheet(
            "Landscape",
            at: "landscape",
            scripts: ["print.js"],
            paper: .wide,
            main: head + LandscapeFilterPage.html(view, action: "/landscape") + content
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
                \(head(trust, "It shows every school in every area, as soon as schools judge themselves."))
                <div class="empty"><p><b>No cycle yet.</b> The landscape begins when a framework is opened to schools.</p>\
                \(what)</div>
                """
        )
    }

    /// - Parameter compare: the address of the same schools laid over each other; nil where there is nothing to print.
    private static func head(_ trust: String, _ lede: HTML, compare: String? = nil) -> HTML {
        let act: HTML? = compare.map { compare in
            """
            <div class="head-act"><div class="row"><a class="btn" href="\(link: compare)">Compare</a><button type="button" class="btn" data-print hidden>Print for trustees\
            </button></div></div>
            """
        }
        return """
            <div class="head"><div><p class="crumb">\(trust)</p><h1>The landscape</h1><p class="lede">\(lede)</p></div>\
            \(act)</div>
            """
    }

    /// What stands there while no school is of the phase and hub chosen.
    ///
    /// - Parameter path: the page that shows them all.
    static func noSchool(_ view: LandscapeView, at path: String) -> HTML {
        let all = "\(path)?framework=\(view.cycle.version)&cycle=\(view.cycle.id)"
        return """
            <div class="empty"><p><b>No school in \(view.cycle.title) matches.</b> Choose another phase or hub.</p>\
            <p class="row"><a class="btn" href="\(link: all)">Show all schools of the cycle</a></p></div>
            """
    }
}
