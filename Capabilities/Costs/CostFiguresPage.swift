import Web

/// The form of the trust's own figures.
enum CostFiguresPage {
    static func sheet(_ form: Form, _ errors: FormErrors = FormErrors()) -> Sheet {
        let day = Fields.Label(
            "staff-day",
            "What a day of staff costs",
            hint: "With on-costs, as your finance team reckons it. Empty compares fees alone.",
            errors
        )
        let days = Fields.Label(
            "mark-days",
            "Days that one internal mark takes",
            hint: "The validator’s and the school’s together, such as 3.5.",
            errors
        )
        return Sheet(
            errors.isEmpty ? "The trust’s own figures" : "Error: The trust’s own figures",
            at: "marks",
            main: """
                \(Fields.summary(errors))<div class="head"><div><p class="crumb"><a href="/marks">Marks</a> / \
                <a href="/costs">What marks cost</a></p><h1>The trust’s own figures</h1><p class="lede">Nothing is assumed that \
                you do not say here.</p></div></div><form class="form" method="post" action="/costs/figures">\
                \(Fields.input(day, form["staff-day"]))\(Fields.input(days, form["mark-days"]))<p class="row">\
                <button type="submit" class="btn btn-main">Keep the figures</button><a href="/costs">Cancel</a></p></form>
                """
        )
    }
}
