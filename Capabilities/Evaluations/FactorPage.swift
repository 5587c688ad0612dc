import Web

/// Changing one factor, or taking it away.
struct FactorPage {
    let evaluation: Evaluation
    let factor: Factor
    let themes: Themes
    let form: Form
    let errors: FormErrors
    /// Whether the theme in the form is one that the words suggest.
    let isOffered: Bool

    /// - Parameter typed: what came back with errors; nil shows the factor, with the theme that its words suggest where it
    ///   has none.
    init(_ evaluation: Evaluation, _ factor: Factor, _ themes: Themes, typed: Form?, _ errors: FormErrors) {
        (self.evaluation, self.factor, self.themes, self.errors) = (evaluation, factor, themes, errors)
        var entry = factor.entry
        let offer = entry.theme == nil && typed == nil ? themes.suggestion(for: entry.words) : nil
        entry.theme = entry.theme ?? offer?.name
        form = typed ?? FactorForm.filled(entry)
        isOffered = offer != nil
    }

    var sheet: Sheet { Sheet("A factor", at: "evaluations", scripts: ["theme-offer.js"], main: main) }

    private var main: HTML {
        let address = "/evaluations/\(evaluation.id)/factors/\(factor.id)"
        return """
            \(Fields.summary(errors))<div class="head"><div><p class="crumb">\
            <a href="/evaluations/\(evaluation.id)/areas/\(factor.area)#area">\(evaluation.school.name)</a> / Factor</p>\
            <h1>\(factor.entry.words)</h1></div></div>
            <form class="form" method="post" action="\(address)">\(fields)\
            <p class="row"><button class="btn btn-main">Save</button>\
            <a href="/evaluations/\(evaluation.id)/areas/\(factor.area)#area">Cancel</a></p></form>
            <section class="section" aria-labelledby="h-away"><h2 id="h-away">Remove it</h2>
            <p class="muted">Actions that work on it stay.</p><form method="post" action="\(address)/removal">\
            <p class="row mt-s"><button class="btn btn-danger">Remove this factor</button></p></form></section>
            """
    }

    private var fields: HTML {
        FactorFields(suffix: "", form: form, errors: errors, themes: themes, isOffered: isOffered).html
    }
}
