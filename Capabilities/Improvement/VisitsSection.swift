import Database
import Evaluations
import Web

/// The visits of a journey, the newest first, with strengths and targets.
struct VisitsSection {
    let journey: Journey

    var html: HTML {
        let articles = journey.visits.reversed().map(article)
        let rows: HTML =
            articles.isEmpty
            ? """
            <div class="empty"><p><b>No visit yet.</b> What was seen, and the targets that were agreed, appear here.</p></div>
            """
            : "<div class=\"rows\">\(articles)</div>"
        let plan: HTML =
            journey.seat == .specialist && journey.next != nil
            ? "<a class=\"push no-print\" href=\"/evaluations/\(journey.evaluation.id)/visits/new\">Plan another visit</a>"
            : .empty
        return """
            <section class="section" aria-labelledby="h-v"><div class="section-head"><h2 id="h-v">Visits and targets</h2>\
            \(plan)</div>\(rows)</section>
            """
    }

    private func article(_ seen: Journey.Seen) -> HTML {
        let visit = seen.visit
        let title: HTML =
            journey.seat == .governor ? "\(visit.title)" : "<a href=\"/visits/\(visit.id)\">\(visit.title)</a>"
        return """
            <article class="visit"><div><h3>\(title)</h3><p class="small muted">\(Words.date(visit.heldOn))<br>\
            \(Journey.short(seen.focus))\(state(visit))</p></div>\(content(seen))</article>
            """
    }

    private func state(_ visit: Visit) -> HTML {
        switch visit.stage {
        case .planned: "<br>Planned"
        case .shared: journey.seat == .governor ? .empty : "<br>Not signed yet"
        case .signed(_, let name, _): journey.seat == .governor ? .empty : "<br>Signed by \(name)"
        case .calledOff: "<br>Called off"
        }
    }

    private func content(_ seen: Journey.Seen) -> HTML {
        guard seen.visit.isShared || journey.seat == .specialist else {
            return "<div><p class=\"muted\">What is seen will be shared after the visit.</p></div><div></div>"
        }
        let none = seen.visit.isShared ? "None written." : "Not written yet."
        let strengths = list("Strengths", seen.strengths.map { "\($0)" }, none)
        return "\(strengths)\(list("Targets", seen.targets.map(target), none))"
    }

    private func list(_ title: String, _ points: [HTML], _ none: String) -> HTML {
        let items = points.map { "<li>\($0)</li>" as HTML }
        let shown: HTML = items.isEmpty ? "<p class=\"muted\">\(none)</p>" : "<ul>\(items)</ul>"
        return "<div><h4>\(title)</h4>\(shown)</div>"
    }

    private func target(_ target: VisitTarget) -> HTML {
        guard let action = target.action else {
            return "\(target.entry.title) by \(Words.near(target.entry.dueOn, to: journey.today))"
        }
        let day = Words.near(action.dueOn, to: journey.today)
        return "\(action.title) by \(day) <span class=\"muted\">(\(action.words(on: journey.today)))</span>"
    }
}

extension VisitTarget.Progress {
    /// "done", "begun", "17 days late".
    func words(on day: Day) -> String {
        if isDone { return "done" }
        if isDropped { return "dropped" }
        if dueOn < day { return "\(Words.count(day - dueOn, "day", "days")) late" }
        return percent > 0 ? "begun" : "not begun"
    }
}
