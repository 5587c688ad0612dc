import Accounts
import Database
import Web

/// One area of a draft to be written, as schools will see it.
enum DraftAreaPage {
    static func sheet(_ area: Area, _ view: DraftView) -> Sheet {
        let version = view.version
        let path = "\(DraftPage.path(version))/\(area.id)"
        return Sheet(
            "\(version.title(of: area)), draft \(version.number) of \(version.title)",
            at: "frameworks",
            scripts: DraftPage.scripts,
            main: """
                \(Fields.summary(view.errors))\(DraftConflictPage.blocks(view.conflicts, at: path))\
                \(DraftPage.head(view))
                <div class="designer">\(DraftAreasPage.html(view, current: area.id))<div>\
                \(title(area, version, path))\(texts(area, view, path))\(differences(area))\(DraftStandardPage.html(area, view, path))\
                <div class="cols-2 section-sub draft-more"><div>\(DraftStatementsPage.html(area, view, path))</div>\
                \(DraftFactsPage.html(area, view, path))</div>\(parts(area, view, path))</div></div>
                """
        )
    }

    private static func title(_ area: Area, _ version: Framework.Version, _ path: String) -> HTML {
        let index = version.spot(of: area).index
        let isLast = index == version.neighbours(area.parent).count - 1
        let buttons: HTML = """
            \(if: index > 0, move("up", "Move up", path))\(if: !isLast, move("down", "Move down", path))\
            <form method="post" action="\(path)/copies"><button class="link">Copy</button></form>\
            <form method="post" action="\(path)/removal"><button class="link">Remove</button></form>
            """
        return """
            <div class="row"><h2>\(version.title(of: area))</h2><div class="push row small">\(buttons)</div></div>
            """
    }

    private static func move(_ to: String, _ words: String, _ path: String) -> HTML {
        """
        <form method="post" action="\(path)/place"><button class="link" name="to" value="\(to)">\(words)</button></form>
        """
    }

    private static func texts(_ area: Area, _ view: DraftView, _ path: String) -> HTML {
        let unit = { (field: DraftField<Area>) in DraftUnit.html(field, value: area[keyPath: field.path], view) }
        let letter: HTML = area.parent == nil ? .empty : "<div class=\"brief\">\(unit(.letter))</div>"
        return """
            <form class="form form-wide mt-s" method="post" action="\(path)" data-autosave>\
            <div class="form3">\(unit(.title))\(scale(area, view.version))\(DraftAlignmentPage.html(area, view))</div>\
            \(grid(area, view, path))\
            <details class="more"\(attribute: "open", if: isOpen(area, view))><summary>Short name, what it is about, guidance</summary>\
            <div class="form form-wide"><div class="fields">\(unit(.short))\(letter)</div>\(unit(.about))\(unit(.guidance))</div>\
            </details><noscript><p class="row"><button class="btn btn-main">Save</button></p></noscript></form>\
            <form id="scale" method="post" action="\(path)/scale"></form>
            """
    }

    /// What can hardly be told apart, and the levels two by two.
    private static func differences(_ area: Area) -> HTML {
        guard area.isWire, area.descriptors.contains(where: { !$0.looksLike.isEmpty }) else { return .empty }
        return """
            <div class="mt-s">\(DifferencesPage.warnings(area))<details class="more"><summary>What differs between \
            neighbouring levels</summary>\(DifferencesPage.pairs(area))</details></div>
            """
    }

    /// Whether what is behind the fold wants to be seen.
    private static func isOpen(_ area: Area, _ view: DraftView) -> Bool {
        !area.about.isEmpty || !area.guidance.isEmpty
            || ["short", "letter", "about", "guidance"].contains { view.errors[$0] != nil }
    }

    private static func scale(_ area: Area, _ version: Framework.Version) -> HTML {
        guard area.isWire else {
            return """
                <div class="field"><span class="lab">Scale</span>\
                <p>Judged by its \(version.words.parts), each on a scale of its own.</p></div>
                """
        }
        let summaries = version.scales.map(\.summary)
        let isPlain = Set(summaries).count == summaries.count
        let options = version.scales.map { ($0.key, isPlain ? $0.summary : $0.title) }
        return """
            <div class="field"><label for="f-scale">Scale</label><div class="with-button">\
            <select id="f-scale" name="scale" form="scale">\(Fields.choices(area.scale?.key ?? "", options))</select>\
            <button class="btn" form="scale">Change<span class="vh"> the scale</span></button></div>\
            <p class="hint"><a href="\(DraftPage.path(version))/scales">Change or add scales</a></p></div>
            """
    }

    private static func grid(_ area: Area, _ view: DraftView, _ path: String) -> HTML {
        guard let scale = area.scale else { return .empty }
        let columns: [HTML] = zip(scale.levels, area.descriptors.indices).map { level, place in
            let field = DraftField<Area>.looksLike(place)
            let unit = DraftUnit.html(field, value: area[keyPath: field.path], view, label: levelMark(level))
            return "<div data-level=\"\(level.tone.mark)\">\(unit)</div>"
        }
        return """
            <div><h3>Level descriptors</h3><p class="muted small">One short paragraph each. Say what a visitor would see, \
            not what the school intends. A table of levels can be \
            <a href="\(path)/paste">pasted</a>.</p><div class="grid5 mt-s" data-paste="\(path)/paste">\(columns)</div></div>
            """
    }

    /// The parts of an area, and how to split it.
    private static func parts(_ area: Area, _ view: DraftView, _ path: String) -> HTML {
        guard area.parent == nil else { return .empty }
        let words = view.version.words
        let parts = view.version.parts(of: area)
        let rows: [HTML] = parts.map {
            "<li class=\"item\"><a href=\"\(DraftPage.path(view.version))/\($0.id)\">\($0.title)</a></li>"
        }
        let label = Fields.Label(
            "new-part",
            "Name of the \(parts.isEmpty ? "first" : "next") \(words.part)",
            view.errors
        )
        let help =
            parts.isEmpty
            ? "Split it when two sides of it rarely stand in the same place. The first \(words.part) takes over the levels above."
            : "Each is judged by itself."
        return """
            <section class="section-sub" aria-labelledby="h-parts"><h3 id="h-parts">\(Words.capitalised(words.parts))</h3>\
            <p class="muted small">\(help)</p>\(if: !rows.isEmpty, "<ul class=\"rows mt-s\">\(rows)</ul>")\
            <details class="add"\(attribute: "open", if: view.errors["new-part"] != nil)>\
            <summary class="btn">\(parts.isEmpty ? "Split into" : "Add to the") \(words.parts)</summary>\
            <form class="form" method="post" action="\(path)/parts">\(Fields.input(label, view.typed["new-part"] ?? ""))\
            <p class="row"><button class="btn btn-main">Add</button></p></form></details></section>
            """
    }
}

extension Scale {
    /// "Five levels: Urgent improvement to Exceptional", to tell scales apart.
    var title: String {
        guard levels.count > 2, let first = levels.first, let last = levels.last else { return summary }
        return "\(summary): \(first.name) to \(last.name)"
    }
}
