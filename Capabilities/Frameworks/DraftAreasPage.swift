import Database
import Web

/// The areas of a draft in order, each leading to its page, and the way to the other pages of the draft.
enum DraftAreasPage {
    static func html(_ view: DraftView, current: ID<Area>?) -> HTML {
        let version = view.version
        let path = DraftPage.path(version)
        let items: [HTML] = version.tops.map { area in
            let parts: [HTML] = version.parts(of: area).map { item($0, version, current, "") }
            let inner: HTML = parts.isEmpty ? .empty : "<ol>\(parts)</ol>"
            return item(area, version, current, inner)
        }
        let title = Words.capitalised(version.words.areas)
        return """
            <nav aria-label="\(title)"><ul class="arealist"><li><a href="\(path)"\
            \(attribute: "aria-current", current == nil ? "true" : nil)>The whole framework\
            <small>Title, purpose, words</small></a></li>\
            <li><a href="/frameworks/\(version.id)/rule">The mark<small>What it asks for</small></a></li></ul>\
            <h2 class="small strong mt">\(title), in order</h2>\
            <area-order data-path="\(path)"><ol class="arealist mt-s">\(items)</ol></area-order>\(adding(view, path))\
            \(tools(path))</nav>
            """
    }

    private static func item(
        _ area: Area,
        _ version: Framework.Version,
        _ current: ID<Area>?,
        _ inner: HTML
    ) -> HTML {
        """
        <li data-area="\(area.id)"><a href="\(DraftPage.path(version))/\(area.id)"\
        \(attribute: "aria-current", area.id == current ? "true" : nil)>\
        \(area.title.isEmpty ? "Without a name" : area.title)<small>\(version.line(area))</small></a>\(inner)</li>
        """
    }

    private static func adding(_ view: DraftView, _ path: String) -> HTML {
        let words = view.version.words
        let label = Fields.Label("new-area", "Name of the new \(words.area)", view.errors)
        let article = words.area.first.map { "aeiou".contains($0.lowercased()) } == true ? "an" : "a"
        return """
            <details class="add"\(attribute: "open", if: view.errors["new-area"] != nil)>\
            <summary class="btn">Add \(article) \(words.area)</summary>\
            <form class="form" method="post" action="\(path)/areas">\(Fields.input(label, view.typed["new-area"] ?? ""))\
            <p class="row"><button class="btn btn-main">Add</button></p></form></details>
            """
    }

    private static func tools(_ path: String) -> HTML {
        let links = [
            ("scales", "Scales"), ("order", "Order to work through"), ("paste", "Paste a table"),
            ("differences", "What differs"), ("steps", "What was changed"),
        ]
        let items: [HTML] = links.map { "<li><a href=\"\(path)/\($0.0)\">\($0.1)</a></li>" }
        return "<ul class=\"arealist tools mt\">\(items)</ul>"
    }
}
