import Database
import Web

/// The list of cycles: those that are open, then those that are finished.
enum CyclesPage {
    /// - Parameter canOpen: whether a framework is published, so that a cycle can be opened.
    static func sheet(_ cycles: [CycleSummary], canOpen: Bool, on day: Day) -> Sheet {
        let (open, finished) = (cycles.filter(\.cycle.isOpen), cycles.filter { !$0.cycle.isOpen })
        let button: HTML =
            canOpen
            ? "<a class=\"btn btn-main\" href=\"/cycles/new\">Open a cycle</a>"
            : "<a class=\"btn btn-main\" href=\"/frameworks\">Publish a framework</a>"
        return Sheet(
            "Cycles",
            at: "cycles",
            main: """
                <div class="head"><div><h1>Cycles</h1><p class="lede">\(lede(open, canOpen))</p></div>\
                <div class="head-act"><div class="row"><a class="btn" href="/terms">Terms</a>\(button)</div></div></div>
                \(open.isEmpty ? .empty : list(open, on: day))
                <section class="section" aria-labelledby="h-finished"><div class="section-head">\
                <h2 id="h-finished">Finished</h2></div>\(finished.isEmpty ? nothing : list(finished, on: day))</section>
                """
        )
    }

    private static func lede(_ open: [CycleSummary], _ canOpen: Bool) -> HTML {
        guard !open.isEmpty else {
            return canOpen
                ? "<b>No cycle is open.</b> Open a published framework to your schools, and each gets its evaluation."
                : "<b>No cycle is open.</b> A cycle opens a published framework to schools. None is published yet."
        }
        let cycles = Words.opening(open.count, "cycle is open", "cycles are open")
        let (sent, schools) = (open.map(\.sent).reduce(0, +), open.map(\.schools).reduce(0, +))
        return "<b>\(cycles).</b> \(sentWords(sent, of: schools))."
    }

    /// "Six of 14 schools have sent", "All three schools have sent".
    static func sentWords(_ sent: Int, of schools: Int) -> String {
        guard schools > 0 else { return "No school takes part" }
        guard sent < schools else {
            return schools == 1 ? "The school has sent" : "All \(Words.count(schools, "school", "schools")) have sent"
        }
        guard sent > 0 else { return schools == 1 ? "The school has not sent yet" : "No school has sent yet" }
        return
            "\(Words.capitalised(Words.number(sent))) of \(Words.number(schools)) schools \(sent == 1 ? "has" : "have") sent"
    }

    private static func list(_ cycles: [CycleSummary], on day: Day) -> HTML {
        let items: [HTML] = cycles.map { item($0, on: day) }
        return "<ul class=\"rows\">\(items)</ul>"
    }

    private static func item(_ summary: CycleSummary, on day: Day) -> HTML {
        let cycle = summary.cycle
        return """
            <li class="item"><div><a href="/cycles/\(cycle.id)"><b>\(cycle.title)</b></a>\
            <p>\(summary.version)\(if: cycle.purpose == .pilot, ", pilot"). \(dates(cycle, on: day))</p></div>\
            <div class="item-side"><span class="muted">\(sentWords(summary.sent, of: summary.schools))</span>\
            <a class="btn" href="/cycles/\(cycle.id)">Open<span class="vh"> \(cycle.title)</span></a></div></li>
            """
    }

    private static func dates(_ cycle: Cycle, on day: Day) -> String {
        if let closedOn = cycle.closedOn { return "Closed on \(Words.date(closedOn))" }
        let dates = cycle.dates
        let opens = dates.opensOn > day ? "Opens on \(Words.near(dates.opensOn, to: day)), s" : "S"
        return """
            \(opens)end by \(Words.near(dates.submitBy, to: day)), \
            decide by \(Words.near(dates.decideBy, to: day))
            """
    }

    private static let nothing: HTML = """
        <div class="empty"><p><b>No finished cycle yet.</b> A cycle moves here when you close it.</p></div>
        """
}
