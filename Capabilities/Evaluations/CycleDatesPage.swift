import Database
import Web

/// The page on which the title and the dates of an open cycle are changed.
struct CycleDatesPage {
    let cycle: Cycle
    let title: String
    let dates: CycleDatesForm
    let terms: Terms
    let errors: FormErrors

    var sheet: Sheet {
        Sheet(
            "Dates of \(cycle.title)",
            at: "cycles",
            main: """
                \(Fields.summary(errors))<div class="head"><div><p class="crumb"><a href="/cycles">Cycles</a> / \
                <a href="/cycles/\(cycle.id)">\(cycle.title)</a></p><h1>Change the dates</h1><p class="lede">Every school of the \
                cycle sees the new dates. A school that was given more time keeps it.</p></div></div>
                <form class="form form-wide" method="post" action="/cycles/\(cycle.id)/dates">\
                \(Fields.input(.init("title", "Title", errors), title))\
                <div class="fields">\(Self.fields(dates, terms, errors))</div>\
                <p class="row"><button class="btn btn-main">Save the dates</button>\
                <a href="/cycles/\(cycle.id)">Cancel</a></p></form>
                """
        )
    }

    /// The four dates, each with what the trust's terms say of it.
    static func fields(_ dates: CycleDatesForm, _ terms: Terms, _ errors: FormErrors) -> HTML {
        let fields = [
            ("opens_on", "Opens on", dates.opensOn), ("submit_by", "Schools send by", dates.submitBy),
            ("validate_by", "Validators finish by", dates.validateBy),
            ("decide_by", "The trust decides by", dates.decideBy),
        ]
        return fields.map { name, words, value -> HTML in
            let hint = Day(value).flatMap(terms.warning)
            return Fields.input(.init(name, words, hint: hint, errors), value, type: "date")
        }.joined()
    }
}
