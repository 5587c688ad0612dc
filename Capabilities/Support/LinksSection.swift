import Accounts
import Database
import Schools
import Web

/// Who helps whom: what is proposed, agreed and under way, and what has ended.
struct LinksSection {
    let book: SupportBook

    /// Those that the person may open.
    private var links: [SupportLink] {
        book.links.filter { book.arranges || book.isOwn($0.asking.id) || book.isOwn($0.helping.id) }
    }

    var html: HTML {
        let live = links.filter(\.isLive)
        let over = links.filter { !$0.isLive }
        let list: HTML =
            live.isEmpty
            ? """
            <div class="empty"><p><b>\(book.arranges ? "No school helps another yet." : "Your school is in no link yet.")</b> What is proposed, agreed and under way will \
            stand here.</p></div>
            """ : "<ul class=\"rows\">\(live.map(row))</ul>"
        let past: HTML? =
            over.isEmpty
            ? nil
            : """
            <details class="more mt-s"><summary>\(Words.opening(over.count, "has ended or was declined", "have ended or were declined"))\
            </summary><ul class="rows">\(over.map(row))</ul></details>
            """
        return """
            <section class="section" aria-labelledby="h-l"><div class="section-head"><h2 id="h-l">Who helps whom</h2></div>\
            \(list)\(past)</section>
            """
    }

    private func row(_ link: SupportLink) -> HTML {
        let area = book.areas[link.area]?.title ?? "an area"
        let waits = !link.waiting(for: book.person).isEmpty
        return """
            <li class="item"><div><a href="/support/links/\(link.id)"><b>\(link.helping.name) helps \(link.asking.name)</b></a>\
            <p>\(area). \(Words.capitalised(link.stageWords)).</p></div><div class="item-side">\
            \(if: waits, "<a class=\"btn\" href=\"/support/links/\(link.id)\">Answer<span class=\"vh\"> \(link.asking.name)</span></a>")\
            </div></li>
            """
    }
}

extension SupportLink {
    /// How far it has come, for the middle of a sentence.
    var stageWords: String {
        switch stage {
        case .proposed: "proposed, waits for \(Words.list(waitsFor.compactMap { school($0)?.name }))"
        case .declined(let hand, _, _): "declined by \(hand.name)"
        case .agreed(nil): "agreed, the first day is not set yet"
        case .agreed(let day?): "agreed, begins on \(Words.date(day))"
        case .active(let day): "under way since \(Words.date(day))"
        case .ended(let ending): "ended on \(Words.date(ending.on))"
        }
    }
}
