import Web

/// The form for pasting external marks, and what became of each row.
enum CostsImportPage {
    static func sheet(_ typed: String = "", _ errors: FormErrors = FormErrors()) -> Sheet {
        let rows = Fields.Label(
            "rows",
            "Rows",
            hint: "Cells parted by tabs, as a spreadsheet copies them, or by commas. The first row names the columns.",
            errors
        )
        let title = "Paste external marks"
        return Sheet(
            errors.isEmpty ? title : "Error: \(title)",
            at: "marks",
            main: """
                \(Fields.summary(errors))\(head(title, "What is there already is changed; the same rows once more change nothing."))\
                \(columns)<form class="form mt" method="post" action="/costs/import">\(Fields.area(rows, typed, rows: 10))\
                <p class="row"><button type="submit" class="btn btn-main">Take them in</button>\
                <a href="/costs">Cancel</a></p></form>
                """
        )
    }

    private static let columns: HTML = """
        <dl class="facts"><dt>Needed</dt><dd>School, Mark, Provider, Fee, Paid on</dd>\
        <dt>If you have them</dt><dd>Months <small>between payments; empty is 12</small>, Staff days, Ends on, Note</dd>\
        <dt>Days</dt><dd>2026-09-01 or 01/09/2026</dd></dl>
        """

    private static func head(_ title: String, _ lede: HTML) -> HTML {
        """
        <div class="head"><div><p class="crumb"><a href="/marks">Marks</a> / <a href="/costs">What marks cost</a></p>\
        <h1>\(title)</h1><p class="lede">\(lede)</p></div></div>
        """
    }

    static func done(_ rows: [LedgerRowDone]) -> Sheet {
        let refused = rows.count { $0.isRefused }
        let kept = rows.count - refused
        let rest: HTML =
            refused == 0
            ? .empty
            : " \(Words.opening(refused, "row", "rows")) could not be read; put them right and paste only those again."
        let lines = rows.map { done -> HTML in
            """
            <tr><th scope="row">\(done.row.number)</th><td data-th="School">\(done.row[.school])</td>\
            <td data-th="Mark">\(done.row[.mark])</td><td data-th="Done">\(words(done.outcome))</td></tr>
            """
        }
        return Sheet(
            "External marks taken in",
            at: "marks",
            main: """
                \(head("External marks taken in", "<b>\(Words.opening(kept, "row was", "rows were")) read.</b>\(rest)"))\
                <table class="plain stackable"><caption class="vh">What was done, row by row</caption><thead><tr>\
                <th scope="col">Row</th><th scope="col">School</th><th scope="col">Mark</th><th scope="col">Done</th></tr>\
                </thead><tbody>\(lines)</tbody></table><p class="row mt"><a class="btn btn-main" href="/costs">Go to the ledger\
                </a><a href="/costs/import">Paste more</a></p>
                """
        )
    }

    private static func words(_ outcome: LedgerRowDone.Outcome) -> HTML {
        switch outcome {
        case .added: "Added"
        case .changed: "Changed"
        case .same: "<span class=\"muted\">As it was</span>"
        case .refused(let faults):
            "<b>Not taken in.</b> \(faults.map { "<br>\(Words.capitalised($0))" as HTML })"
        }
    }
}

extension LedgerRowDone {
    fileprivate var isRefused: Bool {
        if case .refused = outcome { true } else { false }
    }
}
