import Database
import Web

/// Evidence of improvement: every measure from before to after on a wire of its own, and the form for another.
struct MeasuresSection {
    let journey: Journey
    let path: String
    let draft: JourneyDraft

    var html: HTML {
        let rows = journey.measures.map(row)
        let list: HTML =
            rows.isEmpty
            ? """
            <div class="empty"><p><b>No figures yet.</b> The school or its improvement specialist adds what shows a \
            difference for pupils: the same figure before and after.</p></div>
            """
            : "<ul class=\"rows plainlist\">\(rows)</ul>"
        return """
            <section class="section" id="measures" aria-labelledby="h-x"><div class="section-head">\
            <h2 id="h-x">Evidence of improvement</h2><p class="muted">Before and now</p></div>\(list)\
            \(if: journey.seat.mayWrite, adding)</section>
            """
    }

    private func row(_ measure: Measure) -> HTML {
        let change: HTML =
            journey.seat.mayWrite
            ? "<br><a class=\"no-print\" href=\"\(path)/measures/\(measure.id)\">Change<span class=\"vh\"> \(measure.title)</span></a>"
            : .empty
        return """
            <li class="ba"><span><b>\(measure.title)</b><span class="muted">\(measure.source), \(days(measure))</span>\
            \(change)</span>\(MeasureDrawing(measure: measure).html)</li>
            """
    }

    private func days(_ measure: Measure) -> String {
        guard let after = measure.after else { return Words.date(measure.before.on) }
        return "\(Words.date(measure.before.on)) to \(Words.date(after.on))"
    }

    private var adding: HTML {
        let isOpen = draft.changing == nil && !draft.measure.fields.isEmpty
        return """
            <details class="add mt"\(attribute: "open", if: isOpen)><summary class="btn">Add figures</summary>\
            <form class="form" method="post" action="\(path)/measures">\
            \(MeasureFields(form: draft.measure, errors: isOpen ? draft.errors : FormErrors()).html)\
            <p class="row"><button class="btn btn-main">Add</button></p></form></details>
            """
    }
}

/// The fields of a measure, for adding and for changing it.
struct MeasureFields {
    let form: Form
    let errors: FormErrors

    var html: HTML {
        let kind = form["kind"].isEmpty ? "share" : form["kind"]
        let kinds = [
            ("share", "Share, such as 54% or 5 of 16"), ("score", "Score out of points"), ("number", "Number"),
        ]
        return """
            \(Fields.input(label("title", "What was measured", "Such as: Year 6 reading at the expected standard"), form["title"]))\
            \(Fields.segments(label("kind", "Kind of figure"), kind, kinds))\
            \(Fields.input(label("out-of", "Points there are, for a score"), form["out-of"]))\
            <div class="fields">\(Fields.input(label("before", "Figure before"), form["before"]))\
            \(Fields.input(label("before-on", "Day of it"), form["before-on"], type: "date"))</div>\
            <div class="fields">\(Fields.input(label("after", "Figure now", "Leave empty until it is taken again."), form["after"]))\
            \(Fields.input(label("after-on", "Day of it"), form["after-on"], type: "date"))</div>\
            \(Fields.input(label("source", "Where the figures come from", "Such as: National test results"), form["source"]))
            """
    }

    private func label(_ name: String, _ words: String, _ hint: String? = nil) -> Fields.Label {
        Fields.Label(name, words, hint: hint, errors)
    }
}

/// A measure as two beads on a wire.
struct MeasureDrawing {
    let measure: Measure

    private func x(_ value: Measure.Value) -> Int { 14 + Int(302 * measure.place(value)) }

    var html: HTML {
        let before = measure.before
        guard let after = measure.after else {
            return """
                <svg viewBox="0 0 330 44" role="img" aria-label="\(measure.title): \(measure.words(before)), not taken again yet">\
                \(wire)\(ghost(before))\(text(before, x(before), isNow: false))</svg>
                """
        }
        let (start, end) = (x(before), x(after))
        let isNear = abs(start - end) < 56
        return """
            <svg viewBox="0 0 330 44" role="img" \
            aria-label="\(measure.title): from \(measure.words(before)) to \(measure.words(after))">\(wire)\
            <path class="ba-way" d="M\(start) 28H\(end)"/>\(ghost(before))\
            <ellipse class="ba-now" cx="\(end)" cy="28" rx="9" ry="12"/>\
            \(text(before, start + (isNear ? (start <= end ? -22 : 22) : 0), isNow: false))\
            \(text(after, end + (isNear ? (start <= end ? 22 : -22) : 0), isNow: true))</svg>
            """
    }

    private var wire: HTML { "<path class=\"ba-wire\" d=\"M10 28h310\"/>" }

    private func ghost(_ value: Measure.Value) -> HTML {
        "<ellipse class=\"ba-then\" cx=\"\(x(value))\" cy=\"28\" rx=\"8\" ry=\"11\"/>"
    }

    private func text(_ value: Measure.Value, _ x: Int, isNow: Bool) -> HTML {
        let inside = min(max(x, 24), 306)
        return """
            <text class="\(isNow ? "jb" : "m")" x="\(inside)" y="11" text-anchor="middle">\(measure.words(value))</text>
            """
    }
}
