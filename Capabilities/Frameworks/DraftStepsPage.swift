import Database
import Web

/// What was changed in a draft, the newest first; whatever stands and was not changed again can be undone.
enum DraftStepsPage {
    static func sheet(_ draft: Framework.Version, _ trail: DraftTrail, today: Day) -> Sheet {
        let rows = trail.steps.map { row($0, trail, draft, today) }
        let list: HTML =
            rows.isEmpty
            ? "<div class=\"empty\"><p><b>Nothing has changed yet.</b> Every change to this draft is listed here.</p></div>"
            : "<ol class=\"rows\">\(rows)</ol>"
        return Sheet(
            "What was changed in \(draft.title)",
            at: "frameworks",
            main: """
                <div class="head"><div><p class="crumb"><a href="/frameworks/\(draft.id)/draft">\(draft.title), draft \
                \(draft.number)</a></p><h1>What was changed</h1><p class="lede"><b>Every change can be undone.</b> Where a later \
                change builds on it, undo that one first.</p></div></div>\(list)
                """
        )
    }

    private static func row(
        _ step: DraftStep,
        _ trail: DraftTrail,
        _ draft: Framework.Version,
        _ today: Day
    ) -> HTML {
        let clock = WallClock(step.at)
        let time = "\(clock.day == today ? "Today" : Words.near(clock.day, to: today)), \(clock.words)"
        let isPlain = step.undoes == nil
        let act: HTML =
            trail.stands(step)
            ? """
            <form method="post" action="/frameworks/\(draft.id)/draft/steps/\(step.id)/undoing">\
            <button class="btn">\(isPlain ? "Undo" : "Do it again")<span class="vh">: \(step.words)</span></button></form>
            """ : "<span class=\"muted\">\(isPlain ? "Undone" : "Done again")</span>"
        return """
            <li class="item"><div><b>\(step.by)</b> \(step.words)<p>\(time)</p></div><div class="item-side">\(act)</div></li>
            """
    }
}
