import Web

/// One scale to be changed: its levels with their words, colour and shape, and the stops inside them.
enum DraftScalePage {
    static func sheet(
        _ form: ScaleForm,
        _ draft: Framework.Version,
        revision: Int,
        _ errors: FormErrors = FormErrors()
    ) -> Sheet {
        let path = "\(DraftPage.path(draft))/scales"
        let areas = draft.areas(on: form.key).map { draft.title(of: $0) }
        let count = Words.count(areas.count, draft.words.area, draft.words.areas)
        let use = areas.isEmpty ? "No \(draft.words.area) is judged on it yet." : "It changes for \(count)."
        let stops: [(value: String, words: String, help: String?)] = [
            (
                "4", "Four stops in each level",
                "From lower end to upper end: there is room to move before the next level."
            ),
            (
                "1", "One stop in each level",
                "A choice of levels. With two levels it is a plain choice of one or the other."
            ),
        ]
        return Sheet(
            "A scale of \(draft.title)",
            at: "frameworks",
            main: """
                \(Fields.summary(errors))<div class="head"><div><p class="crumb"><a href="\(path)">Scales of \(draft.title)</a></p>\
                <h1>Change a scale</h1><p class="lede"><b>\(use)</b> What is written stays with its place, counted from the \
                lowest level.\(if: !areas.isEmpty, " <span class=\"small\">For \(Words.list(areas)).</span>")</p></div></div>
                <form class="form form-wide" method="post" action="\(path)/\(form.key)">\
                <input type="hidden" name="revision" value="\(revision)">\
                <div><h2 class="h-small">Levels, lowest first</h2><p class="hint">Two to seven. Kind words help: say where a \
                school stands, not what it lacks. Leave a row empty to have fewer.</p>\
                <ol class="scale-rows mt-s">\(zip(1..., form.rows).map { row($0, $1, errors) })</ol></div>\
                \(Fields.radios(.init("stops", "Stops inside a level", errors), String(form.stops), stops))\
                <p class="row"><button class="btn btn-main">Save the scale</button><a class="btn" href="\(path)">Leave it</a></p></form>
                """
        )
    }

    private static func row(_ number: Int, _ row: ScaleForm.Row, _ errors: FormErrors) -> HTML {
        let tones = Tone.allCases.map { ($0.rawValue, $0.words) }
        let tone = Fields.Label("tone-\(number)", "Colour and shape", errors)
        return """
            <li><span class="lv" data-level="\(row.isEmpty ? "0" : row.tone?.mark ?? "plain")">\
            \(glyph(row.isEmpty ? nil : row.tone ?? .plain))<span class="vh">Level \(number)</span></span><div class="fields">\
            \(Fields.input(.init("name-\(number)", "Name", errors), row.name))\
            \(Fields.input(.init("short-\(number)", "For narrow columns", errors), row.short))\
            \(Fields.select(tone, (row.tone ?? .plain).rawValue, tones))</div></li>
            """
    }
}

extension Tone {
    /// Its colour and shape in words.
    var words: String {
        switch self {
        case .urgent: "Red, triangle down"
        case .attention: "Amber, diamond"
        case .expected: "Green, circle"
        case .strong: "Dark green, triangle up"
        case .exceptional: "Blue, star"
        case .met: "Dark green, tick"
        case .notMet: "Red, cross"
        case .plain: "Without colour, ring"
        case .reached: "Without colour, tick"
        }
    }
}
