import Database
import Frameworks
import Web

/// The evaluation page: the abacus, and one area open below it.
struct EvaluationPage {
    let book: Workbook
    let open: Area?
    let today: Day
    let rights: Rights
    /// The people whom an action can be given to.
    let owners: [Owner]
    var draft = AreaDraft()
    /// What has changed in areas since the version that the evaluation stood in before.
    var notes: [ID<Area>: String] = [:]
    /// In a pilot: what the school has said of the words.
    var comments: [PilotComment] = []
    /// What the trust offers as themes of factors.
    var themes = Themes([])
    /// Where the school's journey is read; nil where it never was on the improvement route.
    var route: RouteSoFar?
    /// Where the head asks others for support; nil for everybody else.
    var asking: Asking?

    /// What whoever reads may do here.
    struct Rights {
        let mayJudge: Bool
        let mayContribute: Bool
        let maySubmit: Bool
    }

    /// Somebody at the school.
    struct Owner {
        let id: String
        let name: String
    }

    var sheet: Sheet {
        Sheet(
            "\(open.map { "\($0.title), " } ?? "")\(book.evaluation.school.name)",
            at: "evaluations",
            scripts: rights.mayContribute ? ["abacus.js", "autosave.js", "upload.js", "theme-offer.js"] : [],
            main: main
        )
    }

    private var main: HTML {
        let standings = book.standings(on: today)
        return """
            \(Fields.summary(draft.errors, suffix: draft.ending))\(head)\
            \(AbacusPage(book, standings, open: open?.id, mayJudge: rights.mayJudge).html)\
            \(CarriedPage(book: book, mayJudge: rights.mayJudge).form(standings, open: open?.id))\
            \(open.map { AreaPage(page: self, area: $0, standings: standings).html })
            """
    }

    private var head: HTML {
        let evaluation = book.evaluation
        let state: HTML =
            rights.mayContribute ? "<p class=\"small muted\" data-save-state role=\"status\">\(lastSaved)</p>" : ""
        let journey: HTML? = route.map { "<a class=\"btn\" href=\"\(link: $0.path)\">Journey</a>" }
        return """
            <div class="head"><div><p class="crumb"><a href="/evaluations">Evaluations</a> / \
            <a href="/frameworks/\(evaluation.version)">\(evaluation.title), version \(evaluation.number)</a> / \
            \(evaluation.cycle.title)</p><h1>\(evaluation.school.name)</h1>\(lede)\(more)</div>\
            <div class="head-act">\(state)<div class="row">\(journey)\
            <a class="btn" href="/evaluations/\(evaluation.id)/progress">Progress</a>\
            <a class="btn" href="/evaluations/\(evaluation.id)/report.pdf">Report as PDF</a>\(send)</div></div></div>
            """
    }

    /// More time that the school was given to send.
    private var more: HTML? {
        let cycle = book.evaluation.cycle
        guard cycle.isOpen, let more = cycle.more else { return nil }
        return "<p class=\"small muted\">\(more.words)</p>"
    }

    private var send: HTML? {
        guard rights.maySubmit else { return nil }
        guard book.evaluation.waiting == nil else {
            return "<a class=\"btn\" href=\"/evaluations/\(book.evaluation.id)/submission\">See what you sent</a>"
        }
        return
            "<a class=\"btn btn-main\" href=\"/evaluations/\(book.evaluation.id)/submission\">Send for validation</a>"
    }

    /// The state in one sentence, then what is left.
    private var lede: HTML {
        let progress = book.progress(on: today)
        // Where areas have parts, it is the parts that are judged.
        let hasParts = book.version.hasParts
        let words = book.version.words
        let name = hasParts ? ("judgement", "judgements") : (words.area, words.areas)
        let verb = hasParts ? "made" : "judged"
        let count = progress.of == 1 ? name.0 : name.1
        let judged =
            progress.judged == progress.of
            ? "All \(Words.number(progress.of)) \(count) \(verb)."
            : Words.capitalised(
                "\(progress.judged == 0 ? "none" : Words.number(progress.judged)) of \(Words.number(progress.of)) \(count) \(verb)."
            )
        let standard = progress.judged == 0 ? "" : " \(reach(progress))"
        let missing =
            switch progress.missing.count {
            case 0: ""
            case 1...3:
                " \(Words.list(progress.missing)) still \(progress.missing.count == 1 ? "needs" : "need") a judgement."
            default: progress.carried.isEmpty ? " Begin where you are most unsure." : ""
            }
        return "<p class=\"lede\"><b>\(judged)</b>\(standard)\(carried(progress.carried))\(missing)</p>"
    }

    /// What stands from an earlier cycle, and what to do about it.
    private func carried(_ titles: [String]) -> String {
        guard !titles.isEmpty else { return "" }
        let which = titles.count <= 3 ? Words.list(titles) : Words.opening(titles.count, "stands", "stand")
        let verb = titles.count > 3 ? "" : titles.count == 1 ? " stands" : " stand"
        let wait = "from an earlier cycle, not yet re-confirmed: move the bead, or say that it is still true."
        return " \(which)\(verb) \(wait)"
    }

    private func reach(_ progress: Workbook.Progress) -> String {
        progress.atStandard == 0
            ? "None is at the standard for the mark yet."
            : Words.capitalised(
                "\(Words.number(progress.atStandard)) \(progress.atStandard == 1 ? "is" : "are") at or beyond the standard for the mark."
            )
    }

    private var lastSaved: String {
        let hands = book.judgements.values.flatMap { [$0.placed, $0.explained] }.compactMap(\.self)
        guard let last = hands.max(by: { $0.at < $1.at }) else { return "What you change is saved as you go" }
        return WallClock(last.at).day == today
            ? "All changes saved at \(Words.time(last.at))" : "Last changed on \(Words.date(WallClock(last.at).day))"
    }
}

/// What was typed into a form of the open area and could not be kept, with what is wrong.
struct AreaDraft {
    var errors = FormErrors()
    var evidence = Form()
    var factor = Form()
    var action = Form()
    var comment = Form()
    /// The part of the area that the form belongs to.
    var area: ID<Area>?
    var kind: Kind?

    /// Which form it was.
    enum Kind: String {
        case evidence, factor, action, comment

        /// How the ids of its fields end in an area, since a page has several forms with fields of one name.
        func ending(in area: ID<Area>) -> String { "-\(rawValue)-\(area)" }
    }

    /// How the ids of the fields of that form end.
    var ending: String { area.flatMap { area in kind?.ending(in: area) } ?? "" }
}
