import Database
import Web

/// The form for a new school, or for changing one.
struct SchoolFormPage {
    /// Nil for a new one.
    var school: School?
    let form: SchoolForm
    var errors = FormErrors()
    /// What somebody else changed meanwhile.
    var clash: [SchoolDifference] = []

    var sheet: Sheet {
        let title = school.map { "Change \($0.name)" } ?? "Add a school"
        return Sheet(
            errors.isEmpty ? title : "Error: \(title)",
            at: "schools",
            main: """
                \(Fields.summary(errors))\(if: !clash.isEmpty, warning)
                <div class="head"><div><p class="crumb"><a href="/schools">Schools</a>\(crumb)</p><h1>\(title)</h1>\
                <p class="lede">\(lede)</p></div></div>
                <form class="form" method="post" action="/schools\(school.map { "/\($0.id)" } ?? "")">\
                <input type="hidden" name="seen" value="\(school?.seal ?? "")">
                \(names)\(deciding)\(others)
                <p class="row"><button type="submit" class="btn btn-main">\(school == nil ? "Add the school" : "Save")</button>\
                <a href="/schools\(school.map { "/\($0.id)" } ?? "")">Cancel</a></p></form>
                """
        )
    }

    private var crumb: HTML? { school.map { " / <a href=\"/schools/\($0.id)\">\($0.name)</a>" } }

    private var lede: String {
        school == nil
            ? "Only the name is needed. A number in the register lets a later import fill in the rest."
            : "What you choose for phase, early years and post-16 stays, whatever the register says later."
    }

    private var warning: HTML {
        let lines: [HTML] = clash.map { "<li>\($0.fact): \($0.after ?? "not known")</li>" }
        return """
            <div class="notice warn" role="alert"><p><b>Somebody else changed this school while you were typing.</b> What \
            you typed is below. Save again to keep it in place of theirs, which says:</p><ul>\(lines)</ul></div>
            """
    }

    private func label(_ name: String, _ words: String, hint: String? = nil) -> Fields.Label {
        Fields.Label(name, words, hint: hint, errors)
    }

    private var names: HTML {
        let registers = [("", "No register")] + Register.allCases.map { ($0.rawValue, $0.words) }
        return """
            \(Fields.input(label("name", "Name"), form.name))
            <div class="fields">\(Fields.select(label("register", "Register"), form.register, registers))\
            \(Fields.input(label("number", "Number in the register"), form.number))</div>
            """
    }

    private var deciding: HTML {
        let phases = [("", "Not known")] + Phase.allCases.map { ($0.rawValue, $0.words) }
        let known = [("yes", "Yes"), ("no", "No"), ("", "Not known")]
        let phase = label("phase", "Phase", hint: "Decides, with the next two, which areas apply to the school.")
        return """
            \(Fields.select(phase, form.phase, phases))
            <div class="fields">\(Fields.segments(label("early-years", "Has early years"), form.earlyYears, known))\
            \(Fields.segments(label("post-16", "Has post-16"), form.post16, known))</div>
            <div class="fields">\(Fields.input(label("low-age", "Lowest age"), form.lowAge))\
            \(Fields.input(label("high-age", "Highest age"), form.highAge))\
            \(Fields.input(label("pupils", "Pupils"), form.pupils))</div>
            """
    }

    private var others: HTML {
        """
        \(Fields.input(label("kind", "Type", hint: "Such as academy converter or community school."), form.kind))
        <div class="fields">\(Fields.input(label("town", "Town"), form.town))\
        \(Fields.input(label("postcode", "Postcode"), form.postcode))\
        \(Fields.input(label("authority", "Local authority"), form.authority))</div>
        """
    }
}
