import Database
import Web

/// One action: how far it has come, its check-ins, changing it and closing it.
struct ActionPage {
    let evaluation: Evaluation
    let action: Action
    let area: String
    let checkIns: [Action.CheckIn]
    let today: Day
    let fields: ActionFields

    var sheet: Sheet { Sheet(action.entry.title, at: "evaluations", main: main) }

    private var address: String { "/evaluations/\(evaluation.id)/actions/\(action.id)" }

    private var main: HTML {
        """
        \(Fields.summary(fields.errors))<div class="head"><div><p class="crumb">\
        <a href="/evaluations/\(evaluation.id)/areas/\(action.area)#area">\(evaluation.school.name), \(area)</a> / Action</p>\
        <h1>\(action.entry.title)</h1><p class="lede">\(lede)</p></div></div>
        <dl class="facts"><dt>Who</dt><dd>\(action.entry.owner.name)</dd><dt>By</dt><dd>\(ActionsPage.due(action, today))</dd>\
        <dt>Progress</dt><dd>\(ActionsPage.progress(action))</dd>\
        \(if: !action.entry.success.isEmpty, "<dt>What will be different</dt><dd>\(action.entry.success)</dd>")</dl>
        \(if: action.isOpen, checkIn)\(history)\(if: action.isOpen, close)\(if: action.isOpen, change)
        """
    }

    private var lede: HTML {
        switch action.stage {
        case .open:
            action.lateWords(on: today).map {
                "<b class=\"late\">\(Words.capitalised($0)).</b> Say how it is going, or choose another date."
            }
                ?? "<b>Under way.</b> Say how it is going now and then, so that others can help."
        case .done(let at, _): "<b>Done on \(Words.date(WallClock(at).day)).</b>"
        case .dropped(let at, _): "<b>Dropped on \(Words.date(WallClock(at).day)).</b>"
        }
    }

    private var checkIn: HTML {
        let steps = stride(from: 0, through: 100, by: 5).map { (String($0), "\($0)%") }
        return """
            <section class="section" aria-labelledby="h-in"><h2 id="h-in">How is it going?</h2>
            <form class="form mt-s" method="post" action="\(address)/check-ins">\
            \(Fields.select(Fields.Label("progress", "How far", fields.errors), String(action.progress), steps))\
            \(Fields.area(Fields.Label("said", "What there is to say"), "", rows: 2))\
            <p class="row"><button class="btn btn-main">Note it</button></p></form></section>
            """
    }

    private var history: HTML? {
        guard !checkIns.isEmpty else { return nil }
        let rows: [HTML] = checkIns.map {
            """
            <li><time>\(Words.moment($0.at))</time>\($0.by): \($0.progress)%\(if: !$0.words.isEmpty, ". \($0.words)")</li>
            """
        }
        return """
            <section class="section" aria-labelledby="h-said"><h2 id="h-said">Check-ins</h2>\
            <ul class="rows feed mt-s">\(rows)</ul></section>
            """
    }

    private var close: HTML {
        """
        <section class="section" aria-labelledby="h-close"><h2 id="h-close">Close it</h2>
        <form class="form mt-s" method="post" action="\(address)/closure">\
        \(Fields.area(Fields.Label("impact", "What difference did it make for pupils?", fields.errors), "", rows: 3))\
        <p class="row"><button class="btn" name="as" value="done">It is done</button>\
        <button class="btn btn-quiet" name="as" value="dropped">We drop it</button></p></form></section>
        """
    }

    private var change: HTML {
        """
        <section class="section" aria-labelledby="h-change"><h2 id="h-change">Change it</h2>
        <form class="form mt-s" method="post" action="\(address)">\(fields.html)\
        <p class="row"><button class="btn">Save</button></p></form></section>
        """
    }
}
