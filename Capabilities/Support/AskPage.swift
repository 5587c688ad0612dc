import Accounts
import Database
import Schools
import Web

/// One ask: what the school wrote, who could help and why, and the form that proposes one of them.
struct AskPage {
    let book: SupportBook
    let open: OpenAsk
    let mayPropose: Bool
    let form: Form
    var errors = FormErrors()

    private static let most = 12

    var sheet: Sheet {
        let day = WallClock(open.ask.at).day
        return Sheet(
            "\(open.area.title), \(open.school.name)",
            at: "support",
            main: """
                \(Fields.summary(errors))<div class="head"><div><p class="crumb"><a href="/support">Support</a> / Ask</p>\
                <h1>\(open.school.name) asks for support</h1><p class="lede"><b>\(open.area.name).</b> Asked by \(open.ask.by) on \
                \(Words.date(day)).</p></div></div><p class="says wants" data-level="0">\(open.ask.words.wants)</p>\
                \(open.ask.words.theme.map { "<p class=\"muted small mt-s\">Theme: \($0)</p>" as HTML })\(rest)
                """
        )
    }

    private var rest: HTML {
        if let link = book.link(for: open.ask.id) {
            return """
                <p class="notice mt"><b>\(link.helping.name): \(link.stageWords).</b> \
                <a href="/support/links/\(link.id)">See the link</a></p>
                """
        }
        let found = book.pairing.suggestions(for: book.asker(open), atMost: Self.most)
        let offers = Dictionary(book.standing.map { ($0.offer.id, $0) }) { first, _ in first }
        let rows: [HTML] = found.compactMap { one in offers[one.offer].map { row(one, $0) } }
        let nothing: HTML = """
            <div class="empty"><p><b>Nobody with a place free offers help in this area yet.</b> A partner from outside the trust \
            may be needed.</p></div>
            """
        return """
            <section class="section" aria-labelledby="h-c"><div class="section-head"><h2 id="h-c">Who could help</h2>\
            <p class="muted">Without a warning first, then of the same phase, theme and size, then the nearest.</p></div>\
            \(rows.isEmpty ? nothing : "<ul class=\"rows pairs\">\(rows)</ul>")</section>\(if: mayPropose && !rows.isEmpty, propose(found))
            """
    }

    private func row(_ one: PairSuggestion, _ offer: StandingOffer) -> HTML {
        let shown = book.arranges ? offer.expertise.words(on: offer.area.scale) : offer.expertise.words
        return "<li>\(one.page(for: open, shown: shown, gives: offer.offer.words.gives, act: .empty).html)</li>"
    }

    private func propose(_ found: [PairSuggestion]) -> HTML {
        let options = found.map { ($0.offer.text, $0.helper.name, nil as String?) }
        let chosen = form["offer"].isEmpty && found.count == 1 ? found[0].offer.text : form["offer"]
        return """
            <section class="section" id="propose" aria-labelledby="h-p"><h2 id="h-p">Propose one of them</h2>\
            <p class="muted">Both heads read your words. Nothing begins until both agree.</p>\
            <form class="form mt" method="post" action="/support/asks/\(open.ask.id)/links">\
            \(Fields.radios(Fields.Label("offer", "School", errors), chosen, options))\
            \(Fields.area(Fields.Label("words", "What you have in mind", errors), form["words"], rows: 4))\
            <p class="row"><button class="btn btn-main">Propose</button><a href="/support">Cancel</a></p></form></section>
            """
    }
}
