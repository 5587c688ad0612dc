import Web

/// The statements of every level of an area of a draft: written, added, taken away and put in order.
enum DraftStatementsPage {
    static func html(_ area: Area, _ view: DraftView, _ path: String) -> HTML {
        guard let scale = area.scale else { return .empty }
        let levels: [HTML] = zip(scale.levels, area.descriptors.indices).map { level, place in
            """
            <section id="level-\(place + 1)" aria-labelledby="h-level-\(place + 1)">\
            <h3 id="h-level-\(place + 1)">Statements at \(level.name)</h3>\(rows(area, place, view, path))\
            \(adding(place + 1, level, view, path))</section>
            """
        }
        return "<div class=\"stack-5\">\(levels)</div>"
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
                \(buttons("\(path)/statements/\(pair.1.id)", number, isLast: number == fields.count - 1))</li>
                """
        }
        return """
            <form class="mt-s" method="post" action="\(path)" data-autosave><ol class="rows">\(rows)</ol>\
            <noscript><p class="row mt-s"><button class="btn">Save</button></p></noscript></form>
            """
    }

    private static func buttons(_ path: String, _ number: Int, isLast: Bool) -> HTML {
        """
        <span class="nth-acts">\(if: number > 0, move("up", "Up", path, number))\
        \(if: !isLast, move("down", "Down", path, number))\
        <button class="link" formaction="\(path)/removal">Remove<span class="vh"> statement \(number + 1)</span></button></span>
        """
    }

    private static func move(_ to: String, _ words: String, _ path: String, _ number: Int) -> HTML {
        """
        <button class="link" name="to" value="\(to)" formaction="\(path)/place">\(words)\
        <span class="vh">, statement \(number + 1)</span></button>
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
