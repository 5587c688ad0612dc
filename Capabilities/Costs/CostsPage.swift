import Accounts
import Database
import Marks
import Schools
import Web

/// The ledger of external marks, schools A to Z; costs are added up, results never.
struct CostsPage {
    let ledger: Ledger
    let person: Person

    private var mayManage: Bool { person.may(.manageCosts) }

    var sheet: Sheet {
        Sheet(
            "What marks cost",
            at: "marks",
            main: """
                <div class="head"><div><p class="crumb"><a href="/marks">Marks</a></p><h1>What marks cost</h1>\
                <p class="lede">\(lede)</p></div><div class="head-act">\(acts)</div></div>\
                \(ledger.marks.isEmpty ? nothing : filter + table + without + CostYearsPage(ledger: ledger).html)
                """
        )
    }

    private var lede: HTML {
        let marks = ledger.shown
        guard !marks.isEmpty else { return "<b>No external mark is on the ledger yet.</b>" }
        let schools = Words.count(Set(marks.map(\.school)).count, "school", "schools")
        let year = Spending(on: marks, from: ledger.today, months: 12)
        let days = year.staffDays == .zero ? "" : " and \(year.staffDays.words) of staff"
        return """
            <b>\(Words.opening(marks.count, "external mark", "external marks")) at \(schools) \
            \(marks.count == 1 ? "costs" : "cost") \(year.fees.words) in fees\(days) in the next twelve months.</b>
            """
    }

    private var acts: HTML {
        let change: HTML =
            ledger.marks.isEmpty ? .empty : "<a class=\"btn\" href=\"/costs/saving\">What a change would save</a>"
        guard mayManage else { return "<div class=\"row\">\(change)</div>" }
        return """
            <div class="row">\(change)<a class="btn btn-main" href="/costs/external-marks/new">Add an external mark</a></div>\
            <p class="row small"><a href="/costs/import">Paste from a spreadsheet</a> \
            <a href="/costs/figures">The trust’s own figures</a></p>
            """
    }

    private var nothing: HTML {
        let act = mayManage ? "Add those that your schools pay for." : "A trust lead or an administrator adds them."
        return """
            <div class="empty"><p><b>Nothing here yet.</b> External marks stand here school by school, with what they cost, \
            beside the marks of your own. \(act)</p></div>
            """
    }

    private var filter: HTML {
        let options = [("", "all providers")] + ledger.marks.providers.map { ($0, $0) }
        return """
            <form class="sentence no-print" method="get" action="/costs"><span class="lead">Showing external marks of</span> \
            <label><span class="vh">Provider</span><select name="provider">\
            \(Fields.choices(ledger.provider ?? "", options))</select></label> <button class="btn">Show</button></form>
            """
    }

    private var table: HTML {
        """
        <table class="plain stackable"><caption class="vh">External and internal marks, schools A to Z</caption><thead><tr>\
        <th scope="col">School</th><th scope="col">External mark</th><th scope="col">Fee</th>\
        <th scope="col">Staff days</th><th scope="col">Next payment</th><th scope="col">Internal marks now</th></tr></thead>\
        <tbody>\(ledger.entries.map(rows))</tbody></table>
        """
    }

    private func rows(_ entry: Ledger.Entry) -> HTML {
        let count = max(1, entry.external.count)
        let span = count > 1 ? String(count) : nil
        let head: HTML = "<th scope=\"row\"\(attribute: "rowspan", span)>\(entry.school.name)</th>"
        let own: HTML = """
            <td data-th="Internal"\(attribute: "rowspan", span)>\(internalMarks(entry))</td>
            """
        guard let first = entry.external.first else {
            return """
                <tr>\(head)<td data-th="External" colspan="4"><span class="muted">None</span></td>\(own)</tr>
                """
        }
        let rest = entry.external.dropFirst().map { mark -> HTML in "<tr>\(cells(mark))</tr>" }
        return "<tr>\(head)\(cells(first))\(own)</tr>\(rest)"
    }

    private func cells(_ mark: ExternalMark) -> HTML {
        let terms = mark.terms
        let name: HTML =
            mayManage
            ? """
            <a href="/costs/external-marks/\(mark.id)">\(terms.kind.name)<span class="vh"> of \(mark.schoolName)</span></a>
            """ : "\(terms.kind.name)"
        let note: HTML = terms.note.isEmpty ? .empty : "<br><span class=\"muted small\">\(terms.note)</span>"
        return """
            <td data-th="External">\(name)<br><span class="muted">\(terms.kind.provider)</span>\(note)</td>\
            <td data-th="Fee">\(terms.fee.words) \(terms.rhythm)</td>\
            <td data-th="Staff days">\(terms.staffDays.figure)</td><td data-th="Next payment">\(next(terms))</td>
            """
    }

    private func next(_ terms: ExternalMark.Terms) -> HTML {
        let end = terms.endsOn.map { $0 < ledger.today ? "Ended on \(Words.short($0))" : "Ends on \(Words.short($0))" }
        guard let day = terms.nextPayment(from: ledger.today) else { return "None to come<br>\(end ?? "")" }
        return "\(Words.short(day))\(end.map { "<br><span class=\"muted\">\($0)</span>" as HTML })"
    }

    private func internalMarks(_ entry: Ledger.Entry) -> HTML {
        guard !entry.internalMarks.isEmpty else { return "<span class=\"muted\">None</span>" }
        let lines = entry.internalMarks.map { mark -> HTML in
            """
            <li><a href="/marks/\(mark.number)">\(mark.standard.title)<span class="vh"> of \(mark.schoolName)</span></a> \
            <span class="muted">until \(Words.short(mark.term.endsOn))</span></li>
            """
        }
        return "<ul class=\"bare\">\(lines)</ul>"
    }

    private var without: HTML {
        let names = ledger.without.map(\.name)
        guard !names.isEmpty, ledger.provider == nil else { return .empty }
        return "<p class=\"muted small mt\">No mark of either kind: \(Words.list(names)).</p>"
    }
}
