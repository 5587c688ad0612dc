import Accounts
import Database
import Schools
import Web

/// For the people of a school: what it asks for and offers.
struct OwnSection {
    let book: SupportBook

    var html: HTML {
        let asks = book.asks.filter { book.isOwn($0.school) }.compactMap(book.open)
        let offers = (book.offers + book.ended).filter { book.isOwn($0.school) }
        return """
            <section class="section" aria-labelledby="h-oa"><div class="section-head"><h2 id="h-oa">What you ask for</h2></div>\
            \(asks.isEmpty ? noAsk : "<ul class=\"rows\">\(asks.map(row))</ul>")</section>\
            <section class="section" aria-labelledby="h-oo"><div class="section-head"><h2 id="h-oo">What you offer</h2></div>\
            \(offers.isEmpty ? noOffer : "<ul class=\"rows\">\(offers.map(row))</ul>")</section>
            """
    }

    private var isHead: Bool { !book.joined.isEmpty }

    private var noAsk: HTML {
        let who = isHead ? "You can ask for an area, or from what holds you back in it." : "The headteacher can ask."
        return "<div class=\"empty\"><p><b>Your school asks for nothing now.</b> \(who)</p></div>"
    }

    private var noOffer: HTML {
        """
        <div class="empty"><p><b>Your school offers nothing now.</b> A school that holds a mark, or was validated at the level \
        the trust asks for, can offer help.</p></div>
        """
    }

    private func row(_ ask: OpenAsk) -> HTML {
        let link = book.link(for: ask.ask.id)
        let state: HTML =
            link.map { "<a href=\"/support/links/\($0.id)\">\($0.helping.name): \($0.stageWords)</a>" }
            ?? "No partner yet"
        let mayEnd = link == nil && book.person.may(.joinSupport, at: ask.school.id)
        let back = Self.withdrawal("/support/asks/\(ask.ask.id)", of: ask.area.title)
        return """
            <li class="item"><div><a href="/support/asks/\(ask.ask.id)"><b>\(ask.area.name)</b></a>\
            <p class="wants">\(ask.ask.words.wants)</p><p>\(ask.school.name), \(Words.date(WallClock(ask.ask.at).day)). \
            \(state)</p></div><div class="item-side">\(if: mayEnd, back)</div></li>
            """
    }

    private func row(_ offer: Offer) -> HTML {
        let standing = book.standing(offer)
        let state: String =
            if case .closed(let closing) = offer.stage {
                "Ended by \(closing.by) on \(Words.date(WallClock(closing.at).day)): \(closing.why)"
            } else if let standing {
                "\(standing.expertise.words). \(standing.freeWords), until \(Words.date(offer.words.until))."
            } else if offer.words.until < book.today {
                "Its time ended on \(Words.date(offer.words.until)). Nobody sees it."
            } else {
                "Nobody sees it now: \(SupportRefusal.notExpert.message.prefix(1).lowercased())\(SupportRefusal.notExpert.message.dropFirst())"
            }
        let name = book.areas[offer.area]?.name ?? "An area"
        let school = book.schools[offer.school]?.name ?? ""
        return """
            <li class="item"><div><b>\(name)</b><p class="wants">\(offer.words.gives)</p><p>\(school). \(state)</p></div>\
            <div class="item-side">\
            \(if: offer.stage == .open && book.person.may(.joinSupport, at: offer.school), Self.withdrawal("/support/offers/\(offer.id)", of: name))\
            </div></li>
            """
    }

    private static func withdrawal(_ path: String, of name: String) -> HTML {
        """
        <form method="post" action="\(path)/withdrawal"><button class="btn btn-quiet">Withdraw<span class="vh"> \(name)</span>\
        </button></form>
        """
    }
}

extension StandingOffer {
    /// "Free for one school", "No place free now".
    var freeWords: String {
        free == 0 ? "No place free now" : "Free for \(Words.count(free, "school", "schools"))"
    }
}
