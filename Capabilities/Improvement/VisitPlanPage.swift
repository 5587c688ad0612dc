import Evaluations
import Web

/// The form with which a specialist plans a visit.
struct VisitPlanPage {
    let evaluation: Evaluation
    /// 0 for the baseline.
    let number: Int
    let form: Form
    let errors: FormErrors

    private var title: String { number == 0 ? "Plan the baseline" : "Plan visit \(number)" }

    var sheet: Sheet {
        let journey = "/evaluations/\(evaluation.id)/journey"
        return Sheet(
            title,
            at: "improvement",
            main: """
                \(Fields.summary(errors))<div class="head"><div><p class="crumb"><a href="\(journey)">Journey of \
                \(evaluation.school.name)</a></p><h1>\(title)</h1><p class="lede"><b>\(about)</b> The school sees the day \
                and the focus as soon as you plan it, and can answer the focus.</p></div></div>\
                <form class="form" method="post" action="/evaluations/\(evaluation.id)/visits">\
                <div class="fields">\(Fields.input(Fields.Label("day", "Day", errors), form["day"], type: "date"))\
                \(Fields.input(Fields.Label("time", "Time", hint: "If you know it.", errors), form["time"], type: "time"))</div>\
                \(Fields.area(Fields.Label("focus", "Focus", hint: "What the visit is for, agreed with the school, to meet its needs.", errors), form["focus"], rows: 3))\
                <p class="row"><button class="btn btn-main">Plan it</button><a href="\(journey)">Cancel</a></p></form>
                """
        )
    }

    private var about: String {
        number == 0
            ? "The baseline reads the school against the whole standard."
            : "A visit looks at what the school works on now."
    }
}
