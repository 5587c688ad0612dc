import Web

extension RuleSentences {
    /// The tiers, the lowest first, each with its own levels.
    var tiers: HTML {
        let rows = view.form.tiers.enumerated().map { tier($1, $0) }
        let isFull = rows.count >= FrameworkLimits.tiers
        return """
            <h2 class="mt">Tiers of the mark</h2><p class="muted small">The lowest first. Each asks for the standard and for what \
            it adds.</p>\(if: !rows.isEmpty, "<ol class=\"rows mt-s\">\(rows)</ol>")\
            \(if: !isFull, "<p class=\"mt-s\"><button class=\"btn\" name=\"press\" value=\"add\">Add a tier</button></p>")
            """
    }

    private func tier(_ tier: RuleForm.Tier, _ place: Int) -> HTML {
        let name = "tier-\(place)-name"
        let levels = scales.map { scale in
            let start = scales.count == 1 ? "asks for" : "and, from \(scale.span), for"
            let options = self.levels(scale, none: "nothing more")
            return line("tier-\(place)-\(scale.key)", "\(start)", options, after: "") { tier.standard[scale.key] ?? "" }
        }
        let called = tier.name.isEmpty ? "tier \(place + 1)" : tier.name
        let isLast = place == view.form.tiers.count - 1
        return """
            <li class="rule-area"><div><p class="rule-line"><label for="f-\(name)">Tier \(place + 1), called</label> \
            <input type="text" id="f-\(name)" name="\(name)" value="\(tier.name)"\(invalid(name))></p>\(error(name))\(levels)</div>\
            <p class="row small">\(if: place > 0, press("up-\(place)", "Move up", called))\
            \(if: !isLast, press("down-\(place)", "Move down", called))\(press("remove-\(place)", "Remove", called))</p></li>
            """
    }

    private func press(_ value: String, _ words: String, _ called: String) -> HTML {
        "<button class=\"link\" name=\"press\" value=\"\(value)\">\(words)<span class=\"vh\"> \(called)</span></button>"
    }
}
