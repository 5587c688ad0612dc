import Database
import Web

/// Two versions of a framework compared: what was added, removed, reworded and moved, with the changed words marked.
enum ComparePage {
    /// - Parameter others: every version that this one can be compared with, the newest first.
    static func sheet(_ version: Framework.Version, _ others: [VersionSummary], _ changes: VersionChanges?) -> Sheet {
        Sheet(
            "What changed in \(version.name)",
            at: "frameworks",
            main: """
                <div class="head"><div><p class="crumb"><a href="/frameworks">Frameworks</a> / \
                <a href="/frameworks/\(version.id)">\(version.title)</a></p><h1>What changed in version \(version.number)</h1>\
                <p class="lede">\(lede(changes))</p></div></div>\(chooser(version, others, changes))\
                \(changes.map(body))
                """
        )
    }

    private static func lede(_ changes: VersionChanges?) -> HTML {
        changes.map { "<b>\($0.summary)</b> Compared with version \($0.from.number)." }
            ?? "<b>This is the only version.</b> Once there is another, what differs stands here."
    }

    private static func chooser(
        _ version: Framework.Version,
        _ others: [VersionSummary],
        _ changes: VersionChanges?
    ) -> HTML {
        guard let changes, others.count > 1 else { return .empty }
        let options = others.map { ("\($0.id)", "version \($0.number), \($0.stage.words.lowercased())") }
        return """
            <form class="rule-line" method="get" action="/frameworks/\(version.id)/compare"><label for="f-with">Compare with\
            </label> <select id="f-with" name="with">\(Fields.choices("\(changes.from.id)", options))</select> \
            <button class="btn">Compare</button></form>
            """
    }

    private static func body(_ changes: VersionChanges) -> HTML {
        let whole: HTML =
            changes.texts.isEmpty
            ? .empty
            : """
            <section class="section" aria-labelledby="h-whole"><h2 id="h-whole">The whole framework</h2>\
            \(changes.texts.map(text))</section>
            """
        return "\(whole)\(changes.areas.enumerated().map { area($1, $0 + 1) })\(rule(changes))"
    }

    private static func area(_ change: AreaChange, _ number: Int) -> HTML {
        let kinds = AreaChange.Kind.allCases.filter(change.kinds.contains).map(\.words)
        let lines: [HTML] = change.facts.map { "<p>\($0)</p>" }
        return """
            <section class="section" aria-labelledby="h-a\(number)"><div class="section-head"><h2 id="h-a\(number)">\
            \(change.title)</h2><p class="muted">\(Words.capitalised(Words.list(kinds)))</p></div>\(lines)\
            \(change.texts.map(text))\(statements(change.statements))</section>
            """
    }

    private static func text(_ change: TextChange) -> HTML {
        "<div class=\"changed\"><h3>\(change.name)</h3><p class=\"lines\">\(change.diff.marked)</p></div>"
    }

    private static func statements(_ changes: [StatementChange]) -> HTML {
        guard !changes.isEmpty else { return .empty }
        let rows: [HTML] = changes.map { change in
            let what =
                change.isAdded
                ? "Added at \(change.level)"
                : change.isRemoved
                    ? "Removed from \(change.level)"
                    : change.levelBefore.map { "Moved from \($0) to \(change.level)" } ?? "Reworded at \(change.level)"
            return "<li class=\"changed\"><p class=\"small muted\">\(what)</p><p>\(change.diff.marked)</p></li>"
        }
        return "<div class=\"changed\"><h3>Statements</h3><ul class=\"rows\">\(rows)</ul></div>"
    }

    private static func rule(_ changes: VersionChanges) -> HTML {
        guard !changes.ruleGone.isEmpty || !changes.ruleCome.isEmpty else { return .empty }
        let gone: [HTML] = changes.ruleGone.map { "<li>\(WordDiff(from: $0, to: "").marked)</li>" }
        let come: [HTML] = changes.ruleCome.map { "<li>\(WordDiff(from: "", to: $0).marked)</li>" }
        return """
            <section class="section" aria-labelledby="h-rule"><h2 id="h-rule">The mark</h2>\
            <ul class="changed">\(gone)\(come)</ul></section>
            """
    }
}

extension AreaChange.Kind {
    var words: String {
        switch self {
        case .added: "added"
        case .removed: "removed"
        case .reworded: "reworded"
        case .moved: "moved"
        case .rescaled: "on another scale"
        case .refitted: "with other expectations"
        }
    }
}
