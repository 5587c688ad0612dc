import Database
import Web

/// One hub: its name and its schools to change, or to remove it.
struct HubPage {
    let hub: Hub
    /// Every school of the trust, A to Z.
    let schools: [School]
    let form: HubForm
    var errors = FormErrors()

    var sheet: Sheet {
        Sheet(
            errors.isEmpty ? hub.name : "Error: \(hub.name)",
            at: "schools",
            main: """
                \(Fields.summary(errors))
                <div class="head"><div><p class="crumb"><a href="/schools">Schools</a> / <a href="/hubs">Hubs</a></p>\
                <h1>\(hub.name)</h1></div></div>
                <form class="form form-wide" method="post" action="/hubs/\(hub.id)">\(Self.fields(form, schools, errors))
                <p class="row"><button type="submit" class="btn btn-main">Save</button><a href="/hubs">Cancel</a></p></form>
                \(removal)
                """
        )
    }

    /// - Parameter schools: open ones can be ticked; a closed one stays where it is ticked already.
    static func fields(_ form: HubForm, _ schools: [School], _ errors: FormErrors) -> HTML {
        let shown = schools.filter { $0.isOpen || form.schools.contains($0.id.text) }
        let options = shown.map { ($0.id.text, $0.isOpen ? $0.name : "\($0.name) (closed)") }
        let pills = Fields.pills(Fields.Label("school", "Schools in it", errors), form.schools, options)
        return """
            <div class="form">\(Fields.input(Fields.Label("name", "Name of the hub", errors), form.name))</div>
            \(shown.isEmpty ? "<p class=\"muted\">There are no schools to choose from yet.</p>" : pills)
            """
    }

    private var removal: HTML {
        """
        <details class="add section-sub"><summary class="btn">Remove this hub</summary>\
        <form class="form" method="post" action="/hubs/\(hub.id)/removal"><p>Its schools stay as they are.</p>\
        <p class="row"><button type="submit" class="btn btn-danger">Remove the hub</button></p></form></details>
        """
    }
}
