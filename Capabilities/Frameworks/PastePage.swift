import Web

/// Where a table is pasted, and where its cells would go.
enum PastePage {
    static func form(
        _ draft: Framework.Version,
        _ area: Area?,
        _ typed: String = "",
        _ errors: FormErrors = FormErrors()
    ) -> Sheet {
        let rows =
            area == nil
            ? "Each row is one \(draft.words.area), with its name in the first column; the other columns are levels. A row without a name adds statements to the one above."
            : "The first row has the descriptors, the rows below it statements; the columns are levels."
        let label = Fields.Label(
            "table",
            "The table",
            hint:
                "Copy the cells in your spreadsheet or document and paste them here. Names of levels in the first row say which column is which.",
            errors
        )
        return Sheet(
            "Paste a table",
            at: "frameworks",
            scripts: ["paste-table.js"],
            main: """
                \(Fields.summary(errors))\(head("Paste a table", draft, area, "Nothing changes before you have seen where it goes.", rows))
                <form class="form form-wide" method="post" action="\(path(draft, area))">\
                \(Fields.area(label, typed, rows: 12))\
                <p class="row"><button class="btn btn-main">See where it goes</button></p></form>
                """
        )
    }

    private static func head(
        _ title: String,
        _ draft: Framework.Version,
        _ area: Area?,
        _ first: String,
        _ rest: String
    ) -> HTML {
        let back = "\(DraftPage.path(draft))\(area.map { "/\($0.id)" } ?? "")"
        let name = area.map { draft.title(of: $0) } ?? "\(draft.title), draft \(draft.number)"
        return """
            <div class="head"><div><p class="crumb"><a href="\(back)">\(name)</a></p><h1>\(title)</h1>\
            <p class="lede"><b>\(first)</b> \(rest)</p></div></div>
            """
    }

    private static func path(_ draft: Framework.Version, _ area: Area?) -> String {
        "\(DraftPage.path(draft))\(area.map { "/\($0.id)" } ?? "")/paste"
    }

    /// Why nothing can be taken from a table.
    static func complaint(_ table: PastedTable, _ draft: Framework.Version, _ area: Area?) -> String {
        guard table.isTable else { return "There is no table here. Copy several cells and paste them." }
        if table.isTooLarge { return "This table is too large. At most 1,000 rows and 60 columns fit." }
        if let plan = PastePlan(table, for: draft, in: area) {
            return plan.faults.first ?? "There is no text under the names of the levels."
        }
        let scales = area.map { [$0.scale].compactMap(\.self) } ?? draft.scales
        let names = scales.map { $0.levels.map(\.name).joined(separator: ", ") }.joined(separator: "; or ")
        return "No row names the levels. Put their names above the columns: \(names)."
    }

    static func preview(_ plan: PastePlan, _ draft: Framework.Version, _ area: Area?, _ typed: String) -> Sheet {
        let heads: [HTML] = plan.scale.levels.map { "<th scope=\"col\">\(levelMark($0))</th>" }
        let rows: [HTML] = plan.rows.map { row($0, plan.scale, draft) }
        let faults: [HTML] = plan.faults.map { "<li>\($0)</li>" }
        let left: HTML =
            faults.isEmpty
            ? .empty
            : "<div class=\"notice warn\"><p><b>\(Words.opening(faults.count, "thing is", "things are")) left out.</b></p><ul>\(faults)</ul></div>"
        let known = plan.rows.count { $0.area != nil }
        let count = Words.opening(plan.rows.count - known, "new \(draft.words.area)", "new \(draft.words.areas)")
        let first =
            area == nil
            ? "\(count), \(Words.number(known)) that \(known == 1 ? "is" : "are") there already."
            : "Nothing is changed yet."
        return Sheet(
            "Where the table goes",
            at: "frameworks",
            main: """
                \(head("Where the table goes", draft, area, first, "Taking it in is one step, which can be undone."))\(left)
                <div class="scroll" role="region" aria-label="The table" tabindex="0"><table class="plain stackable paste"><thead><tr>\
                <th scope="col">\(Words.capitalised(draft.words.area))</th>\(heads)</tr></thead><tbody>\(rows)</tbody></table></div>
                <form class="mt" method="post" action="\(path(draft, area))"><input type="hidden" name="sure" value="yes">\
                <textarea name="table" hidden>
                \(typed)</textarea><p class="row"><button class="btn btn-main">Fill it in</button>\
                <a class="btn" href="\(path(draft, area))">Paste another</a></p></form>
                """
        )
    }

    private static func row(_ row: PastePlan.Row, _ scale: Scale, _ draft: Framework.Version) -> HTML {
        let known = row.area.flatMap(draft.area)
        let cells: [HTML] = scale.levels.enumerated().map { level, step in
            let cell = row.cells[level]
            let was = known?.descriptors[level].looksLike ?? ""
            let replaces = !was.isEmpty && cell.map { !$0.looksLike.isEmpty && $0.looksLike != was } ?? false
            let statements: [HTML] = (cell?.statements ?? []).map { "<li>\($0)</li>" }
            return """
                <td data-th="\(step.name)">\(cell?.looksLike ?? "")\(if: !statements.isEmpty, "<ul>\(statements)</ul>")\
                \(if: replaces, "<p class=\"xs muted\">In place of: \(was)</p>")</td>
                """
        }
        return """
            <tr><th scope="row">\(row.title)<span class="xs muted"> \(known == nil ? "new" : "is there")</span></th>\(cells)</tr>
            """
    }
}
