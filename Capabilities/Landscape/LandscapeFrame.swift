import Spreadsheets
import Web

/// What all views of the landscape share: the head with the ways between them, and the filter.
enum LandscapeFrame {
    /// - Parameters:
    ///   - path: the address of the view without its query.
    ///   - takes: whether there is something to take away.
    ///   - content: what stands there while some school is shown.
    static func sheet(
        _ title: String,
        _ lede: HTML,
        _ view: LandscapeView,
        trust: String,
        at path: String,
        filter: HTML? = nil,
        takes: Bool = true,
        content: () -> HTML
    ) -> Sheet {
        let isEmpty = view.map.schools.isEmpty
        return Sheet(
            title,
            at: "landscape",
            scripts: ["print.js"],
            paper: .wide,
            main: """
                \(head(title, isEmpty ? "No school of this cycle is shown." : lede, trust: trust, prints: !isEmpty))\
                \(ways(view, at: path))\(filter ?? LandscapeFilterPage.html(view, action: path))\
                \(isEmpty ? noSchool(view, at: path) : content() + (takes ? TakeAway.html(path, query: view.query, hasPaper: true) : .empty))
                """
        )
    }

    /// - Parameter prints: whether there is anything to print.
    static func head(_ title: String, _ lede: HTML, trust: String, prints: Bool) -> HTML {
        let act: HTML = """
            <div class="head-act"><div class="row"><button type="button" class="btn" data-print hidden>Print</button></div></div>
            """
        return """
            <div class="head"><div><p class="crumb">\(trust)</p><h1>\(title)</h1><p class="lede">\(lede)</p></div>\
            \(if: prints, act)</div>
            """
    }

    /// What cannot be compared, each in a sentence; nil where all can.
    static func gaps(_ gaps: [String]) -> HTML? {
        gaps.isEmpty ? nil : "<ul class=\"notice bare\">\(gaps.map { "<li>\($0)</li>" as HTML })</ul>"
    }

    /// The other views of the same choice.
    private static func ways(_ view: LandscapeView, at path: String) -> HTML {
        let links: [HTML] = LandscapeWay.all.map { way in
            """
            <a href="\(link: "\(way.path)?\(view.query)")"\(attribute: "aria-current", way.path == path ? "page" : nil)>\
            \(way.words)</a>
            """
        }
        return "<nav class=\"views\" aria-label=\"Views of the landscape\">\(links)</nav>"
    }

    /// What stands there while no school matches the filter.
    ///
    /// - Parameter path: the page that shows them all.
    private static func noSchool(_ view: LandscapeView, at path: String) -> HTML {
        let all = "\(path)?framework=\(view.cycle.version)&cycle=\(view.cycle.id)"
        return """
            <div class="empty"><p><b>No school in \(view.cycle.title) matches.</b> Choose another phase, hub or pathway.</p>\
            <p class="row"><a class="btn" href="\(link: all)">Show all schools of the cycle</a></p></div>
            """
    }
}

/// One view of the landscape in the row of ways between them.
struct LandscapeWay: Sendable {
    let path: String
    let words: String

    static let all = [
        LandscapeWay(path: LandscapePage.path, words: "Heat map"),
        LandscapeWay(path: MovementPage.path, words: "Movement"),
        LandscapeWay(path: BeadStringsPage.path, words: "Over the cycles"),
        LandscapeWay(path: ComparePage.path, words: "Compare"),
        LandscapeWay(path: GroundsPage.path, words: "What it rests on"),
        LandscapeWay(path: ThemesPage.path, words: "Themes"),
        LandscapeWay(path: Place.trusteesReport, words: "Report for trustees"),
    ]
}
