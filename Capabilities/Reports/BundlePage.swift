import Database
import Evaluations
import Web

/// The reports of all schools of a cycle: what to ask for, what is being made, and what is ready.
struct BundlePage {
    let cycle: Cycle
    /// The newest first.
    let bundles: [ReportBundle]
    let now: Instant

    var isUnderWay: Bool { bundles.contains(where: \.isUnderWay) }

    private var path: String { "/cycles/\(cycle.id)/reports" }

    var sheet: Sheet {
        Sheet(
            "Reports of \(cycle.title)",
            at: "cycles",
            main: """
                <div class="head"><div><p class="crumb"><a href="/cycles">Cycles</a> / <a href="/cycles/\(cycle.id)">\
                \(cycle.title)</a></p><h1>Reports of every school</h1><p class="lede"><b>One report for each school of the \
                cycle, in one file.</b> They are made in the background and kept for a day.</p></div></div>\
                \(list)\(form)
                """
        )
    }

    private var list: HTML {
        guard !bundles.isEmpty else { return .empty }
        return """
            <section class="section" aria-labelledby="h-made"><div class="section-head"><h2 id="h-made">Asked for</h2>\
            \(if: isUnderWay, "<p class=\"muted\">This page looks again every three seconds while reports are made.</p>")\
            </div><ul class="rows">\(bundles.map(row))</ul></section>
            """
    }

    private func row(_ bundle: ReportBundle) -> HTML {
        let left: HTML? =
            bundle.left.isEmpty
            ? nil : "<p>Could not be made: \(Words.list(bundle.left)). Ask for them again later.</p>"
        return """
            <li class="item"><div><b>\(bundle.report.words)</b><p>Asked for by \(bundle.askedBy), \
            \(Words.moment(bundle.askedAt)). \(words(bundle))</p>\(left)</div><div class="item-side">\(side(bundle))</div></li>
            """
    }

    private func words(_ bundle: ReportBundle) -> HTML {
        let count = Words.count(bundle.schools, "school", "schools")
        switch bundle.stage {
        case .waiting: return "<span role=\"status\">Waiting to begin: \(count).</span>"
        case .making: return "<span role=\"status\">\(bundle.done) of \(count) done.</span>"
        case .ready(let size, let at):
            let end = Words.moment(at.adding(seconds: ReportBundle.keptFor))
            return "Ready: \(count), \(Words.size(size)). Kept until \(end)."
        case .cancelled(let at): return "Cancelled \(Words.moment(at))."
        }
    }

    private func side(_ bundle: ReportBundle) -> HTML {
        switch bundle.stage {
        case .waiting, .making:
            return """
                <progress max="\(bundle.schools)" value="\(bundle.done)" aria-label="\(bundle.report.words)"></progress>\
                <form method="post" action="\(path)/\(bundle.id)/cancellation"><button class="btn">Cancel\
                <span class="vh"> \(bundle.report.words.lowercased())</span></button></form>
                """
        case .ready:
            return """
                <a class="btn btn-main" href="\(path)/\(bundle.id)/file">Download<span class="vh"> \
                \(bundle.report.words.lowercased())</span></a>
                """
        case .cancelled: return .empty
        }
    }

    private var form: HTML {
        let choices = BundledReport.allCases.map { (value: $0.rawValue, words: $0.words, help: Optional($0.help)) }
        return """
            <section class="section" aria-labelledby="h-ask"><div class="section-head"><h2 id="h-ask">Ask for reports</h2></div>\
            <form class="form" method="post" action="\(path)">\
            \(Fields.radios(Fields.Label("report", "Which report"), BundledReport.evaluation.rawValue, choices))\
            <div class="row"><button class="btn btn-main">Make the reports</button></div></form></section>
            """
    }
}
