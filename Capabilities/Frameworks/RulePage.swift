import Accounts
import Database
import Web

/// What the page of an award rule shows.
struct RuleView {
    let version: Framework.Version
    var form: RuleForm
    var errors = FormErrors()
    var conflict: RuleConflict?
    /// Whether the rule was kept just now.
    var isSaved = false
    var trials: [RuleTrial.Choice] = []
    var tried: (choice: ID<RuleTrial>, trial: RuleTrial)?

    init(_ version: Framework.Version) {
        self.version = version
        form = RuleForm(version)
    }
}

/// The award rule in plain sentences with its choices in them, read out beside, and read against a real submission.
enum RulePage {
    static func sheet(_ view: RuleView) -> Sheet {
        let version = view.version
        let isDraft = version.stage == .draft
        let path = "/frameworks/\(version.id)"
        return Sheet(
            "The mark of \(version.name)",
            at: "frameworks",
            main: """
                \(Fields.summary(view.errors))\(view.conflict.map { RuleConflictPage.block($0, view, at: path) })\
                <div class="head"><div><p class="crumb"><a href="/frameworks">Frameworks</a> / \
                <a href="\(path)\(if: isDraft, "/draft")">\(version.title)</a></p><h1>What the mark asks for</h1>\
                <p class="lede">\(lede(isDraft))</p></div></div>
                <div class="rule-page"><div>\(isDraft ? RuleSentences(view).form : readOut(version, isFirst: true))</div>\
                <div class="rule-beside">\(RuleTrialPage.section(view))\(if: isDraft, readOut(version, isFirst: false))</div></div>
                """
        )
    }

    private static func lede(_ isDraft: Bool) -> HTML {
        isDraft
            ? "<b>A rule says what must be shown; a person decides.</b> Change a choice, save, and read what it means beside."
            : "<b>This version’s text is fixed, and so is its rule.</b> Begin the next draft to change it."
    }

    private static func readOut(_ version: Framework.Version, isFirst: Bool) -> HTML {
        let lines: [HTML] = version.ruleSentences.map { "<li class=\"item\">\($0).</li>" }
        return """
            <section\(attribute: "class", isFirst ? nil : "section") aria-labelledby="h-read"><h2 id="h-read">As schools will read it</h2>\
            <ul class="rows mt-s">\(lines)</ul><p class="mt-s">\(version.validitySentence)</p>\
            <p class="muted mt-s">\(version.rule.suggestion.words)</p></section>
            """
    }
}

/// Two people changed the rule: both read out, and the way to keep one's own.
enum RuleConflictPage {
    static func block(_ conflict: RuleConflict, _ view: RuleView, at path: String) -> HTML {
        let by = conflict.state.map { "\($0.by) changed the rule at \(Words.time($0.at))" }
        let seen = RuleForm(conflict.theirs).fingerprint(conflict.theirs)
        let hidden: [HTML] = view.form.pairs(view.version).map {
            "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">"
        }
        var mine = conflict.theirs
        if case .success(let rule) = view.form.checked(mine) { mine.rule = rule }
        return """
            <div class="conflict" role="group" aria-labelledby="c-rule"><p class="strong" id="c-rule">\
            \(by ?? "Somebody changed the rule meanwhile")</p><div class="conflict-pair">\
            <div><p class="small strong">Yours</p>\(sentences(mine))<form method="post" action="\(path)/rule">\(hidden)\
            <input type="hidden" name="seen" value="\(seen)"><button class="btn">Keep mine</button></form></div>\
            <div><p class="small strong">Theirs</p>\(sentences(conflict.theirs))\
            <p><a class="btn" href="\(path)/rule">Use theirs</a></p></div></div></div>
            """
    }

    private static func sentences(_ version: Framework.Version) -> HTML {
        let lines: [HTML] = version.ruleSentences.map { "<li>\($0).</li>" }
        return "<ul class=\"said\">\(lines)</ul><p class=\"small\">\(version.validitySentence)</p>"
    }
}
