import Accounts
import Database
import Schools
import Web

/// What schools offer and ask for, area by area, in the words that they wrote for others; schools from A to Z.
struct DirectorySection {
    let book: SupportBook

    /// One area with what stands in it.
    private struct Entry {
        let area: SupportArea
        var offers: [StandingOffer] = []
        var asks: [OpenAsk] = []
    }

    var html: HTML {
        let entries = entries
        let frameworks = entries.map(\.area.framework).reduce(into: [String]()) { names, name in
            if names.last != name { names.append(name) }
        }
        let lists: [HTML] = frameworks.map { framework in
            let rows: [HTML] = entries.filter { $0.area.framework == framework }.map(row)
            return "<h3 class=\"mt\">\(framework)</h3><ul class=\"rows directory\">\(rows)</ul>"
        }
        let nothing: HTML = """
            <div class="empty"><p><b>The directory is empty.</b> What heads offer and ask for will stand here, area by area.</p>\
            </div>
            """
        return """
            <section class="section" aria-labelledby="h-d"><div class="section-head"><h2 id="h-d">Directory by area</h2>\
            <p class="muted">What schools wrote for others to read.</p></div>\(entries.isEmpty ? nothing : lists.joined())</section>
            """
    }

    private var entries: [Entry] {
        var found: [SupportArea.Subject: Entry] = [:]
        for offer in book.standing {
            found[offer.area.subject, default: Entry(area: offer.area)].offers.append(offer)
        }
        for ask in book.unpaired {
            found[ask.area.subject, default: Entry(area: ask.area)].asks.append(ask)
        }
        return found.values.sorted {
            ($0.area.framework.lowercased(), $0.area.title.lowercased(), $0.area.id)
                < ($1.area.framework.lowercased(), $1.area.title.lowercased(), $1.area.id)
        }
    }

    private func row(_ entry: Entry) -> HTML {
        let offers: [HTML] = entry.offers.sorted { ($0.school.name, $0.offer.id) < ($1.school.name, $1.offer.id) }.map(
            offer
        )
        let asks: [HTML] = entry.asks.sorted { ($0.school.name, $0.ask.id) < ($1.school.name, $1.ask.id) }.map(ask)
        return """
            <li><b>\(entry.area.title)</b><div>\
            \(if: !offers.isEmpty, "<h4>Could help</h4><ul class=\"rows\">\(offers)</ul>")\
            \(if: !asks.isEmpty, "<h4>Asks for support</h4><ul class=\"rows\">\(asks)</ul>")</div></li>
            """
    }

    private func offer(_ standing: StandingOffer) -> HTML {
        let shown = book.arranges ? standing.expertise.words(on: standing.area.scale) : standing.expertise.words
        return """
            <li class="item"><div><b>\(standing.school.name)</b><p class="wants">\(standing.offer.words.gives)</p>\
            <p>\(shown). \(standing.freeWords), until \(Words.date(standing.offer.words.until)).\
            \(theme(standing.offer.words.theme))</p></div><div class="item-side">\(if: book.arranges, end(standing))</div></li>
            """
    }

    private func end(_ standing: StandingOffer) -> HTML {
        """
        <a href="/support/offers/\(standing.offer.id)/end">End this offer<span class="vh"> of \(standing.school.name)</span></a>
        """
    }

    private func ask(_ open: OpenAsk) -> HTML {
        """
        <li class="item"><div><b>\(open.school.name)</b><p class="wants">\(open.ask.words.wants)</p>\
        <p>Asked on \(Words.date(WallClock(open.ask.at).day)).\(theme(open.ask.words.theme))</p></div></li>
        """
    }

    private func theme(_ theme: String?) -> HTML? { theme.map { " Theme: \($0)." } }
}
