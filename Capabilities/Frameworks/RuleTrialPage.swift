import Database
import Web

/// The rule read against a real submission: what it says, line by line.
enum RuleTrialPage {
    static func section(_ view: RuleView) -> HTML {
        """
        <section aria-labelledby="h-trial"><h2 id="h-trial">Read against a real submission</h2>\
        \(view.trials.isEmpty ? none : chooser(view))\(view.tried.map { outcome($0.trial, view.version) })</section>
        """
    }

    private static let none: HTML = """
        <p class="muted mt-s">No school has sent an evaluation against this framework yet. Once one has, you can see here what \
        the rule says of it.</p>
        """

    private static func chooser(_ view: RuleView) -> HTML {
        let options = [("", "Choose one")] + view.trials.map { ("\($0.id)", $0.title) }
        let value = view.tried.map { "\($0.choice)" } ?? ""
        return """
            <form class="rule-line" method="get" action="/frameworks/\(view.version.id)/rule"><label for="f-with">What would it \
            say of</label> <select id="f-with" name="with">\(Fields.choices(value, options))</select> \
            <button class="btn">Read</button></form>
            """
    }

    private static func outcome(_ trial: RuleTrial, _ version: Framework.Version) -> HTML {
        let reading = version.reading(of: trial)
        let lines: [HTML] = reading.lines.map { line in
            """
            <li class="rule-says" data-holds="\(line.holds ? "yes" : "no")"><b>\(line.holds ? "Holds" : "Not yet")</b>\
            <span>\(line.sentence)</span></li>
            """
        }
        let tiers: HTML =
            version.rule.tiers.isEmpty
            ? .empty : "<p class=\"muted small mt-s\">Tier: \(reading.tier ?? "none").</p>"
        return """
            <div class="mt" role="status"><p class="t-l"><b>\(version.summary(of: reading)).</b></p>\
            <p class="muted small">\(trial.title), as it was sent. Nothing is decided here.</p></div>\
            <ul class="rows mt-s">\(lines)</ul>\(tiers)
            """
    }
}
