import Database
import Web

/// The terms of the trust, the earliest first, and the form that adds one.
enum TermsPage {
    static func sheet(_ terms: Terms, _ form: TermForm, _ errors: FormErrors, on day: Day) -> Sheet {
        let hint =
            "Enter half terms as terms of their own, such as Autumn 1 and Autumn 2, to keep dates out of half-term."
        return Sheet(
            "Terms",
            at: "cycles",
            main: """
                \(Fields.summary(errors))<div class="head"><div><p class="crumb"><a href="/cycles">Cycles</a></p>\
                <h1>Terms</h1><p class="lede">\(lede(terms, on: day)) Dates of cycles are proposed within them, and a date in a \
                holiday is pointed out.</p></div></div>\(list(terms))
                <section class="section" aria-labelledby="h-add"><div class="section-head"><h2 id="h-add">Add a term</h2>\
                <p class="muted">\(hint)</p></div><form class="form" method="post" action="/terms">\
                \(Fields.input(.init("name", "Name", hint: "Such as Autumn 2026", errors), form.name))\
                <div class="fields">\
                \(Fields.input(.init("first_day", "First day", errors), form.firstDay, type: "date"))\
                \(Fields.input(.init("last_day", "Last day", errors), form.lastDay, type: "date"))</div>\
                <p class="row"><button class="btn btn-main">Add the term</button></p></form></section>
                """
        )
    }

    private static func lede(_ terms: Terms, on day: Day) -> HTML {
        guard !terms.all.isEmpty else { return "<b>No terms yet.</b>" }
        if let now = terms.term(on: day) {
            return "<b>Today is in \(now.name), which ends on \(Words.near(now.lastDay, to: day)).</b>"
        }
        guard let next = terms.next(after: day) else { return "<b>The last term that is entered is over.</b>" }
        return "<b>It is a holiday until \(next.name) begins on \(Words.near(next.firstDay, to: day)).</b>"
    }

    private static func list(_ terms: Terms) -> HTML {
        guard !terms.all.isEmpty else {
            return """
                <div class="empty"><p><b>Your terms will be listed here.</b> Without them no holiday is pointed out. Add the \
                first one below.</p></div>
                """
        }
        let rows: [HTML] = terms.all.map { term in
            """
            <tr><th scope="row">\(term.name)</th><td data-th="First day">\(Words.date(term.firstDay))</td>\
            <td data-th="Last day">\(Words.date(term.lastDay))</td><td><form method="post" action="/terms/\(term.id)/removal">\
            <button class="btn btn-quiet">Remove<span class="vh"> \(term.name)</span></button></form></td></tr>
            """
        }
        return """
            <table class="plain stackable"><caption class="vh">Terms, the earliest first</caption><thead><tr>\
            <th scope="col">Term</th><th scope="col">First day</th><th scope="col">Last day</th>\
            <th scope="col"><span class="vh">Remove</span></th></tr></thead><tbody>\(rows)</tbody></table>
            """
    }
}
