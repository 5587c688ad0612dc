import Database
import Evaluations
import Web

/// One measure to be changed or taken away.
struct MeasurePage {
    let evaluation: Evaluation
    let measure: Measure
    let form: Form
    var errors = FormErrors()

    private var path: String { "/evaluations/\(evaluation.id)/journey" }

    var sheet: Sheet {
        Sheet(
            measure.title,
            at: "improvement",
            main: """
                \(Fields.summary(errors))<div class="head"><div><p class="crumb"><a href="\(path)">Journey of \
                \(evaluation.school.name)</a></p><h1>\(measure.title)</h1></div></div>\
                <form class="form" method="post" action="\(path)/measures/\(measure.id)">\
                \(MeasureFields(form: form, errors: errors).html)<p class="row"><button class="btn btn-main">Save</button>\
                <a href="\(path)#measures">Cancel</a></p></form>\
                <form class="section" method="post" action="\(path)/measures/\(measure.id)/removal">\
                <p>These figures can be taken away. The history keeps what they said.</p>\
                <p class="row mt-s"><button class="btn btn-quiet">Remove these figures</button></p></form>
                """
        )
    }
}

extension Measure {
    /// The same figures under the id of a measure that is there already.
    func with(id known: ID<Measure>?) -> Measure {
        Measure(id: known ?? id, title: title, kind: kind, before: before, after: after, source: source)
    }
}
