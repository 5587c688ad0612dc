import Frameworks
import Web

/// What helps and what hinders across schools, theme by theme in the trust's order.
struct ThemesPage {
    static let path = "/landscape/themes"
    /// With more schools than this in one place the table counts and names no school.
    static let most = 20

    let themes: ThemeMap
    let view: LandscapeView
    /// Whether whoever reads may change the list.
    let mayKeep: Bool

    func sheet(trust: String) -> Sheet {
        let filter = LandscapeFilterPage.html(view, action: Self.path, asksVoice: false, narrows: view.links)
        return LandscapeFrame.sheet("Themes", lede, view, trust: trust, at: Self.path, filter: filter) {
            "\(alone)\(table)\(notes)"
        }
    }

    private var lede: HTML {
        guard !themes.named.isEmpty else {
            let sent = view.links ? "" : " in what they have sent"
            return "<b>No school has named a theme in this cycle yet\(sent).</b>"
        }
        let many = themes.alone
        guard let first = many.first else {
            let words = "\(Words.number(ThemeMap.many)) schools or more name the same theme as holding them back"
            return "<b>Nowhere do \(words) and have no action for it.</b> What each theme is about shows below."
        }
        let more = many.count - 1
        let rest: HTML? =
            more > 0 ? " The same is so of \(Words.count(more, "other theme", "other themes"))." : nil
        return "<b>\(Self.sentence(first))</b>\(rest)"
    }

    /// How many schools it holds back, and in how many of them nothing is planned.
    static func sentence(_ one: ThemeNamed) -> String {
        let schools = Words.opening(one.hindering.count, "school is", "schools are")
        let planned =
            one.unplanned.count == one.hindering.count
            ? "and none has an action for it yet"
            : "and in \(Words.number(one.unplanned.count)) of them no action works on it yet"
        return "\(schools) held back by \(one.name), \(planned)."
    }

    private var alone: HTML? {
        guard !themes.alone.isEmpty else { return nil }
        let rows: [HTML] = themes.alone.map { one in
            let names: HTML? =
                view.links
                ? "<p>No action yet: \(Words.list(one.unplanned.map { view.map.schools[$0].name }))</p>" : nil
            return "<li class=\"item\"><div><b>\(Self.sentence(one))</b>\(names)</div></li>"
        }
        return """
            <section aria-labelledby="h-alone"><div class="section-head"><h2 id="h-alone">Each on its own</h2>\
            <p class="muted">Themes that hold \(Words.number(ThemeMap.many)) schools or more back.</p></div>\
            <ul class="rows">\(rows)</ul></section>
            """
    }

    private var table: HTML {
        guard !themes.named.isEmpty else { return .empty }
        return """
            <section class="section" aria-labelledby="h-themes"><div class="section-head"><h2 id="h-themes">Theme by theme</h2>\
            <p class="muted">In the order of the trust’s list. Schools A to Z.</p></div>\
            <table class="plain stackable strength"><thead><tr><th scope="col">Theme</th><th scope="col">Holds back</th>\
            <th scope="col">Helps</th><th scope="col">\(Words.capitalised(view.version.words.areas))</th></tr></thead>\
            <tbody>\(themes.named.map(row))</tbody></table></section>
            """
    }

    private func row(_ one: ThemeNamed) -> HTML {
        let own: HTML? = one.isOwnWord ? "<br><span class=\"muted small\">Not in the trust’s list</span>" : nil
        return """
            <tr><th scope="row">\(one.name)\(own)</th><td data-th="Holds back">\(tally(one.hindering))</td>\
            <td data-th="Helps">\(tally(one.helping))</td>\
            <td data-th="\(Words.capitalised(view.version.words.areas))">\(Words.list(one.areas))</td></tr>
            """
    }

    /// How many, and which for those who may read evaluations.
    private func tally(_ schools: [Int]) -> HTML {
        guard !schools.isEmpty else { return "<span class=\"muted\">No school</span>" }
        let count: HTML = """
            <b class="tally">\(schools.count)</b><span class="vh"> \(schools.count == 1 ? "school" : "schools"): </span>
            """
        guard view.links, schools.count <= Self.most else {
            return
                "<span class=\"tal\"><span>\(count)</span><span class=\"muted\">\(schools.count == 1 ? "school" : "schools")</span></span>"
        }
        let names = schools.map { view.map.schools[$0].name }.joined(separator: ", ")
        return "<span class=\"tal\"><span>\(count)</span><span>\(names)</span></span>"
    }

    private var notes: HTML {
        let unthemed =
            themes.unthemed == 0
            ? nil
            : "\(Words.opening(themes.unthemed, "factor has", "factors have")) no theme yet; the school chooses it."
        let unused =
            themes.unused == 0
            ? nil
            : "\(Words.opening(themes.unused, "theme of the list is", "themes of the list are")) named by no school."
        let source =
            view.links
            ? "In the cycle that a school stands in now, its factors count as they are today; else as they were sent."
            : "Only what schools have sent counts. Which schools they are is for those who arrange support."
        let change: HTML? =
            mayKeep ? "<p class=\"row mt-s\"><a class=\"btn\" href=\"/themes\">Change the list of themes</a></p>" : nil
        return """
            <section class="section stack" aria-labelledby="h-note"><h2 id="h-note" class="h-small">What is counted</h2>\
            <p class="muted">\([source, unthemed, unused].compactMap(\.self).joined(separator: " "))</p>\(change)</section>
            """
    }
}
