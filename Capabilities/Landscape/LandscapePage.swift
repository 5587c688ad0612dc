import Database
import Evaluations
import Frameworks
import Schools
import Support
import Web

/// The landscape of a trust: filter, heat map, strengths and needs.
enum LandscapePage {
    static let path = "/landscape"

    static func sheet(_ view: LandscapeView, trust: String) -> Sheet {
        let strengths = view.map.strengths(view.version, from: view.expertise)
        let waiting = view.map.schools.count(where: \.isWaiting)
        let lede = LandscapeLede(strengths, waiting: waiting, isNarrowed: view.narrowing != .none)
        let said: HTML = "<b>\(lede.first)</b>\(lede.rest.map { " \($0)" as HTML })"
        return LandscapeFrame.sheet("The landscape", said, view, trust: trust, at: path) {
            HeatMapPage.html(view, at: path)
                + StrengthsPage.html(strengths, view.version.words, leads: view.links)
        }
    }

    private static let emptyLede: HTML = "It shows every school in every area, as soon as schools judge themselves."

    /// What stands there while the trust has opened no cycle.
    static func emptySheet(trust: String, mayOpen: Bool) -> Sheet {
        let what: HTML =
            mayOpen ? "<p class=\"row\"><a class=\"btn btn-main\" href=\"/cycles/new\">Open a cycle</a></p>" : .empty
        return Sheet(
            "Landscape",
            at: "landscape",
            main: """
                \(LandscapeFrame.head("The landscape", emptyLede, trust: trust, prints: false))\
                <div class="empty"><p><b>No cycle yet.</b> The landscape begins when a framework is opened to schools.</p>\
                \(what)</div>
                """
        )
    }
}
