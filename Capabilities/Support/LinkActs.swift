import Accounts
import Database
import Schools
import Web

/// What a person can do with a link now.
struct LinkActs {
    let view: LinkView
    let form: Form
    let errors: FormErrors

    private var path: String { "/support/links/\(view.link.id)" }

    var html: HTML {
        guard view.link.side(of: view.person) != nil else { return .empty }
        switch view.link.stage {
        case .proposed: return section(isAsked ? "Your answer" : "Waiting for an answer", "\(agreement)\(refusal)")
        case .agreed: return section("The first day", "\(start)\(refusal)")
        case .active: return section("When it is over", end)
        case .declined, .ended: return .empty
        }
    }

    private var isAsked: Bool { !view.link.waiting(for: view.person).isEmpty }

    private func section(_ title: String, _ content: HTML) -> HTML {
        "<section class=\"section\" aria-labelledby=\"h-a\"><h2 id=\"h-a\">\(title)</h2>\(content)</section>"
    }

    private var agreement: HTML {
        let sides = view.link.waiting(for: view.person)
        guard let side = sides.first, let school = view.link.school(side) else {
            return """
                <p class="muted">Waits for \(Words.list(view.link.waitsFor.compactMap { view.link.school($0)?.name })).</p>
                """
        }
        return """
            <form class="mt-s" method="post" action="\(path)/agreement"><p class="row">\
            <button class="btn btn-main">Agree for \(school.name)</button></p></form>
            """
    }

    private var refusal: HTML {
        let isOpen = errors["why"] != nil
        let words = view.link.side(of: view.person) == .trust ? "Call it off" : "Decline"
        return """
            <details class="add"\(attribute: "open", if: isOpen)><summary class="btn btn-quiet">\(words)</summary>\
            <form class="form" method="post" action="\(path)/refusal">\
            \(Fields.area(Fields.Label("why", "Why", hint: "Both schools read it.", errors), form["why"], rows: 3))\
            <p class="row"><button class="btn btn-danger">\(words)</button></p></form></details>
            """
    }

    private var start: HTML {
        let set: String =
            if case .agreed(let day?) = view.link.stage { day.iso } else { view.today.iso }
        return """
            <form class="form mt-s" method="post" action="\(path)/start">\
            \(Fields.input(Fields.Label("day", "The help begins on", errors), form.has("day") ? form["day"] : set, type: "date"))\
            <p class="row"><button class="btn btn-main">Set the first day</button></p></form>
            """
    }

    private var end: HTML {
        """
        <form class="form mt-s" method="post" action="\(path)/end">\
        \(Fields.area(Fields.Label("outcome", "What came of it?", hint: "What is different for pupils and staff now?", errors), form["outcome"], rows: 4))\
        <p class="row"><button class="btn">End the help</button></p></form>
        """
    }
}

/// What both schools and trust leads wrote down of a link, the newest first.
struct LogSection {
    let view: LinkView
    let form: Form
    let errors: FormErrors

    var html: HTML {
        let isLive: Bool =
            switch view.link.stage {
            case .agreed, .active: true
            case .proposed, .declined, .ended: false
            }
        guard isLive || !view.log.isEmpty else { return .empty }
        let rows: [HTML] = view.log.reversed().map { entry in
            let place = view.link.school(entry.side)?.name ?? "for the trust"
            return
                "<li><p>\(entry.words)</p><small>\(entry.by.name), \(place), \(Words.moment(entry.by.at))</small></li>"
        }
        let list: HTML =
            rows.isEmpty ? "<p class=\"muted\">Nothing has been written yet.</p>" : "<ul class=\"log\">\(rows)</ul>"
        return """
            <section class="section" aria-labelledby="h-log"><h2 id="h-log">Log</h2>\
            \(if: isLive && view.link.writingSide(of: view.person) != nil, add)<div class="mt">\(list)</div></section>
            """
    }

    private var add: HTML {
        """
        <form class="form mt-s" method="post" action="/support/links/\(view.link.id)/log">\
        \(Fields.area(Fields.Label("entry", "What happened?", hint: "Both schools and trust leads read it.", errors), form["entry"], rows: 3))\
        <p class="row"><button class="btn">Add to the log</button></p></form>
        """
    }
}
