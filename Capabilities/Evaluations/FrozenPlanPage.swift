import Database
import Web

/// What helps and hinders, and what the school will do, as it was sent.
enum FrozenPlanPage {
    /// - Parameter id: of the area, for headings that stand once on the page.
    static func force(_ factors: [FactorEntry], id: String) -> HTML {
        """
        <div class="force">\(side(factors.filter { $0.direction == .helping }, .helping, id))\
        \(side(factors.filter { $0.direction == .hindering }, .hindering, id))</div>
        """
    }

    private static func side(_ factors: [FactorEntry], _ direction: FactorEntry.Direction, _ id: String) -> HTML {
        let isBack = direction == .hindering
        let heading = "ff-\(isBack ? "b" : "h")-\(id)"
        let sum = factors.map(\.strength).reduce(0, +)
        let items: [HTML] = factors.sorted { $0.strength > $1.strength }.map { item($0, isBack: isBack) }
        let list: HTML = items.isEmpty ? "<p class=\"muted small\">Nothing was named.</p>" : "<ul>\(items)</ul>"
        return """
            <div role="group"\(if: isBack, " class=\"back\"") aria-labelledby="\(heading)">\
            <h4 id="\(heading)">\(direction.words): \(sum)</h4>\(list)</div>
            """
    }

    private static func item(_ factor: FactorEntry, isBack: Bool) -> HTML {
        let words: HTML = """
            <span class="ff-w">\(factor.words)<small>\(factor.influence.words)\
            \(factor.theme.map { ". \($0)" } ?? "")</small></span>
            """
        let bar: HTML = """
            <span class="bar" data-n="\(factor.strength)"><b><span class="vh">Strength </span>\(factor.strength)</b></span>
            """
        return "<li>\(isBack ? bar + words : words + bar)</li>"
    }

    static func actions(_ actions: [FrozenAction]) -> HTML {
        guard !actions.isEmpty else { return "<p class=\"muted\">No action was planned.</p>" }
        let rows: [HTML] = actions.map(row)
        return """
            <table class="plain stackable acts"><thead><tr><th scope="col">Action</th><th scope="col">Who</th>\
            <th scope="col">By</th><th scope="col">Progress</th></tr></thead><tbody>\(rows)</tbody></table>
            """
    }

    private static func row(_ action: FrozenAction) -> HTML {
        let notes = [
            action.factor.map { "Works on: \($0)" }, action.success.isEmpty ? nil : "For pupils: \(action.success)",
            action.impact.isEmpty ? nil : "Difference made: \(action.impact)",
        ].compactMap(\.self)
        let lines: [HTML] = notes.map { "<span class=\"acts-on\">\($0)</span>" }
        return """
            <tr><th scope="row">\(action.title)\(lines)</th><td data-th="Who">\(action.owner)</td>\
            <td data-th="By" class="nowrap">\(Words.date(action.dueOn))</td>\
            <td data-th="Progress"><span class="prog"><i data-pct="\(action.progress)" aria-hidden="true"></i>\
            \(action.stage == "done" ? "Done" : "\(action.progress)%")</span>\
            \(action.lastCheckIn.map { "<span class=\"muted\">\($0)</span>" as HTML })</td></tr>
            """
    }
}
