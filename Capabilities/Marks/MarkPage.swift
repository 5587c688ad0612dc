import Database
import Schools
import Web

/// The public page of a mark: what it is worth first, then what was shown, by whom, and the certificate.
struct MarkPage {
    let shown: ShownMark
    let host: String
    /// Whether a trust lead looks at it.
    let mayWithdraw: Bool

    private var mark: Mark { shown.mark }
    private var status: Mark.Status { mark.status(on: shown.today) }

    var sheet: Sheet {
        Sheet(
            "\(mark.schoolName), \(mark.standard.title)",
            paper: .cert,
            main: """
                <div class="markpage"><div><p class="awarded">Quality mark awarded to</p>\
                <h1 class="ceremony">\(mark.schoolName)</h1><p class="awarded">for <b>\(mark.standard.title)</b>\(tier), the \
                \(shown.trust.name) standard for a school \(mark.standard.promise).</p>\(statusLine)</div>\
                <figure class="badge-box">\(mark.badge(shown.trust).html("page"))</figure></div>\
                <div class="cols-2 section">\(showed)\(award)</div>\
                \(CertificateSheet(mark: mark, trust: shown.trust, today: shown.today, host: host).html)
                """
        )
    }

    private var tier: HTML { mark.tier.map { ", <b>\($0)</b>" } ?? .empty }

    private var statusLine: HTML {
        let (kind, drawing, note): (String, String, String) =
            switch status {
            case .current:
                ("current", "ok", "Checked just now against the trust’s register, \(Words.date(shown.today))")
            case .renewed: ("ended", "ended", "The school held it from \(Words.date(mark.term.awardedOn))")
            case .lapsed:
                ("ended", "ended", "The school held it from \(Words.date(mark.term.awardedOn)). It was not renewed.")
            case .withdrawn: ("withdrawn", "withdrawn", "The trust gives the reason on request")
            }
        return """
            <p class="status is-\(kind)"><svg viewBox="0 0 34 34" aria-hidden="true"><use href="#\(drawing)"/></svg>\
            <span>\(status.words)<small>\(note)</small></span></p>\(neighbours)
            """
    }

    /// The mark that renewed this one, and the one that it renewed.
    private var neighbours: HTML {
        if case .renewed(let number, _) = status {
            return "<p class=\"mt-s\"><a href=\"/marks/\(number)\">See mark \(number), which renews it</a></p>"
        }
        let before: HTML? = mark.follows.map {
            "<p class=\"muted small mt-s\">It follows mark <a href=\"/marks/\($0)\">\($0)</a></p>"
        }
        return "\(before)"
    }

    private var showed: HTML {
        let lines = mark.shown.map { line -> HTML in
            "<li><svg viewBox=\"0 0 16 16\" aria-hidden=\"true\"><use href=\"#gmet\"/></svg><span>\(line)</span></li>"
        }
        return """
            <section aria-labelledby="h-showed"><h2 id="h-showed">What the school showed</h2><ul class="ticks mt">\(lines)</ul></section>
            """
    }

    private var award: HTML {
        let validator: HTML = mark.validatedBy.map { "<dt>Validated by</dt><dd>\($0.words)</dd>" } ?? .empty
        let until = if case .current = status { "Current until" } else { "Awarded until" }
        return """
            <section aria-labelledby="h-award"><h2 id="h-award">The award</h2><dl class="facts mt"><dt>Awarded</dt>\
            <dd>\(Words.date(mark.term.awardedOn))</dd><dt>\(until)</dt><dd>\(Words.date(mark.term.endsOn))</dd>\
            <dt>Standard</dt><dd>\(mark.standard.name)</dd>\(validator)<dt>Decided by</dt><dd>\(mark.decidedBy.words)</dd>\
            <dt>School</dt><dd>\(mark.schoolName)</dd><dt>Reference</dt><dd>\(mark.number)</dd></dl>\
            <p class="row mt"><a class="btn btn-main" href="/marks/\(mark.number)/certificate.pdf">Certificate as PDF</a>\
            <a class="btn" href="/marks/\(mark.number)/badge.svg">Get the badge</a>\(mayWithdraw ? withdrawal : nil)</p></section>
            """
    }

    /// The way to take a current mark back, or to read why it was taken back.
    private var withdrawal: HTML? {
        let words: String? =
            switch status {
            case .current: "Withdraw it"
            case .withdrawn: "Read why it was withdrawn"
            case .renewed, .lapsed: nil
            }
        return words.map { "<a class=\"btn btn-quiet\" href=\"/marks/\(mark.number)/withdrawal\">\($0)</a>" }
    }
}
