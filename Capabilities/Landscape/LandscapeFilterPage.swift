import Database
import Frameworks
import Schools
import Web

/// The filter that reads as a sentence; the address is the view.
enum LandscapeFilterPage {
    /// - Parameter more: further words and fields at the end of the sentence.
    static func html(_ view: LandscapeView, action: String, more: HTML = .empty) -> HTML {
        let versions = view.choices.versions.map { ($0.id.text, $0.name) }
        let cycles = view.choices.cycles.filter { $0.version == view.cycle.version }.map { ($0.id.text, $0.title) }
        let phases = [("", "all phases")] + Phase.allCases.map { ($0.rawValue, $0.words.lowercased()) }
        let hubs = [("", "all hubs")] + view.choices.hubs.map { ($0.id.text, $0.name) }
        return """
            <form class="sentence" method="get" action="\(action)"><span class="lead">Showing</span> \
            \(select("framework", "Framework", view.cycle.version.text, versions)) <span>in</span> \
            \(select("cycle", "Cycle", view.cycle.id.text, cycles)) <span>for</span> \
            \(select("phase", "Phase", view.narrowing.phase?.rawValue ?? "", phases)) <span>in</span> \
            \(select("hub", "Hub", view.narrowing.hub?.text ?? "", hubs))\(more) <button class="btn">Show</button></form>
            """
    }

    static func select(_ name: String, _ label: String, _ value: String, _ options: [(String, String)]) -> HTML {
        """
        <label><span class="vh">\(label)</span><select name="\(name)">\(Fields.choices(value, options))</select></label>
        """
    }
}
