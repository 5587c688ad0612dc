import Accounts
import Database
import Web

/// One area of a draft to be written: its name, the descriptors in their columns, the statements of every level.
enum DraftAreaPage {
    static func sheet(_ area: Area, _ view: DraftView) -> Sheet {
        let version = view.version
        let path = "/frameworks/\(version.id)/draft/\(area.id)"
        return Sheet(
            "\(version.title(of: area)), draft \(version.number) of \(version.title)",
            at: "frameworks",
            scripts: DraftPage.scripts,
            main: """
                \(Fields.summary(view.errors))\(DraftConflictPage.blocks(view.conflicts, at: path))\
                \(DraftPage.head(version))
                <div class="designer">\(DraftPage.areas(version, current: area.id))<div>\
                <h2>\(version.title(of: area))</h2><p class="small muted">\(version.line(area))</p>\
                \(texts(area, view, path))\(statements(area, view, path))</div></div>
                """
        )
    }

    private static func texts(_ area: Area, _ view: DraftView, _ path: String) -> HTML {
        let own = DraftField<Area>.own.map { DraftUnit.html($0, value: area[keyPath: $0.path], view) }
        return """
            <form class="form form-wide mt-s" method="post" action="\(path)" data-autosave>\
            <div class="fields">\(own[0])\(own[1])</div>\(grid(area, view))\(own[2])\(own[3])\
            <noscript><p class="row"><button class="btn btn-main">Save</button></p></noscript></form>
            """
    }

    private static func grid(_ area: Area, _ view: DraftView) -> HTML {
        guard let scale = area.scale else { return .empty }
        let columns: [HTML] = zip(scale.levels, area.descriptors.indices).map { level, place in
            let field = DraftField<Area>.looksLike(place)
            let unit = DraftUnit.html(field, value: area[keyPath: field.path], view, label: levelMark(level))
            return "<div data-level=\"\(level.tone.mark)\">\(unit)</div>"
        }
        return """
            <div><h3>Level descriptors</h3><p class="muted small">One short paragraph each. Say what a visitor would see, \
            not what the school intends.</p><div class="grid5 mt-s">\(columns)</div></div>
            """
    }

    private static func statements(_ area: Area, _ view: DraftView, _ path: String) -> HTML {
        guard let scale = area.scale else { return .empty }
        let levels: [HTML] = zip(scale.levels, area.descriptors.indices).map { level, place in
            """
            <section class="section-sub" id="level-\(place + 1)" aria-labelledby="h-level-\(place + 1)">\
            <h3 id="h-level-\(place + 1)">Statements at \(level.name)</h3>\(rows(area, place, view, path))\
            \(adding(place + 1, level, view, path))</section>
            """
        }
        return levels.joined()
    }

    private static func rows(_ area: Area, _ place: Int, _ view: DraftView, _ path: String) -> HTML {
        let fields = DraftField<Area>.statements(of: area, at: place)
        guard !fields.isEmpty else { return "<p class=\"muted small mt-s\">No statement yet.</p>" }
        let rows: [HTML] = zip(fields, area.descriptors[place].statements).enumerated().map { number, pair in
            let label: HTML = "Statement \(number + 1)"
            let value = area[keyPath: pair.0.path]
            return """
                <li class="nth"><b aria-hidden="true">\(number + 1)</b>\
                \(DraftUnit.html(pair.0, value: value, view, label: label, isLabelHidden: true))\
                <button class="link" formaction="\(path)/statements/\(pair.1.id)/removal">Remove\
                <span class="vh"> statement \(number + 1)</span></button></li>
                """
        }
        return """
            <form class="mt-s" method="post" action="\(path)" data-autosave><ol class="rows">\(rows)</ol>\
            <noscript><p class="row mt-s"><button class="btn">Save</button></p></noscript></form>
            """
    }

    private static func adding(_ number: Int, _ level: Level, _ view: DraftView, _ path: String) -> HTML {
        let name = "new-\(number)"
        let label = Fields.Label(name, "New statement", hint: "One idea that somebody can check.", view.errors)
        return """
            <details class="add mt-s"\(attribute: "open", if: view.errors[name] != nil)>\
            <summary class="btn">Add a statement<span class="vh"> at \(level.name)</span></summary>\
            <form class="form" method="post" action="\(path)/statements"><input type="hidden" name="level" value="\(number)">\
            \(Fields.area(label, view.typed[name] ?? "", rows: 2))\
            <p class="row"><button class="btn btn-main">Add</button></p></form></details>
            """
    }
}
