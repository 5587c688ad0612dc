import Web

/// The trust's themes in their order, and the form that adds one.
struct ThemeListPage {
    let themes: Themes
    let form: ThemeForm
    let errors: FormErrors

    var sheet: Sheet {
        Sheet(
            errors.isEmpty ? "The list of themes" : "Error: The list of themes",
            at: "landscape",
            main: """
                \(Fields.summary(errors))<div class="head"><div><p class="crumb"><a href="/landscape">Landscape</a> / \
                <a href="/landscape/themes">Themes</a></p><h1>The list of themes</h1><p class="lede"><b>\
                \(Words.opening(themes.offered.count, "theme is", "themes are")) offered to schools.</b> Whoever writes down \
                what helps or hinders is offered the theme that the words suggest, and chooses.</p></div></div>\(list)
                <section class="section" aria-labelledby="h-add"><div class="section-head"><h2 id="h-add">Add a theme</h2>\
                </div><form class="form" method="post" action="/themes">\(Self.fields(form, errors))\
                <p class="row"><button class="btn btn-main">Add the theme</button></p></form></section>
                """
        )
    }

    static func fields(_ form: ThemeForm, _ errors: FormErrors) -> HTML {
        let hint = "With commas between. Forms of a word count too: “train” is found in “training” and “trained”."
        return """
            \(Fields.input(.init("name", "Name", hint: "A word or two, such as Staffing", errors), form.name))\
            \(Fields.area(.init("words", "Words that suggest it", hint: hint, errors), form.words, rows: 3))
            """
    }

    private var list: HTML {
        """
        <table class="plain stackable"><caption class="vh">Themes in the trust’s order</caption><thead><tr>\
        <th scope="col">Theme</th><th scope="col">Words that suggest it</th><th scope="col">\
        <span class="vh">Change</span></th></tr></thead><tbody>\(themes.all.map(row))</tbody></table>
        """
    }

    private func row(_ theme: Theme) -> HTML {
        let state: HTML = theme.isRetired ? "<br><span class=\"muted small\">Retired</span>" : ""
        let former: HTML =
            theme.formerNames.isEmpty
            ? "" : "<br><span class=\"muted small\">Was called \(Words.list(theme.formerNames))</span>"
        let words = theme.cues.isEmpty ? "Its name alone" : theme.cues.joined(separator: ", ")
        return """
            <tr><th scope="row">\(theme.name)\(state)\(former)</th><td data-th="Words">\(words)</td>\
            <td><a class="btn btn-quiet" href="/themes/\(theme.id)">Change<span class="vh"> \(theme.name)</span></a></td></tr>
            """
    }
}

/// One theme: its name and words to change, and to retire it or offer it again.
struct ThemePage {
    let theme: Theme
    let form: ThemeForm
    var errors = FormErrors()

    var sheet: Sheet {
        Sheet(
            errors.isEmpty ? theme.name : "Error: \(theme.name)",
            at: "landscape",
            main: """
                \(Fields.summary(errors))<div class="head"><div><p class="crumb"><a href="/landscape">Landscape</a> / \
                <a href="/landscape/themes">Themes</a> / <a href="/themes">The list</a></p><h1>\(theme.name)</h1></div></div>
                <form class="form" method="post" action="/themes/\(theme.id)">\(ThemeListPage.fields(form, errors))\
                <p class="muted">Under a new name every factor that has this theme moves with it.</p>\
                <p class="row"><button class="btn btn-main">Save</button><a href="/themes">Cancel</a></p></form>\(standing)
                """
        )
    }

    private var standing: HTML {
        let (heading, words, verb, button): (String, String, String, String) =
            theme.isRetired
            ? ("Offer it again", "Schools can choose it again.", "return", "Offer this theme again")
            : ("Retire it", "It is offered no longer. Factors that have it keep it.", "retirement", "Retire this theme")
        return """
            <section class="section" aria-labelledby="h-standing"><h2 id="h-standing">\(heading)</h2>\
            <p class="muted">\(words)</p><form method="post" action="/themes/\(theme.id)/\(verb)">\
            <p class="row mt-s"><button class="btn">\(button)</button></p></form></section>
            """
    }
}
