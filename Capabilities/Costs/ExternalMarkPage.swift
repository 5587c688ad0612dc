import Database
import Schools
import Web

/// The form of an external mark: a new one for schools one or many, or one school's to be changed.
struct ExternalMarkPage {
    /// nil for a new one.
    let mark: ExternalMark?
    /// The open schools, for a new one.
    let schools: [School]
    let form: Form
    var errors = FormErrors()

    private var title: String { mark == nil ? "Add an external mark" : "Change an external mark" }

    private var path: String { "/costs/external-marks\(mark.map { "/\($0.id)" } ?? "")" }

    var sheet: Sheet {
        Sheet(
            errors.isEmpty ? title : "Error: \(title)",
            at: "marks",
            main: """
                \(Fields.summary(errors))<div class="head"><div><p class="crumb"><a href="/marks">Marks</a> / \
                <a href="/costs">What marks cost</a></p><h1>\(title)</h1><p class="lede">\(lede)</p></div></div>
                <form class="form" method="post" action="\(path)">\(fields)<p class="row">\
                <button type="submit" class="btn btn-main">\(mark == nil ? "Add it" : "Keep the change")</button>\
                <a href="/costs">Cancel</a></p></form>\(removal)
                """
        )
    }

    private var lede: HTML {
        guard let mark else {
            return "The same mark for one school or many at once. Each can be changed by itself later."
        }
        return "<b>\(mark.schoolName).</b> What was before stays in the history."
    }

    private var fields: HTML {
        let ends = label("ends-on", "Last day", "Empty while it goes on.")
        return """
            \(Fields.input(label("name", "Name of the mark"), form["name"]))\
            \(Fields.input(label("provider", "Who awards it"), form["provider"]))\
            <div class="fields">\(Fields.input(label("fee", "Fee of one payment", "Such as 1,000."), form["fee"]))\
            \(Fields.input(label("months", "Months between", "12 is every year."), form["months"]))\
            \(Fields.input(label("days", "Staff days for each", "Such as 2.5."), form["days"]))\
            </div><div class="fields">\
            \(Fields.input(label("paid-on", "Paid on", "Awarded, or renewed last."), form["paid-on"], type: "date"))\
            \(Fields.input(ends, form["ends-on"], type: "date"))</div>\
            \(Fields.area(label("note", "Note", "Such as who has the contract."), form["note"], rows: 2))\(choice)
            """
    }

    private var choice: HTML {
        guard mark == nil else { return .empty }
        guard !schools.isEmpty else { return "<p class=\"muted\">There is no open school yet.</p>" }
        let options = schools.map { ($0.id.text, $0.name) }
        return Fields.pills(label("school", "Schools that hold it"), Set(form.all("school")), options)
    }

    private func label(_ name: String, _ words: String, _ hint: String? = nil) -> Fields.Label {
        Fields.Label(name, words, hint: hint, errors)
    }

    private var removal: HTML {
        guard let mark else { return .empty }
        return """
            <section class="section" aria-labelledby="h-removal"><div class="section-head"><h2 id="h-removal">Remove it</h2></div>\
            <p>For a mark that was entered by mistake. Where it is not renewed, give its last day instead: \
            then what was paid for it stays on the ledger.</p>\
            <form class="mt-s" method="post" action="/costs/external-marks/\(mark.id)/removal">\
            <button type="submit" class="btn btn-danger">Remove it from the ledger</button></form></section>
            """
    }
}
