import Accounts
import Database
import Schools
import Web

/// Two schools with an arrow between them, as a suggestion or as a link.
struct PairPage {
    let helper: HTML
    let asker: HTML
    let area: String
    let label: String
    /// What stands at the end of the row, such as a button.
    var act: HTML = .empty
    var why: HTML = .empty
    var warnings: [String] = []
    /// The element of the two names.
    var heading: StaticString = "h3"

    var html: HTML {
        let warned: HTML? =
            warnings.isEmpty
            ? nil : "<p class=\"warns\"><b>Think twice.</b> \(warnings.joined(separator: " "))</p>"
        let why: HTML? = why.isEmpty ? nil : "<p class=\"why\">\(why)</p>"
        return """
            <div class="pair">\(name(helper))<div class="pair-way"><span>\(area)</span>\
            <svg viewBox="0 0 190 18" preserveAspectRatio="none" role="img" aria-label="\(label)">\
            <path d="M0 9h184"/><path d="m176 2 8 7-8 7"/></svg></div>\(name(asker))<div>\(act)</div>\(why)\(warned)</div>
            """
    }

    private func name(_ content: HTML) -> HTML {
        heading.description == "h2" ? "<h2>\(content)</h2>" : "<h3>\(content)</h3>"
    }
}

extension PairSuggestion {
    /// The row of a suggestion.
    ///
    /// - Parameters:
    ///   - shown: what the helper's word rests on.
    ///   - act: a button.
    func page(for ask: OpenAsk, shown: String, gives: String, act: HTML) -> PairPage {
        PairPage(
            helper: "\(helper.name)<small>\(shown)</small>",
            asker: "\(ask.school.name)<small>Asked on \(Words.date(WallClock(ask.ask.at).day))</small>",
            area: ask.area.title,
            label: "\(helper.name) could help \(ask.school.name) with \(ask.area.title)",
            act: act,
            why: "\(reasons.sentence) <b>Offers:</b> <span class=\"wants\">\(gives)</span>",
            warnings: warnings
        )
    }
}
