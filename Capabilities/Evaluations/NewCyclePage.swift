import Database
import Frameworks
import Web

/// The form that opens a version to schools.
enum NewCyclePage {
    static func sheet(
        _ form: CycleForm,
        versions: [VersionSummary],
        choice: SchoolChoice,
        terms: Terms,
        last: Cycle? = nil,
        _ errors: FormErrors = FormErrors()
    ) -> Sheet {
        let schools = SchoolChoicePage(choice: choice, form: form.choice, errors: errors, page: "/cycles/new")
        return Sheet(
            "Open a cycle",
            at: "cycles",
            main: """
                \(Fields.summary(errors))
                <div class="head"><div><p class="crumb"><a href="/cycles">Cycles</a></p><h1>Open a cycle</h1>\
                <p class="lede">Choose a framework, the dates and the schools. \
                Each school finds its evaluation here as soon as you open the cycle.</p></div></div>
                \(versions.isEmpty ? nothing : fields(form, versions, schools, terms, last, errors))
                """
        )
    }

    private static func fields(
        _ form: CycleForm,
        _ versions: [VersionSummary],
        _ schools: SchoolChoicePage,
        _ terms: Terms,
        _ last: Cycle?,
        _ errors: FormErrors
    ) -> HTML {
        let first = versions.count == 1 ? [] : [("", "Choose a framework")]
        let options = first + versions.map { ($0.id.text, label($0)) }
        return """
            <form class="form form-wide" method="post" action="/cycles">
            <div class="fields">\(Fields.select(.init("version", "Framework", errors), form.version, options))\
            \(Fields.input(.init("title", "Title", errors), form.title))</div>\(last.flatMap { carrying($0, form, versions) })
            \(Fields.segments(.init("purpose", "Purpose", errors), form.purpose, purposes))
            <div class="fields">\(CycleDatesPage.fields(form.dates, terms, errors))</div>\(last.map { closing($0, form) })
            \(schools.html)
            <p class="row"><button class="btn btn-main">Open the cycle</button><a href="/cycles">Cancel</a></p></form>
            """
    }

    private static func label(_ version: VersionSummary) -> String {
        version.stage.isTried ? "\(version.name), for a pilot" : version.name
    }

    /// That the work of the cycle before goes on in another version, and where to say how.
    private static func carrying(_ last: Cycle, _ form: CycleForm, _ versions: [VersionSummary]) -> HTML? {
        guard let next = versions.first(where: { $0.id.text == form.version }), next.framework == last.framework,
            next.id != last.version
        else { return nil }
        return """
            <p>What schools have in \(last.title) goes on in \(next.name). \
            <a href="/frameworks/\(next.id)/mapping/\(last.version)">How judgements are carried over</a></p>
            """
    }

    private static let purposes = Cycle.Purpose.allCases.reversed().map { ($0.rawValue, $0.words) }

    /// That the cycle before this one goes with it; nothing more to say once it is closed.
    private static func closing(_ last: Cycle, _ form: CycleForm) -> HTML {
        let box = Fields.check(
            "close_last",
            "yes",
            "Close \(last.title) when this one opens. What was sent in it can still be validated and decided.",
            isChecked: form.closesLast
        )
        return "<input type=\"hidden\" name=\"last\" value=\"\(last.id)\">\(if: last.isOpen, box)"
    }

    private static let nothing: HTML = """
        <div class="empty"><p><b>No framework is ready for schools yet.</b> Copy a ready one or finish your draft, begin its pilot \
        or publish it, and open it to your schools here.</p><p class="row"><a class="btn" href="/frameworks">Go to frameworks</a></p></div>
        """
}
