import Schools
import Web

/// The frame round every page: head with menu and name, main content, footer.
///
/// App makes one and hands it to every controller. A controller fills a `Sheet` and answers
/// `shell.page(sheet, for: person)`, or `shell.open(sheet)` where nobody needs to be signed in. The sheet's `place` is
/// the key of the menu entry that is current: home, evaluations, landscape, schools, frameworks, cycles, validations,
/// marks, improvement, support, people, export or search. Its `scripts` are names of files in any capability's Assets. The drawings of levels, sources and
/// states (`<use href="#g3"/>`) are in every page.
package struct Shell: Sendable {
    private let assets: Assets

    package init(_ assets: Assets) { self.assets = assets }

    /// A page for somebody who is signed in.
    package func page(_ sheet: Sheet, for person: Person, status: Int = 200) -> Answer {
        .page(dress(sheet, for: person), status: status)
    }

    /// A page for anybody: sign-in, set-up, errors, the public page of a mark.
    /// - Parameter trust: named under “Waymark” where the page belongs to one.
    package func open(_ sheet: Sheet, trust: String? = nil, status: Int = 200) -> Answer {
        .page(
            whole(sheet, scripts: sheet.scripts, head: Self.head(trust, menu: .empty), foot: Self.foot(trust)),
            status: status
        )
    }

    /// The whole page as HTML.
    package func dress(_ sheet: Sheet, for person: Person) -> HTML {
        let menu = Menu.html(for: person, at: sheet.place) + Self.me(person, at: sheet.place)
        let head = Self.head(person.home, menu: menu)
        return whole(sheet, scripts: ["search-key.js"] + sheet.scripts, head: head, foot: Self.foot(person.trust.name))
    }

    /// The address of a stylesheet, script or picture by its name.
    package func asset(_ name: String) -> String { assets.path(name) }

    private func whole(_ sheet: Sheet, scripts: [String], head: HTML, foot: HTML) -> HTML {
        let scripts: [HTML] = scripts.map { "<script type=\"module\" src=\"\(assets.path($0))\"></script>\n" }
        let paper = sheet.paper.rawValue
        return """
            <!doctype html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width,initial-scale=1">
            <title>\(sheet.title) - Waymark</title>
            <link rel="stylesheet" href="\(assets.path("waymark.css"))">
            <link rel="icon" href="\(assets.path("img/icon.svg"))" type="image/svg+xml">
            \(scripts)</head>
            <body\(attribute: "class", paper.isEmpty ? nil : paper)>
            <a class="skip" href="#main">Skip to the main content</a>
            \(Sprite.html)
            \(head)
            <main id="main" class="wrap">
            \(sheet.main)
            </main>
            \(foot)
            </body>
            </html>

            """
    }

    private static func head(_ place: String?, menu: HTML) -> HTML {
        let place: HTML? = place.map { "<small>\($0)</small>" }
        return """
            <header class="top"><div class="wrap"><a class="brand" href="/">\
            <svg aria-hidden="true"><use href="#logo"/></svg><span><b>Waymark</b>\(place)</span></a>\(menu)</div></header>
            """
    }

    private static func me(_ person: Person, at place: String?) -> HTML {
        """
        <div class="me"><a class="find" href="/search"\(attribute: "aria-current", place == "search" ? "page" : nil)>Search</a>\
        <a href="/account"><b aria-hidden="true">\(Words.initials(person.name))</b>\
        <span class="me-name">\(person.name)</span></a>\
        <form method="post" action="/sign-out"><button type="submit" class="link">Sign out</button></form></div>
        """
    }

    private static func foot(_ trust: String?) -> HTML {
        let owner: HTML =
            trust.map { "\($0) runs this site on Waymark, which is open and free to host." }
            ?? "Waymark is open and free to host."
        return """
            <footer class="foot"><div class="wrap"><span>\(owner)</span> <a href="/accessibility">Accessibility</a></div></footer>
            """
    }
}
