import Accounts
import Database
import Evaluations
import Web

/// The open actions of whoever is signed in.
enum ActionsPage {
    private static let longest = 8

    static func html(_ home: Home) -> HTML {
        guard !home.actions.isEmpty else { return .empty }
        let rows = home.actions.prefix(longest).map { row($0, home) }
        let left = home.actions.count - rows.count
        let more: HTML? =
            left > 0
            ? "<p class=\"muted mt-s\">\(Words.opening(left, "more action is", "more actions are")) open.</p>" : nil
        return """
            <section aria-labelledby="h-m">\(HomePage.heading("h-m", "My actions"))<ul class="rows">\(rows)</ul>\(more)</section>
            """
    }

    private static func row(_ owned: OwnedAction, _ home: Home) -> HTML {
        let action = owned.action
        let path = "/evaluations/\(action.evaluation)/areas/\(action.area)#area"
        let place = home.hasManySchools ? "\(owned.area), \(owned.school)" : owned.area
        let school = home.evaluations.first { $0.id == action.evaluation }?.school.id
        let mayOpen =
            school.map { home.person.may(.readEvaluation, at: $0) } ?? home.person.may(.readEvaluation)
        let title: HTML =
            mayOpen ? "<a href=\"\(link: path)\">\(action.entry.title)</a>" : "<b>\(action.entry.title)</b>"
        return """
            <li class="myact"><span>\(title)<small>\(place)</small></span>\(progress(action.progress))\
            \(due(action.entry.dueOn, on: home.day))</li>
            """
    }

    /// A bead on a short wire, and the share in words.
    static func progress(_ percent: Int) -> HTML {
        "<span class=\"prog\"><i data-pct=\"\(percent)\" aria-hidden=\"true\"></i>\(percent)%</span>"
    }

    /// "11 December", or how late it is.
    static func due(_ dueOn: Day, on day: Day) -> HTML {
        guard dueOn < day else { return "<span><span class=\"vh\">Due </span>\(Words.dayAndMonth(dueOn))</span>" }
        let late = day - dueOn
        return "<span class=\"late\">\(late) \(late == 1 ? "day" : "days") late</span>"
    }
}
