import Accounts
import Web

/// The search: its field, and what was found, kind by kind.
struct SearchPage {
    let form: SearchForm
    let finds: [Finds]
    let person: Person

    private var found: [Finds] { finds.filter { $0.count > 0 } }

    var sheet: Sheet {
        Sheet(
            form.typed.isEmpty ? "Search" : "Search: \(form.typed)",
            at: "search",
            scripts: ["search-results.js"],
            main: """
                <search-results><div class="head"><div><h1>Search</h1><p class="lede" role="status">\(lede)</p></div></div>\
                \(field)\(found.map(section))</search-results>
                """
        )
    }

    private var lede: HTML {
        if form.typed.isEmpty { return "<b>What are you looking for?</b> You find \(kinds)." }
        if form.words.all.isEmpty { return "<b>Give a word of two letters or more.</b> You find \(kinds)." }
        guard !found.isEmpty else {
            let other =
                form.words.all.count > 1
                ? "All of the words have to be there: leave one out, or" : "Try another word, or"
            return "<b>Nothing was found for “\(form.typed)”.</b> \(other) only a part of it. You find \(kinds)."
        }
        let counts = found.map { Words.count($0.count, $0.kind.words.one, $0.kind.words.many) }
        return "<b>\(Words.capitalised(Words.list(counts)))</b> for “\(form.typed)”."
    }

    /// What there is to be found for this person.
    private var kinds: String {
        Words.list(Findable.allCases.filter { $0.isFor(person) }.map { $0.kind(for: person) })
    }

    private var field: HTML {
        """
        <form class="search" method="get" action="/search" role="search"><label for="q">Words to find</label>\
        <div class="row"><input type="search" id="q" name="q" value="\(form.typed)" maxlength="400" autocomplete="off" \
        aria-describedby="q-hint" autofocus><button class="btn btn-main">Search</button></div>\
        <p class="hint" id="q-hint">All words have to be there, in any order. Parts of words count.\
        <span class="only-script"> The arrow keys lead through what was found.</span></p>\
        <p class="hint" data-search-key hidden><span></span> <button type="button" class="link"></button></p></form>
        """
    }

    private func section(_ finds: Finds) -> HTML {
        let id = "h-\(finds.kind.rawValue)"
        return """
            <section class="section-sub" aria-labelledby="\(id)"><div class="section-head"><h2 id="\(id)">\
            \(finds.kind.heading)</h2>\(all(finds))</div><ul class="finds">\(finds.shown.map(row))</ul></section>
            """
    }

    private func all(_ finds: Finds) -> HTML? {
        let words = finds.kind.words.many
        if form.kind != nil {
            let some: HTML? =
                finds.count > finds.shown.count
                ? "The first \(finds.shown.count) of \(finds.count). Add a word to find fewer. " : nil
            let back = "/search?q=\(URLEncoding.encode(form.typed))"
            return "<p class=\"muted\">\(some)<a href=\"\(link: back)\">Search for everything</a></p>"
        }
        guard finds.count > finds.shown.count else { return nil }
        return "<p><a href=\"\(link: form.path(toAll: finds.kind))\">All \(finds.count) \(words)</a></p>"
    }

    private func row(_ found: Found) -> HTML {
        let excerpt = form.words.excerpt(of: found.text)
        let text: HTML? = excerpt.isEmpty ? nil : "<p class=\"find-text\">\(form.words.marked(excerpt))</p>"
        let own: [HTML] = found.own.map { " <a href=\"\(link: $0.path)\">Open at \($0.words)</a>" }
        return """
            <li><a class="find-title" href="\(link: found.path)">\(form.words.marked(found.title))</a>\
            <p class="muted small">\(form.words.marked(found.place)).\(own)</p>\(text)</li>
            """
    }
}

extension Findable {
    /// What there is of this kind for a person, as the page says it.
    fileprivate func kind(for person: Person) -> String {
        switch self {
        case .schools where person.roles.contains { !$0.role.isAtSchool }: "schools"
        case .schools: Set(person.roles.map(\.school)).count == 1 ? "your school" : "your schools"
        case .areas: "areas"
        case .evidence: "evidence"
        case .actions: "actions"
        case .people: "people"
        case .frameworks: "frameworks"
        }
    }
}
