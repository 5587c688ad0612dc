import Accounts
import Database
import Schools
import Web

/// Support between the schools of a trust: what waits, who helps whom, and who offers and asks for what.
struct SupportPage {
    static let path = "/support"

    let book: SupportBook

    var sheet: Sheet {
        Sheet(
            "Support",
            at: "support",
            main: """
                <div class="head"><div><h1>Support</h1><p class="lede">\(lede)</p></div>\(acts)</div>\
                \(if: book.arranges, UnpairedSection(book: book).html)\
                \(if: !book.arranges || !book.joined.isEmpty, OwnSection(book: book).html)\
                \(LinksSection(book: book).html)\(DirectorySection(book: book).html)
                """
        )
    }

    private var acts: HTML {
        var buttons: [HTML] = []
        if !book.joined.isEmpty {
            buttons.append("<a class=\"btn\" href=\"/support/offers/new\">Offer help</a>")
            buttons.append("<a class=\"btn btn-main\" href=\"/support/asks/new\">Ask for support</a>")
        }
        if book.arranges { buttons.append("<a href=\"/support/levels\">Who may offer</a>") }
        return "<div class=\"head-act\"><div class=\"row\">\(buttons)</div></div>"
    }

    private var lede: HTML {
        let waiting = waits
        if waiting > 0 {
            return """
                <b>\(Words.opening(waiting, "proposal waits", "proposals wait")) for your answer.</b> \
                Nothing begins until both heads agree.
                """
        }
        guard book.arranges else {
            return
                "<b>Schools help each other here.</b> You ask and offer in your own words; people decide who works together."
        }
        let count = book.unpaired.count
        let first =
            count == 0
            ? "No school waits for a partner."
            : "\(Words.opening(count, "school waits", "schools wait")) for a partner."
        let active = book.links.count { if case .active = $0.stage { true } else { false } }
        let now = active == 0 ? "" : " \(Words.opening(active, "school helps", "schools help")) another now."
        return "<b>\(first)</b>\(now)"
    }

    /// The proposals to which the person has still to say something.
    private var waits: Int { book.links.count { !$0.waiting(for: book.person).isEmpty } }
}

extension SupportLink {
    /// The sides for which a person has still to agree.
    func waiting(for person: Person) -> [Side] {
        waitsFor.filter { side in school(side).map { person.may(.joinSupport, at: $0.id) } ?? false }
    }
}

/// For trust leads: the asks without a partner, each with the schools that could help.
struct UnpairedSection {
    let book: SupportBook

    var html: HTML {
        let pairing = book.pairing
        let offers = Dictionary(book.standing.map { ($0.offer.id, $0) }) { first, _ in first }
        let rows: [HTML] = book.unpaired.map { ask in
            let found = pairing.suggestions(for: book.asker(ask), atMost: 3)
            guard let first = found.first, let offer = offers[first.offer] else { return alone(ask) }
            let act: HTML = """
                <a class="btn" href="/support/asks/\(ask.ask.id)?offer=\(first.offer)#propose">Introduce them\
                <span class="vh">: \(first.helper.name) and \(ask.school.name)</span></a>
                """
            let row = first.page(
                for: ask,
                shown: offer.expertise.words(on: offer.area.scale),
                gives: offer.offer.words.gives,
                act: act
            ).html
            return "<li>\(row)\(more(ask, found.count - 1))</li>"
        }
        return """
            <section class="section" aria-labelledby="h-u"><div class="section-head"><h2 id="h-u">Suggested pairings</h2>\
            <p class="muted">You decide. Nobody is contacted until you choose to.</p></div>\
            \(rows.isEmpty ? Self.nothing : "<ul class=\"rows pairs\">\(rows)</ul>")</section>
            """
    }

    private static let nothing: HTML = """
        <div class="empty"><p><b>No school waits for a partner.</b> When a head asks for support, the schools that could \
        help stand here.</p></div>
        """

    private func more(_ ask: OpenAsk, _ others: Int) -> HTML {
        let words =
            others > 0
            ? "\(Words.opening(others, "other school", "other schools")) could help too" : "What the school wrote"
        return """
            <p class="small"><a href="/support/asks/\(ask.ask.id)">\(words)<span class="vh">: \(ask.school.name), \
            \(ask.area.title)</span></a></p>
            """
    }

    private func alone(_ ask: OpenAsk) -> HTML {
        """
        <li><div class="pair"><p class="pair-none">Nobody offers this yet</p><div class="pair-way">\
        <span>\(ask.area.title)</span></div><h3>\(ask.school.name)<small>Asked on \
        \(Words.date(WallClock(ask.ask.at).day))</small></h3><div><a class="btn" href="/support/asks/\(ask.ask.id)">Read the ask\
        <span class="vh"> of \(ask.school.name)</span></a></div><p class="why">No school with a place free offers help in \
        this area, so a partner from outside the trust may be needed.</p></div></li>
        """
    }
}
