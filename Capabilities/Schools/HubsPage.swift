import Database
import Web

/// The hubs of the trust with their schools, and a form for one more.
struct HubsPage {
    let hubs: [Hub]
    /// Every school of the trust, A to Z.
    let schools: [School]
    let mayManage: Bool
    var notice: String?
    var form = HubForm()
    var errors = FormErrors()

    var sheet: Sheet {
        Sheet(
            errors.isEmpty ? "Hubs" : "Error: Hubs",
            at: "schools",
            main: """
                \(Fields.summary(errors))\(notice.map { "<p class=\"notice\" role=\"status\">\($0)</p>" as HTML })
                <div class="head"><div><p class="crumb"><a href="/schools">Schools</a></p><h1>Hubs</h1><p class="lede">A hub is \
                a named group of schools, such as those of one area. Lists and the landscape can show one alone.</p></div></div>
                \(hubs.isEmpty ? nothingYet : list)\(if: mayManage, add)
                """
        )
    }

    static func notice(_ key: String) -> String? {
        switch key {
        case "added": "The hub was added."
        case "changed": "Your changes to the hub were saved."
        case "removed": "The hub was removed. Its schools stay."
        default: nil
        }
    }

    private var nothingYet: HTML {
        "<div class=\"empty\"><p><b>No hubs yet.</b> A trust needs none; they help when it has many schools.</p></div>"
    }

    private var list: HTML {
        let rows = hubs.map(row)
        return "<ul class=\"rows\">\(rows)</ul>"
    }

    private func row(_ hub: Hub) -> HTML {
        let members = schools.filter { hub.schools.contains($0.id) }
        let names = members.isEmpty ? "No school yet" : Words.list(members.map(\.name))
        let change: HTML = "<a href=\"/hubs/\(hub.id)\">Change<span class=\"vh\"> \(hub.name)</span></a>"
        return """
            <li class="item"><div><a href="/schools?show=all&amp;hub=\(hub.id)"><b>\(hub.name)</b></a><p>\(names)</p></div>\
            <div class="item-side"><span class="muted">\(Words.count(members.count, "school", "schools"))</span>\
            \(if: mayManage, change)</div></li>
            """
    }

    private var add: HTML {
        """
        <details class="add"\(attribute: "open", if: !errors.isEmpty)><summary class="btn\(if: hubs.isEmpty, " btn-main")">\
        Add a hub</summary><form class="form form-wide" method="post" action="/hubs">\(HubPage.fields(form, schools, errors))
        <p class="row"><button type="submit" class="btn btn-main">Add the hub</button></p></form></details>
        """
    }
}
