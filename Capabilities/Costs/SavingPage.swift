import Database
import Web

/// The form in which a change is tried out, and what it would save.
struct SavingPage {
    let marks: [ExternalMark]
    let form: SavingForm
    let figures: CostFigures
    let today: Day
    var change = Saving.Change([])
    var errors = FormErrors()

    var sheet: Sheet {
        let title = "What a change would save"
        return Sheet(
            errors.isEmpty ? title : "Error: \(title)",
            at: "marks",
            main: """
                \(Fields.summary(errors))<div class="head"><div><p class="crumb"><a href="/marks">Marks</a> / \
                <a href="/costs">What marks cost</a></p><h1>\(title)</h1><p class="lede">\(lede)</p></div></div>\
                \(marks.isEmpty ? nothing : result + fields)
                """
        )
    }

    private var isAsked: Bool { errors.isEmpty && !change.kinds.isEmpty }

    private var lede: HTML {
        guard isAsked else { return "Choose what would not be renewed. Nothing is kept and nothing is cancelled." }
        let saving = Saving(change, on: marks, from: today)
        return "<b>\(saving.verdict)</b> Nothing is kept and nothing is cancelled."
    }

    private let nothing: HTML = """
        <div class="empty"><p><b>No external mark is on the ledger yet.</b> What a change would save is reckoned from them.</p>\
        <p class="row"><a class="btn" href="/costs">Go to the ledger</a></p></div>
        """

    private var result: HTML {
        guard isAsked else { return .empty }
        let document = CaseDocument(change, on: marks, trust: "", day: today)
        return """
            \(CaseTable.html(document))<p class="row mt"><a class="btn btn-main" href="/costs/case?\(form.address)">\
            Make the case for trustees</a></p>
            """
    }

    private var fields: HTML {
        let typed = form.filled(figures)
        let options = marks.kinds.map { kind -> (value: String, words: String, help: String?) in
            (kind.words, kind.words, help(kind))
        }
        let drop = Fields.Label("drop", "Would not be renewed", errors)
        let days = Fields.Label("days", "Days for one internal mark", hint: "All people together.", errors)
        let each = Fields.Label("each", "Internal marks for each", hint: "In three years.", errors)
        let day = Fields.Label("day", "A day of staff costs", hint: "Empty leaves it out.", errors)
        return """
            <section class="section" aria-labelledby="h-change"><div class="section-head"><h2 id="h-change">The change</h2></div>\
            <form class="form" method="get" action="/costs/saving">\
            \(Fields.checkboxes(drop, Set(typed.all("drop")), options))\
            <div class="fields">\(Fields.input(days, typed["days"]))\(Fields.input(each, typed["each"]))\
            \(Fields.input(day, typed["day"]))</div><p class="row">\
            <button type="submit" class="btn\(if: !isAsked, " btn-main")">Reckon it</button></p></form></section>
            """
    }

    /// "At three schools: £3,000 in fees in three years".
    private func help(_ kind: ExternalMark.Kind) -> String {
        let held = marks.filter { $0.terms.kind == kind }
        let spending = Spending(on: held, from: today, months: Saving.months)
        let schools = Words.count(held.count, "school", "schools")
        return "At \(schools): \(spending.fees.words) in fees in the next three years"
    }
}

extension Saving {
    /// What comes of it in a sentence, such as "It would save £120,000 in three years, about £40,000 a year".
    var verdict: String {
        switch saved.pence {
        case 0: "It would cost as much as now."
        case 1...: "It would save \(saved.words) in three years, about \(savedEachYear.inPounds) a year."
        default: "It would cost \((.zero - saved).words) more in three years."
        }
    }
}

extension Money {
    /// Without pence, to the nearest pound.
    var inPounds: String { Money(pence: (pence + (pence < 0 ? -50 : 50)) / 100 * 100).words }
}
