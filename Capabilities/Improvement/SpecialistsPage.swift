import Accounts
import Database
import Schools
import Web

/// Who works with a school as its improvement specialist, and who could.
struct SpecialistsPage {
    let school: School
    let assigned: [Assigned]
    /// Specialists of the trust who do not work with the school, A to Z.
    let free: [Person]

    var sheet: Sheet {
        Sheet(
            "Specialists of \(school.name)",
            at: "improvement",
            main: """
                <div class="head"><div><p class="crumb"><a href="/improvement">Improvement route</a></p>\
                <h1>\(school.name)</h1><p class="lede">\(lede)</p></div></div>\(list)\(choice)
                """
        )
    }

    private var lede: HTML {
        assigned.isEmpty
            ? "<b>No improvement specialist works with this school yet.</b>"
            : "<b>\(Words.list(assigned.map(\.specialist.name))) \(assigned.count == 1 ? "works" : "work") with this school.</b>"
    }

    private var list: HTML {
        let rows: [HTML] = assigned.map {
            """
            <li class="handover"><span><b>\($0.specialist.name)</b><span class="muted">Since \(Words.date($0.since))</span>\
            </span><form method="post" action="/schools/\(school.id)/specialists/\($0.specialist.id)/release">\
            <button class="link">End this<span class="vh"> for \($0.specialist.name)</span></button></form></li>
            """
        }
        return rows.isEmpty ? .empty : "<ul class=\"rows plainlist\">\(rows)</ul>"
    }

    private var choice: HTML {
        guard !free.isEmpty else {
            return """
                <div class="empty mt"><p><b>Nobody else can be chosen.</b> An administrator can give somebody from outside \
                the school the role of improvement specialist.</p></div>
                """
        }
        let options = free.map { (value: $0.id.text, words: $0.name, help: Optional($0.standing)) }
        return """
            <form class="form section" method="post" action="/schools/\(school.id)/specialists">\
            \(Fields.radios(Fields.Label("specialist", "Who should work with the school"), nil, options))\
            <p class="row"><button class="btn btn-main">Choose</button><a href="/improvement">Cancel</a></p></form>
            """
    }
}
