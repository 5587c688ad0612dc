import Web

/// Neighbouring levels side by side with the words that changed, area by area, and what can hardly be told apart.
enum DifferencesPage {
    static func sheet(_ draft: Framework.Version) -> Sheet {
        let wires = draft.wires
        let warned = wires.filter { !$0.warnings.isEmpty }
        let lede =
            warned.isEmpty
            ? "Every two neighbouring levels can be told apart."
            : "Levels of \(Words.count(warned.count, draft.words.area, draft.words.areas)) can hardly be told apart."
        let sections: [HTML] = wires.map { wire in
            """
            <section class="section" id="area-\(wire.id)" aria-labelledby="h-\(wire.id)"><div class="section-head">\
            <h2 id="h-\(wire.id)">\(draft.title(of: wire))</h2><a class="push" href="\(DraftPage.path(draft))/\(wire.id)">Write\
            <span class="vh"> \(draft.title(of: wire))</span></a></div>\(warnings(wire))\(pairs(wire))</section>
            """
        }
        return Sheet(
            "What differs in \(draft.title)",
            at: "frameworks",
            main: """
                <div class="head"><div><p class="crumb"><a href="\(DraftPage.path(draft))">\(draft.title), draft \
                \(draft.number)</a></p><h1>What differs</h1><p class="lede"><b>\(lede)</b> Words that are in one of two \
                levels alone are marked.</p></div></div>\(contents(warned, draft))\(sections)\(rule)
                """
        )
    }

    private static func contents(_ warned: [Area], _ draft: Framework.Version) -> HTML {
        guard !warned.isEmpty else { return .empty }
        let links: [HTML] = warned.map { "<li><a href=\"#area-\($0.id)\">\(draft.title(of: $0))</a></li>" }
        return "<div class=\"notice warn\"><p><b>Look at these first</b></p><ul>\(links)</ul></div>"
    }

    /// How the warning is reckoned, for whoever wonders.
    private static let rule: HTML = """
        <p class="small muted section">Two levels are warned of when they say the same, or when at least 80% of their words \
        are in common and none of the words that change is an amount, a number or a verb.</p>
        """

    /// The warnings of one area; nothing when there are none.
    static func warnings(_ area: Area) -> HTML {
        let lines: [HTML] = area.warnings.map { "<li>\($0)</li>" }
        return lines.isEmpty ? .empty : "<div class=\"notice warn\"><ul>\(lines)</ul></div>"
    }

    /// The levels of one area two by two.
    static func pairs(_ area: Area) -> HTML {
        area.neighbours.map { pair in
            let isApart = pair.diff.likeness < 0.3 && !pair.diff.isSame
            let note: HTML =
                isApart ? "<p class=\"small muted mt-s\">These two share few words, so none are marked.</p>" : .empty
            return """
                \(note)<div class="diff"><div data-level="\(pair.lower.tone.mark)"><p>\(levelMark(pair.lower))</p>\
                <p>\(isApart ? plain(pair.diff.old) : text(pair.diff, isLower: true))</p></div>\
                <div data-level="\(pair.upper.tone.mark)"><p>\(levelMark(pair.upper))</p>\
                <p>\(isApart ? plain(pair.diff.new) : text(pair.diff, isLower: false))</p></div></div>
                """
        }.joined()
    }

    private static func plain(_ text: String) -> HTML {
        text.trimmed.isEmpty ? "<span class=\"muted\">Nothing yet.</span>" : "\(text)"
    }

    private static func text(_ diff: WordDiff, isLower: Bool) -> HTML {
        guard !(isLower ? diff.old : diff.new).trimmed.isEmpty else {
            return "<span class=\"muted\">Nothing yet.</span>"
        }
        return diff.pieces.map { piece -> HTML in
            switch piece {
            case .same(let text): "\(text)"
            case .removed(let text): isLower ? marked(text) : .empty
            case .added(let text): isLower ? .empty : marked(text)
            }
        }.joined()
    }

    private static func marked(_ text: String) -> HTML { text.trimmed.isEmpty ? "\(text)" : "<mark>\(text)</mark>" }
}
