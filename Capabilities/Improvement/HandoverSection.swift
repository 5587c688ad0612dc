import Database
import Web

/// What the school's own leaders take on, so that support can end.
struct HandoverSection {
    let journey: Journey
    let path: String
    let draft: JourneyDraft

    var html: HTML {
        let rows = journey.handovers.map(row)
        let list: HTML = rows.isEmpty ? .empty : "<ul class=\"rows plainlist mt-s\">\(rows)</ul>"
        return """
            <section class="section" id="capacity" aria-labelledby="h-c"><div class="section-head">\
            <h2 id="h-c">What the school carries itself</h2></div><p>\(journey.handovers.words)</p>\(list)\
            \(if: journey.seat == .specialist, adding)</section>
            """
    }

    private func row(_ handover: Handover) -> HTML {
        let state: HTML =
            handover.handedOverOn.map { "Handed over on \(Words.date($0))" }
            ?? "Planned for \(Words.date(handover.plannedFor))"
        let act: HTML =
            journey.seat == .specialist && !handover.isDone
            ? """
            <form method="post" action="\(path)/handovers/\(handover.id)/done"><button class="link">It is handed over\
            <span class="vh">: \(handover.what)</span></button></form>
            """
            : .empty
        let whom: HTML = journey.seat == .governor ? .empty : " To \(handover.toWhom)."
        return """
            <li class="handover"><span><b>\(handover.what)</b><span class="muted">\(state).\(whom)</span></span>\(act)</li>
            """
    }

    private var adding: HTML {
        let errors = draft.handover.fields.isEmpty ? FormErrors() : draft.errors
        let day = draft.handover["by"].isEmpty ? journey.today.adding(days: 60).iso : draft.handover["by"]
        return """
            <details class="add mt"\(attribute: "open", if: !draft.handover.fields.isEmpty)>\
            <summary class="btn">Plan a handover</summary><form class="form" method="post" action="\(path)/handovers">\
            \(Fields.input(Fields.Label("what", "What the school takes on", hint: "Such as: Half-termly look at pupils’ work", errors), draft.handover["what"]))\
            \(Fields.input(Fields.Label("to", "Who takes it on", errors), draft.handover["to"]))\
            \(Fields.input(Fields.Label("by", "By when", errors), day, type: "date"))\
            <p class="row"><button class="btn btn-main">Plan it</button></p></form></details>
            """
    }
}
