import Web

/// The case for trustees as a page that prints on one sheet.
enum CasePage {
    static func sheet(_ document: CaseDocument, _ form: SavingForm) -> Sheet {
        Sheet(
            document.title,
            at: "marks",
            scripts: ["print.js"],
            main: """
                <div class="head"><div><p class="crumb"><a href="/marks">Marks</a> / <a href="/costs">What marks cost</a> / \
                <a href="/costs/saving?\(form.address)">The change</a></p><h1>\(document.title)</h1>\
                <p class="lede"><b>\(document.verdict)</b></p></div><div class="head-act"><div class="row">\
                <button type="button" class="btn" data-print hidden>Print</button>\
                <a class="btn btn-main" href="/costs/case.pdf?\(form.address)">Open as PDF</a></div></div></div>\
                <div class="case"><p>\(document.trust), \(document.date). \(document.opening)</p>\
                \(CaseTable.html(document))\(marks(document))\(method(document))\(question(document))</div>
                """
        )
    }

    private static func marks(_ document: CaseDocument) -> HTML {
        let goingOn: HTML =
            document.goingOn.isEmpty
            ? "<p class=\"mt-s\">Nothing: every external mark would end.</p>" : list(document.goingOn)
        return """
            <div class="cols-2"><section aria-labelledby="h-ending"><h2 class="h-small" id="h-ending">Would not be renewed</h2>\
            \(list(document.ending))</section><section aria-labelledby="h-on"><h2 class="h-small" id="h-on">Would go on</h2>\
            \(goingOn)</section></div>
            """
    }

    private static func method(_ document: CaseDocument) -> HTML {
        """
        <section aria-labelledby="h-method"><h2 class="h-small" id="h-method">How it is reckoned</h2>\
        \(list(document.method))</section>
        """
    }

    private static func question(_ document: CaseDocument) -> HTML {
        """
        <section aria-labelledby="h-question"><h2 class="h-small" id="h-question">For trustees to decide</h2>\
        <p class="mt-s">\(document.question)</p><p class="muted mt-s">\(document.weigh)</p></section>
        """
    }

    private static func list(_ lines: [String]) -> HTML {
        let items = lines.map { "<li>\($0)</li>" as HTML }
        return "<div class=\"mt-s\"><ul>\(items)</ul></div>"
    }
}

/// Now and after the change, side by side.
enum CaseTable {
    static func html(_ document: CaseDocument) -> HTML {
        let rows = document.lines.map { line -> HTML in
            """
            <tr><th scope="row">\(line.title)</th><td class="num" data-th="Now">\(line.now)</td>\
            <td class="num" data-th="Then">\(line.then)</td><td class="num" data-th="Less">\(line.less)</td></tr>
            """
        }
        return """
            <table class="plain stackable"><caption class="vh">What is paid in three years, now and with the change</caption>\
            <thead><tr><th scope="col">In three years</th><th scope="col" class="num">If nothing changes</th>\
            <th scope="col" class="num">With the change</th><th scope="col" class="num">Less by</th></tr></thead>\
            <tbody>\(rows)</tbody></table>
            """
    }
}
