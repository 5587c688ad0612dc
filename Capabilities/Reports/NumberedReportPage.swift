import Schools
import Web

/// A report in numbered paragraphs as a page: contents, sections, tables, and the way to its PDF.
struct NumberedReportPage {
    let report: NumberedReport
    let parts: ReportParts
    /// Its own address without a query.
    let path: String
    /// What else its address says, such as `cycle=…`.
    var rest = ""
    /// Where its reader came from: words and address.
    let from: (words: String, path: String)
    /// The entry of the menu that is current.
    let place: String?
    /// Fields that choose what the report is about, before the parts.
    var choice = HTML.empty

    /// - Parameter trust: whose logo stands at the head.
    func sheet(of trust: Trust) -> Sheet {
        Sheet(
            report.name,
            at: place,
            paper: report.isWide ? .wide : .portrait,
            main: """
                \(TrustLogo.html(of: trust))\(head)\(chooser)\(report.isBrief ? HTML.empty : contents)\
                \(report.sections.map(section))
                """
        )
    }

    private var head: HTML {
        let query = [rest, parts.query].filter { !$0.isEmpty }.joined(separator: "&")
        let pdf = "\(path).pdf\(query.isEmpty ? "" : "?\(query)")"
        let facts = report.facts.map { "<li>\($0)</li>" as HTML }
        let subject: HTML? = report.subject.map { "<span class=\"report-subject\">\($0)</span>" }
        return """
            <div class="head"><div><p class="crumb"><a href="\(link: from.path)">\(from.words)</a></p>\
            <h1>\(report.title)\(subject)</h1><p class="lede"><b>\(report.summary)</b></p></div>\
            <div class="head-act"><div class="row"><a class="btn" href="\(link: pdf)">Open as PDF</a></div></div></div>\
            <ul class="report-facts">\(facts)<li>What is known on \(report.date)</li></ul>
            """
    }

    private var chooser: HTML {
        let hidden: [HTML] = URLEncoding.pairs(rest.utf8).map {
            "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">"
        }
        let boxes = Fields.pills(
            Fields.Label("part", "Parts of the report"),
            parts.chosen,
            parts.all.map { ($0.key, $0.title) }
        )
        return """
            <details class="more report-choice"\(attribute: "open", if: !parts.isWhole)>\
            <summary>Choose what is in it</summary><form method="get" action="\(link: path)">\
            \(choice.isEmpty ? hidden.joined() : choice)\(boxes)<button class="btn">Show these parts</button></form></details>
            """
    }

    private var contents: HTML {
        let lines = report.sections.map {
            "<li><a href=\"#s\($0.number)\"><b>\($0.number)</b> \($0.title)</a></li>" as HTML
        }
        return """
            <nav class="report-contents" aria-labelledby="h-contents"><h2 id="h-contents">Contents</h2>\
            <ol class="bare">\(lines)</ol></nav>
            """
    }

    private func section(_ section: NumberedReport.Section) -> HTML {
        """
        <section class="report-section" id="s\(section.number)" aria-labelledby="h\(section.number)">\
        <h2 id="h\(section.number)"><span class="report-number">\(section.number)</span> \(section.title)</h2>\
        \(section.paragraphs.map(paragraph))</section>
        """
    }

    private func paragraph(_ one: NumberedReport.Paragraph) -> HTML {
        let heading: HTML? = one.heading.map { "<h3>\($0)</h3>" }
        let points = one.points.map { "<li>\($0)</li>" as HTML }
        let lines = (0..<one.ruled).map { _ in "<hr>" as HTML }
        let ruled: HTML = "<div class=\"report-ruled\" aria-hidden=\"true\">\(lines)</div>"
        return """
            \(heading)<div class="report-paragraph"><span class="report-number">\(one.number)</span><p>\(one.text)</p>\
            \(if: !points.isEmpty, "<ul>\(points)</ul>")\(one.table.map { table($0, named: "\(one.number): \(one.text)") })\(if: one.ruled > 0, ruled)</div>
            """
    }

    private func table(_ table: NumberedReport.Table, named name: String) -> HTML {
        let heads = table.heads.map { "<th scope=\"col\">\($0)</th>" as HTML }
        let rows: [HTML] = table.rows.map { row in
            let cells: [HTML] = zip(table.heads, row).enumerated().map { place, one in
                place == 0
                    ? "<th scope=\"row\">\(content(one.1))</th>"
                    : "<td data-th=\"\(one.0)\">\(content(one.1))</td>"
            }
            return "<tr>\(cells)</tr>"
        }
        return """
            <div class="report-table" role="region" tabindex="0" aria-label="Table \(name)"><table class="plain stackable">\
            <thead><tr>\(heads)</tr></thead><tbody>\(rows)</tbody></table></div>
            """
    }

    private func content(_ cell: NumberedReport.Cell) -> HTML {
        let level: HTML? = cell.level.map { level in
            let quarter: HTML? = level.quarter.map { " <small>\($0)</small>" }
            return """
                <span class="lv" data-level="\(level.look.rawValue)"><svg viewBox="0 0 16 16" aria-hidden="true">\
                <use href="#g\(level.look.rawValue)"/></svg><span class="w">\(level.name)</span>\(quarter)</span>
                """
        }
        let lines: HTML? = cell.lines.map { "<ul class=\"bare\">\($0.map { "<li>\($0)</li>" as HTML })</ul>" }
        let note: HTML? = cell.note.map { "<br><small class=\"muted\">\($0)</small>" }
        let drawing: HTML? = cell.drawing.map {
            "<span class=\"report-drawing\" aria-hidden=\"true\">\(HTML(trusted: $0))</span>"
        }
        return "\(drawing)\(level)\(cell.text ?? "")\(lines)\(note)"
    }
}
