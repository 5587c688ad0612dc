import Web

/// The evidence that a reader would expect for an area of a draft, and which schools it is for.
enum DraftFactsPage {
    static func html(_ area: Area, _ view: DraftView, _ path: String) -> HTML {
        let unit = { (field: DraftField<Area>) -> HTML in control(field, area[keyPath: field.path], view) }
        let (expected, applying) = (DraftField<Area>.expected, DraftField<Area>.applying)
        return """
            <form class="stack-5" method="post" action="\(path)" data-autosave>\
            <div><h3>Evidence we expect</h3><div class="form mt-s">\(unit(expected[0]))\
            <div class="fields">\(unit(expected[1]))\(unit(expected[2]))</div>\(unit(expected[3]))</div></div>\
            <div><h3>Who it applies to</h3><div class="form mt-s">\(applying.map(unit))</div></div>\
            <noscript><p class="row"><button class="btn">Save</button></p></noscript></form>
            """
    }

    private static func control(_ field: DraftField<Area>, _ value: String, _ view: DraftView) -> HTML {
        guard case .choices(let options) = field.kind else { return DraftUnit.html(field, value: value, view) }
        return choices(field, options, (view.typed[field.name] ?? value).inLines, view)
    }

    /// Words to tick; a hidden nothing goes with them, so that a form with none ticked says so.
    private static func choices(
        _ field: DraftField<Area>,
        _ options: [(value: String, words: String)],
        _ chosen: [String],
        _ view: DraftView
    ) -> HTML {
        let error = view.errors[field.name]
        let pills: [HTML] = options.map {
            """
            <label><input type="checkbox" name="\(field.name)" value="\($0.value)"\
            \(attribute: "checked", if: chosen.contains($0.value))>\($0.words)</label>
            """
        }
        return """
            <fieldset class="field\(if: error != nil, " has-error")" id="f-\(field.name)" data-unit>\
            <legend>\(field.label)</legend>\(field.hint.map { "<p class=\"hint\">\($0)</p>" as HTML })\
            \(error.map { "<p class=\"error\">\($0)</p>" as HTML })\
            <input type="hidden" name="revision-\(field.name)" value="\(view.states[field.name]?.revision ?? 0)">\
            <input type="hidden" name="\(field.name)" value=""><div class="pillset">\(pills)</div></fieldset>
            """
    }
}
