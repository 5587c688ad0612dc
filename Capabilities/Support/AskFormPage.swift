import Accounts
import Database
import Schools
import Web

/// The form with which a head asks for support.
struct AskFormPage {
    let book: SupportBook
    let form: Form
    var errors = FormErrors()

    var sheet: Sheet {
        Sheet(
            "Ask for support",
            at: "support",
            main: """
                \(Fields.summary(errors))<div class="head"><div><p class="crumb"><a href="/support">Support</a></p>\
                <h1>Ask for support</h1><p class="lede"><b>Others read only what you write here.</b> Trust leads, heads and \
                contributors of the trust see it in the directory. Your evaluation stays yours.</p></div></div>\(body)
                """
        )
    }

    private var choices: [(String, String)] {
        book.joined.flatMap { school in
            book.areasToAsk(at: school.id).map { _, area in
                let place = book.joined.count > 1 ? "\(school.name), " : ""
                return (SchoolArea(school.id, area.id).text, "\(place)\(area.name)")
            }
        }
    }

    private var body: HTML {
        let choices = choices
        guard !choices.isEmpty else {
            return """
                <div class="empty"><p><b>There is no area to ask for.</b> Your school asks in every area already, or works on no \
                framework yet.</p></div>
                """
        }
        let factor: HTML? =
            form["factor"].isEmpty ? nil : "<input type=\"hidden\" name=\"factor\" value=\"\(form["factor"])\">"
        return """
            <form class="form" method="post" action="/support/asks">\(factor)\
            \(Fields.select(Fields.Label("area", "Area", errors), form["area"], [("", "Choose an area")] + choices))\
            \(Fields.area(Fields.Label("wants", "What would help?", hint: "Such as a morning in another school, or somebody to plan with.", errors), form["wants"], rows: 4))\
            \(Fields.input(Fields.Label("theme", "Theme", hint: "A word or two that others might use too, such as staffing. You may leave it empty.", errors), form["theme"]))\
            <p class="row"><button class="btn btn-main">Ask for support</button><a href="/support">Cancel</a></p></form>
            """
    }
}
