import Database
import Web

/// The sentences of an award rule with a choice in each.
struct RuleSentences {
    let view: RuleView
    private var version: Framework.Version { view.version }
    var scales: [Scale] { Scale.each(of: version.areas) }

    init(_ view: RuleView) { self.view = view }

    var form: HTML {
        let seen = RuleForm(version).fingerprint(version)
        return """
            <form class="rule-form" method="post" action="/frameworks/\(version.id)/rule">\
            <input type="hidden" name="seen" value="\(seen)">\
            \(view.tried.map { "<input type=\"hidden\" name=\"with\" value=\"\($0.choice)\">" as HTML })\
            <button class="vh" tabindex="-1" aria-hidden="true">Save the rule</button>\
            \(standards)\(count)\(areas)\(tiers)\(facts)\(months)\(suggestion)\
            <p class="row mt"><button class="btn btn-main">Save the rule</button>\
            \(if: view.isSaved, "<span class=\"small muted\" role=\"status\">Saved.</span>")</p></form>
            """
    }

    private var standards: HTML {
        let lines = scales.map { scale in
            let subject = scales.count == 1 ? "Every \(version.words.area)" : "Judged from \(scale.span), a wire"
            return line(
                "standard-\(scale.key)",
                "\(subject) must reach",
                levels(scale, none: "a level"),
                after: "or beyond."
            ) {
                view.form.standard[scale.key] ?? ""
            }
        }
        return "<h2>The standard</h2>\(lines)"
    }

    private var count: HTML {
        let (count, words) = (version.tops.count, version.words)
        let options =
            [("every", "every \(words.area)")]
            + (1..<max(count, 1)).map {
                ("\($0)", "at least \(Words.number($0)) of the \(Words.count(count, words.area, words.areas))")
            }
        return line("needs", "The mark needs", options, after: "at that level.") { view.form.needs }
    }

    private var areas: HTML {
        let rows = version.areas.map(row)
        let title = Words.capitalised(version.words.areas)
        return """
            <h3 class="mt">\(title) that ask for another level, or without which nothing is awarded</h3>\
            <ul class="rows mt-s">\(rows)</ul>
            """
    }

    private func row(_ area: Area) -> HTML {
        let name = version.title(of: area)
        let level: HTML =
            version.scaleAsked(of: area).map { scale in
                let none = area.parent == nil ? "the standard" : "what its \(version.words.area) asks"
                return line("area-\(area.id)", "<b>\(name)</b> must reach", levels(scale, none: none), after: "") {
                    view.form.areas[area.id] ?? ""
                }
            } ?? "<p class=\"rule-line\"><b>\(name)</b></p>"
        return """
            <li class="rule-area\(if: area.parent != nil, " is-part")">\(level)<label class="check"><input type="checkbox" \
            name="blocks" value="\(area.id)"\(attribute: "checked", if: view.form.blocks.contains(area.id))>\
            <span>No award without it<span class="vh">: \(name)</span></span></label></li>
            """
    }

    private var facts: HTML {
        """
        <h2 class="mt">What else is asked</h2>\
        \(Fields.check("impact", "yes", "The school must say what difference was made, in an impact statement.", isChecked: view.form.asksImpact))\
        \(Fields.check("category", "yes", "The school must not be in a category of concern.", isChecked: view.form.asksOutOfCategory))
        """
    }

    private var months: HTML {
        """
        <h2 class="mt">How long it is valid</h2><p class="rule-line"><label for="f-valid">A mark is valid for</label> \
        \(number("valid", view.form.validMonths)) months, <label for="f-notice">and its renewal comes up</label> \
        \(number("notice", view.form.noticeMonths)) months before it ends.</p>\(error("valid"))\(error("notice"))
        """
    }

    private var suggestion: HTML {
        let options =
            [("secure", "every statement, there and below, is shown")]
            + (1...FrameworkLimits.statements).map {
                (
                    "\($0)",
                    "at least \(Words.count($0, "statement", "statements")) \($0 == 1 ? "is" : "are") shown"
                )
            }
        return """
            <h2 class="mt">What statements suggest</h2>\
            \(line("suggest", "Beside the bead, Waymark suggests the highest level where", options, after: "") { view.form.suggest })\
            <p class="muted small">The suggestion never moves the bead.</p>
            """
    }
}

extension RuleSentences {
    /// A sentence with one choice in it.
    func line(
        _ name: String,
        _ before: HTML,
        _ options: [(String, String)],
        after: HTML,
        _ value: () -> String
    ) -> HTML {
        """
        <p class="rule-line"><label for="f-\(name)">\(before)</label> <select id="f-\(name)" name="\(name)"\(invalid(name))>\
        \(Fields.choices(value(), options))</select> \(after)</p>\(error(name))
        """
    }

    func levels(_ scale: Scale, none: String) -> [(String, String)] {
        [("", none)] + scale.levels.enumerated().map { ("\($0 + 1)", $1.name) }
    }

    func number(_ name: String, _ value: String) -> HTML {
        "<input type=\"text\" inputmode=\"numeric\" id=\"f-\(name)\" name=\"\(name)\" value=\"\(value)\"\(invalid(name))>"
    }

    func invalid(_ name: String) -> HTML {
        view.errors[name] == nil ? .empty : " aria-invalid=\"true\" aria-describedby=\"f-\(name)-error\""
    }

    func error(_ name: String) -> HTML {
        view.errors[name].map { "<p class=\"error\" id=\"f-\(name)-error\">\($0)</p>" } ?? .empty
    }
}

extension Scale {
    /// "Not met to Met", "Urgent improvement to Exceptional".
    var span: String { "\(levels.first?.name ?? "") to \(levels.last?.name ?? "")" }
}
