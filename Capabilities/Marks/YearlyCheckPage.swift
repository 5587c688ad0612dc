import Database
import Evaluations
import Frameworks
import Web

/// The yearly check of a mark: is it still true, area by area; and what was said before.
struct YearlyCheckPage {
    let mark: Mark
    let areas: [Area]
    /// The latest first.
    let checks: [YearlyCheck]
    let evaluation: ID<Evaluation>
    let mayCheck: Bool
    let today: Day
    let form: Form
    let errors: FormErrors

    var sheet: Sheet {
        Sheet(
            "Yearly check of \(mark.number)",
            at: "marks",
            main: """
                \(Fields.summary(errors))<div class="head"><div><p class="crumb"><a href="/marks">Marks</a> / \
                <a href="/marks/\(mark.number)">\(mark.number)</a></p><h1>Is it still true?</h1><p class="lede">\
                <b>\(mark.schoolName), \(mark.standard.title).</b> \(lede)</p></div></div>\(advice)\(if: isOpen, fields)\
                \(history)
                """
        )
    }

    private var isOpen: Bool { mayCheck && mark.status(on: today).isCurrent }

    private var lede: String {
        guard mark.status(on: today).isCurrent else { return "\(mark.status(on: today).words)." }
        let last = checks.first?.on
        let due = mark.checkDueOn(after: last)
        guard due > today else { return "The yearly check is due since \(Words.date(due))." }
        return last.map { "Checked on \(Words.date($0)). The next check is due on \(Words.date(due))." }
            ?? "The first check is due on \(Words.date(due))."
    }

    /// What a "no longer" asks for.
    private var advice: HTML? {
        guard checks.first?.asksForSubmission == true, mark.status(on: today).isCurrent else { return nil }
        return """
            <p class="notice"><b>Something is no longer true.</b> A new submission shows where the school stands now. \
            <a href="/evaluations/\(evaluation)">Open the evaluation</a></p>
            """
    }

    private var fields: HTML {
        let rows: [HTML] = areas.map { area in
            let choices = YearlyCheck.Says.allCases.map { ($0.rawValue, $0.words) }
            let say = Fields.Label("say-\(area.id)", area.title, errors)
            let word = Fields.Label("word-\(area.id)", "A word on \(area.title)", errors)
            return """
                \(Fields.segments(say, form["say-\(area.id)"], choices))\
                \(Fields.input(word, form["word-\(area.id)"]))
                """
        }
        let body: HTML = """
            <form class="form" method="post" action="/marks/\(mark.number)/yearly-check">\(rows)\
            <p class="row"><button class="btn btn-main">Keep the check</button></p></form>
            """
        let isWanted = mark.isCheckDue(on: today, after: checks.first?.on) || !errors.isEmpty
        return """
            <section class="section" aria-labelledby="h-now"><div class="section-head"><h2 id="h-now">Today</h2>\
            <p class="muted">The trust reads what you say. The mark stays as it is.</p></div>\
            <details class="add"\(attribute: "open", if: isWanted)><summary class="btn">Say whether it is still true</summary>\
            \(body)</details></section>
            """
    }

    private var history: HTML {
        let titles = Dictionary(areas.map { ($0.id, $0.title) }) { $1 }
        let said: [HTML] = checks.map { check in
            let lines: [HTML] = check.answers.map { answer in
                """
                <li>\(titles[answer.area] ?? ""): \(answer.says.words.lowercased())\
                \(if: !answer.word.isEmpty, ". \(answer.word)")</li>
                """
            }
            return """
                <li class="item"><div><b>\(Words.date(check.on)), \(check.by)</b><p>\(check.words)</p><ul>\(lines)</ul></div></li>
                """
        }
        let list: HTML =
            said.isEmpty
            ? "<div class=\"empty\"><p><b>No check yet.</b> The headteacher says once a year whether it is still true.</p></div>"
            : "<ul class=\"rows\">\(said)</ul>"
        return """
            <section class="section" aria-labelledby="h-said"><div class="section-head"><h2 id="h-said">What was said</h2>\
            </div>\(list)</section>
            """
    }
}
