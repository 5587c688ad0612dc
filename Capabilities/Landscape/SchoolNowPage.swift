import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Web

/// How the school stands now: a small abacus, and a line for each of its other evaluations.
enum SchoolNowPage {
    /// Somebody who works at more schools than these has a list.
    private static let most = 3

    static func html(_ home: Home) -> HTML {
        home.shown.prefix(most).enumerated().map { number, now in
            section(now, home, id: "h-a\(number + 1)")
        }.filter { !$0.isEmpty }.joined(separator: "<div class=\"section\"></div>")
    }

    private static func section(_ now: EvaluationNow, _ home: Home, id: String) -> HTML {
        guard let abacus = now.abacus else { return .empty }
        let mayRead = home.person.may(.readEvaluation, at: now.school.id)
        let title = home.hasManySchools ? "\(now.school.name) now" : "Your school now"
        let line: HTML? =
            abacus.rows.contains { $0.standard != nil }
            ? " The heather line is the standard for the mark." : nil
        return """
            <section aria-labelledby="\(id)">\(HomePage.heading(
                id, title, link: mayRead ? ("Open the abacus", now.path) : nil
            ))\(abacus.html)<p class="small muted mt-s">\(now.version.title), \(now.cycle.title). \(now.progress).\(line)</p>\
            \(others(now, home, mayRead))</section>
            """
    }

    private static func others(_ now: EvaluationNow, _ home: Home, _ mayRead: Bool) -> HTML {
        let others = home.evaluations.filter { $0.school.id == now.school.id && $0.id != now.id }
        guard !others.isEmpty else { return .empty }
        let rows: [HTML] = others.map { other in
            let name: HTML =
                mayRead
                ? "<a href=\"\(link: other.path)\"><b>\(other.version.title)</b></a>" : "<b>\(other.version.title)</b>"
            return "<li class=\"item\"><div>\(name)<p>\(other.cycle.title). \(other.progress)</p></div></li>"
        }
        return "<ul class=\"rows mt\">\(rows)</ul>"
    }
}
