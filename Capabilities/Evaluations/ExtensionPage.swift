import Database
import Web

/// The page on which a trust lead gives one school more time.
struct ExtensionPage {
    let cycle: Cycle
    let time: SchoolTime
    let terms: Terms
    let form: Form
    let errors: FormErrors

    var sheet: Sheet {
        let until = time.more?.until ?? cycle.dates.submitBy
        let before: HTML? = time.more.map { "<p class=\"notice\">\($0.words)</p>" }
        return Sheet(
            "More time for \(time.name)",
            at: "cycles",
            main: """
                \(Fields.summary(errors))<div class="head"><div><p class="crumb"><a href="/cycles">Cycles</a> / \
                <a href="/cycles/\(cycle.id)">\(cycle.title)</a></p><h1>More time for \(time.name)</h1>\
                <p class="lede"><b>The school sends by \(Words.date(until)).</b> The school reads the new day and your reason.</p></div>\
                </div>\(before)<form class="form" method="post" action="/cycles/\(cycle.id)/schools/\(time.school)/extension">\
                \(Fields.input(label, form.line("until"), type: "date"))\
                \(Fields.area(.init("why", "Why", hint: "Kept with the school’s place in the cycle.", errors), form["why"], rows: 3))\
                <p class="row"><button class="btn btn-main">Give more time</button>\
                <a href="/cycles/\(cycle.id)">Leave it as it is</a></p></form>
                """
        )
    }

    private var label: Fields.Label {
        .init("until", "Sends by", hint: Day(form.line("until")).flatMap(terms.warning), errors)
    }
}
