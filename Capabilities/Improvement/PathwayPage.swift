import Database
import Evaluations
import Frameworks
import Inspections
import Web

/// The form with which a trust lead decides what a school works towards.
struct PathwayPage {
    let evaluation: Evaluation
    let pathway: Cycle.Pathway
    let standing: CategoryStanding
    let inspections: [Inspection]
    let form: Form
    var errors = FormErrors()

    private var other: Cycle.Pathway { pathway == .award ? .improvement : .award }

    var sheet: Sheet {
        Sheet(
            "Pathway of \(evaluation.school.name)",
            at: "improvement",
            main: """
                \(Fields.summary(errors))<div class="head"><div><p class="crumb">\
                <a href="/evaluations/\(evaluation.id)/journey">Journey of \(evaluation.school.name)</a></p>\
                <h1>Decide on the pathway</h1><p class="lede"><b>\(now)</b> \(standing.words).</p></div></div>\(notice)\
                <form class="form" method="post" action="/evaluations/\(evaluation.id)/pathway">\
                \(Fields.radios(Fields.Label("pathway", "What the school works towards", errors), chosen, options))\
                \(Fields.area(Fields.Label("reason", "Why", hint: "The school, its governors and its specialist read this.", errors), form["reason"], rows: 3))\
                \(Fields.select(Fields.Label("inspection", "The inspection it rests on", errors), form["inspection"], choices))\
                <div class="fields">\(Fields.input(Fields.Label("inspection-by", "Next inspection expected by", hint: "If you know it.", errors), form["inspection-by"], type: "date"))\
                \(Fields.input(Fields.Label("move-on", "Move to the award expected", hint: "If you know it.", errors), form["move-on"], type: "date"))</div>\
                <p class="row"><button class="btn btn-main">Decide</button>\
                <a href="/evaluations/\(evaluation.id)/journey">Cancel</a></p></form>
                """
        )
    }

    private var now: String { "The school is on the \(pathway.name)." }

    private var chosen: String { form["pathway"].isEmpty ? other.rawValue : form["pathway"] }

    private var options: [(value: String, words: String, help: String?)] {
        [
            (
                "improvement", "Improvement route",
                "A specialist takes the baseline and visits. No mark is awarded meanwhile."
            ),
            ("award", "Award pathway", "Everything the school has done comes along. The mark can be awarded."),
        ]
    }

    private var choices: [(String, String)] {
        [("", "None")]
            + inspections.map { ($0.id.text, "\($0.standard.inspectorate), \($0.dayWords)") }
    }

    private var notice: HTML {
        guard let blocks = standing.blocks else { return .empty }
        return """
            <div class="notice warn"><p><b>The school cannot move to the award pathway now.</b> \(blocks) \
            <a href="/schools/\(evaluation.school.id)/inspections">Its inspections</a></p></div>
            """
    }
}
