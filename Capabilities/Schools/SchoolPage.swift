import Database
import Web

/// One school: what is known about it and who said so.
struct SchoolPage {
    let school: School
    /// Those it is in.
    let hubs: [Hub]
    let reader: Reader
    /// To what later parts know of the school.
    let ways: [SchoolWay]
    var notice: String?
    /// The day typed for closing it, and what is wrong with it.
    var closing = ClosingForm()
    var errors = FormErrors()

    var sheet: Sheet {
        Sheet(
            errors.isEmpty ? school.name : "Error: \(school.name)",
            at: "schools",
            main: """
                \(Fields.summary(errors))\(notice.map { "<p class=\"notice\" role=\"status\">\($0)</p>" as HTML })
                <div class="head"><div><p class="crumb"><a href="/schools">Schools</a></p><h1>\(school.name)</h1>\
                <p class="lede">\(lede)</p></div>\(if: reader.mayManageSchools, edit)</div>\(onward)
                <div class="cols-2 mt"><div class="stack-5">\(deciding)\(hubList)</div>\(facts)</div>
                \(if: reader.mayManageSchools, standing)
                """
        )
    }

    /// What can be said after a redirect, by its key in the query.
    static func notice(_ key: String, about school: School) -> String? {
        switch key {
        case "added": "\(school.name) was added."
        case "changed": "Your changes were saved."
        case "closed": "\(school.name) is closed. Everything it has done is kept."
        case "opened": "\(school.name) is open again."
        default: nil
        }
    }

    private var lede: HTML {
        let missing = school.missing.map(\.words)
        guard school.isOpen else {
            return "<b>\(Words.capitalised(school.standing.words)).</b> Everything it has done is kept."
        }
        guard !missing.isEmpty else { return "<b>Open.</b> The facts that decide which areas apply are all known." }
        let what = Words.capitalised(Words.list(missing, or: "and"))
        return """
            <b>\(what) \(missing.count == 1 ? "is" : "are") not known.</b> Which areas apply to the school depends on it.
            """
    }

    private var edit: HTML {
        "<div class=\"head-act\"><p class=\"row\"><a class=\"btn btn-main\" href=\"/schools/\(school.id)/edit\">Change</a></p></div>"
    }

    /// Where the page leads on to: more than stands beside a heading.
    private var onward: HTML {
        guard !ways.isEmpty else { return .empty }
        let links = ways.map { "<a class=\"btn\" href=\"\(link: $0.path)\">\($0.words)</a>" as HTML }
        return "<nav class=\"row no-print\" aria-label=\"More of the school\">\(links)</nav>"
    }

    private var deciding: HTML {
        """
        <section aria-labelledby="h-deciding"><h2 class="h-small" id="h-deciding">What decides which areas apply</h2>
        <table class="plain mt-s"><thead><tr><th scope="col">Fact</th><th scope="col">Known</th>\
        <th scope="col">Who said it</th></tr></thead><tbody>\
        \(fact("Phase", school.phaseKnown, \.words))\(fact("Early years", school.earlyYearsKnown, yes))\
        \(fact("Post-16", school.post16Known, yes))</tbody></table></section>
        """
    }

    private func yes(_ fact: Bool) -> String { fact ? "Yes" : "No" }

    private func fact<Value>(_ name: String, _ known: Known<Value>, _ words: (Value) -> String) -> HTML {
        let source =
            switch known {
            case .notYet: "Nobody yet"
            case .fromRegister: "The register"
            case .byHand: "An administrator; the register does not overrule it"
            }
        return """
            <tr><th scope="row">\(name)</th><td>\(SchoolsPage.known(known.value.map(words)))</td>\
            <td class="muted">\(source)</td></tr>
            """
    }

    private var hubList: HTML {
        let names: [HTML] = hubs.map { "<li>\($0.name)</li>" }
        let list: HTML = names.isEmpty ? "<p class=\"muted\">In no hub.</p>" : "<ul>\(names)</ul>"
        let link: HTML = "<p class=\"mt-s small\"><a href=\"/hubs\">All hubs</a></p>"
        return """
            <section aria-labelledby="h-hubs"><h2 class="h-small" id="h-hubs">Hubs</h2>\
            \(list)\
            \(if: reader.reach == .every, link)</section>
            """
    }

    private var facts: HTML {
        let lines: [HTML] = [
            ("Number", school.number?.words), ("Ages", school.ages?.words), ("Type", school.facts.kind),
            ("Pupils", school.facts.pupils.map(String.init)), ("Town", school.facts.town),
            ("Postcode", school.facts.postcode), ("Authority", school.facts.authority),
        ].map { "<dt>\($0.0)</dt><dd>\($0.1 ?? "Not known")</dd>" }
        let source =
            school.number?.register == .urn
            ? "From the register or by hand. The next import brings what the register says."
            : "Entered by hand. An import from the register leaves this school alone."
        return """
            <section aria-labelledby="h-facts"><h2 class="h-small" id="h-facts">Other facts</h2>
            <dl class="facts mt-s">\(lines)</dl><p class="small muted mt-s">\(source)</p></section>
            """
    }

    private var standing: HTML {
        guard school.isOpen else {
            return """
                <form class="section-sub" method="post" action="/schools/\(school.id)/opening"><p class="row">\
                <button type="submit" class="btn">Open the school again</button></p></form>
                """
        }
        let hint = "Leave it empty if nobody knows it."
        return """
            <details class="add section-sub"\(attribute: "open", if: !errors.isEmpty)><summary class="btn">Close this school\
            </summary><form class="form" method="post" action="/schools/\(school.id)/closure">
            <p>It leaves the lists and new cycles. Everything it has done is kept, and you can open it again.</p>
            \(Fields.input(Fields.Label("closed-on", "Last day", hint: hint, errors), closing.day, type: "date"))
            <p class="row"><button type="submit" class="btn btn-danger">Close the school</button></p></form></details>
            """
    }
}
