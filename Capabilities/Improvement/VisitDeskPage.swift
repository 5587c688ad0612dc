import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Validations
import Web

/// A visit as its specialist prepares and writes it up.
struct VisitDeskPage {
    let record: VisitRecord
    let evaluation: Evaluation
    let owners: [Person]
    let library: [LibraryPiece]
    let draft: VisitDraft

    private var visit: Visit { record.visit }
    private var path: String { "/visits/\(visit.id)" }

    var sheet: Sheet {
        Sheet(
            "\(visit.title), \(record.school.name)",
            at: "improvement",
            scripts: ["abacus.js", "autosave.js"],
            main: """
                \(Fields.summary(draft.errors, suffix: draft.ending))\(head)\(agreed)\(VisitSourcesSection(record: record, library: library, draft: draft).html)\
                \(VisitReadingsSection(record: record).html)\(findings)\
                \(VisitTargetsSection(record: record, owners: owners, draft: draft).html)\
                <div class="no-print">\(sharing)\(day)</div>
                """
        )
    }

    private var head: HTML {
        """
        <div class="head"><div><p class="crumb"><a href="/evaluations/\(evaluation.id)/journey">Journey of \
        \(record.school.name)</a></p><h1>\(visit.title)</h1><p class="lede"><b>\(Words.weekday(visit.heldOn))\
        \(visit.beginsAt.map { ", \($0.words)" } ?? "").</b> What you write is saved as you go and stays with you until you \
        share it.</p></div><div class="head-act"><p class="small muted" data-save-state role="status">\
        What you change is saved as you go</p></div></div>
        """
    }

    private var agreed: HTML {
        let wish = record.text(.wish)
        let said: HTML =
            wish.isEmpty
            ? "<p class=\"muted\">The school has not answered the focus yet.</p>"
            : "<p><b class=\"strong\">The school:</b> \(wish)</p>"
        return section(
            "What the visit is for",
            "Agreed with the school, to meet its needs. The school sees this now.",
            "\(unit(.focus, "Focus", rows: 2))\(said)\(unit(.peopleMet, "People met", rows: 2, hint: "Posts rather than names of pupils or parents."))"
        )
    }

    private var findings: HTML {
        section(
            "What the school should hear",
            "One point on each line. This is what heads, governors and trustees read.",
            """
            \(unit(.strengths, "Strengths", rows: 4))\(unit(.improvements, "What to work on", rows: 4))\
            \(unit(.feedback, "Feedback to leaders", rows: 4, hint: "For the school and the trust, not for governors."))
            """
        )
    }

    private func section(_ title: String, _ help: String, _ content: HTML) -> HTML {
        """
        <section class="q"><div><h2>\(title)</h2><p class="muted small">\(help)</p></div><div>\(content)</div></section>
        """
    }

    private func unit(_ field: VisitPlace.Field, _ label: String, rows: Int, hint: String? = nil) -> HTML {
        VisitUnit(record: record, place: VisitPlace(field), label: label, hint: hint, rows: rows).html
    }

    private var sharing: HTML {
        let obstacles = record.obstacles
        let missing: HTML =
            obstacles.isEmpty
            ? "<p>The school, its governors and the trust will read it. It does not change after that.</p>"
            : "<div class=\"notice warn\"><p><b>Not ready to share yet.</b></p><ul>\(obstacles.map { "<li>\($0)</li>" as HTML })</ul></div>"
        return section(
            "Share it",
            "Targets become actions in the school’s own plan.",
            """
            \(missing)<form method="post" action="\(path)/sharing"><p class="row mt-s">\
            <button class="btn btn-main">Share with the school</button></p></form>
            """
        )
    }

    private var day: HTML {
        let day = draft.day.fields.isEmpty ? visit.heldOn.iso : draft.day["day"]
        let time = draft.day.fields.isEmpty ? visit.beginsAt?.description ?? "" : draft.day["time"]
        return section(
            "The day",
            "The school sees a change at once.",
            """
            <form class="form" id="day" method="post" action="\(path)/day"><div class="fields">\
            \(Fields.input(Fields.Label("day", "Day", draft.errors), day, type: "date"))\
            \(Fields.input(Fields.Label("time", "Time", draft.errors), time, type: "time"))</div>\
            <p class="row"><button class="btn">Move the visit</button></p></form>\
            <details class="more mt"><summary>Call the visit off</summary>\
            <form class="form" method="post" action="\(path)/cancellation">\
            \(Fields.input(Fields.Label("why", "Why", hint: "The school reads this."), ""))\
            <p class="row"><button class="btn btn-quiet">Call it off</button></p></form></details>
            """
        )
    }
}
