import Accounts
import Database
import Evaluations
import Frameworks
import Web

/// The targets of a visit that is written up, and the form for another.
struct VisitTargetsSection {
    let record: VisitRecord
    let owners: [Person]
    let draft: VisitDraft

    private var path: String { "/visits/\(record.visit.id)/targets" }

    var html: HTML {
        let rows: HTML =
            record.targets.isEmpty
            ? "<p class=\"muted\">No target has been set yet.</p>"
            : "<ul class=\"rows plainlist\">\(record.targets.map(row))</ul>"
        return """
            <section class="q" id="targets"><div><h2>Targets</h2><p class="muted small">Each has an owner and a day, and \
            becomes an action of the school when you share the visit.</p></div><div>\(rows)\(adding)</div></section>
            """
    }

    private func row(_ target: VisitTarget) -> HTML {
        let area = record.version.area(target.area).map(record.version.title) ?? ""
        return """
            <li class="handover"><span><b>\(target.entry.title)</b><span class="muted">\(area). \(target.entry.owner.name), by \
            \(Words.date(target.entry.dueOn))</span></span><form method="post" action="\(path)/\(target.id)/removal">\
            <button class="link">Remove<span class="vh"> \(target.entry.title)</span></button></form></li>
            """
    }

    private var adding: HTML {
        let form = draft.target
        let areas = record.wires.map { ($0.id.text, record.version.title(of: $0)) }
        let people = [("", "Somebody else")] + owners.map { ($0.id.text, $0.name) }
        return """
            <details class="add mt-s"\(attribute: "open", if: !form.fields.isEmpty)><summary class="btn">Set a target</summary>\
            <form class="form" method="post" action="\(path)">\
            \(Fields.input(label("title", "What the school will do", "Begin with a verb."), form["title"]))\
            \(Fields.select(label("area", "For"), form["area"], areas))\
            <div class="fields">\(Fields.select(label("owner", "Owner"), form["owner"], people))\
            \(Fields.input(label("owner-name", "Or a name"), form["owner-name"]))\
            \(Fields.input(label("due", "By when"), form["due"], type: "date"))</div>\
            \(Fields.area(label("success", "What will be different for pupils"), form["success"], rows: 2))\
            <p class="row"><button class="btn btn-main">Set it</button></p></form></details>
            """
    }

    private func label(_ name: String, _ words: String, _ hint: String? = nil) -> Fields.Label {
        let errors = draft.target.fields.isEmpty ? FormErrors() : draft.errors
        return Fields.Label(name, words, hint: hint, errors, suffix: VisitDraft.targetEnding)
    }
}
