import Database
import Web

/// One cycle: its dates on a wire, where each school is, late joiners, and closing it.
enum CyclePage {
    /// - Parameters:
    ///   - form: what was ticked among the schools that may still join.
    ///   - isAdding: whether the form for late joiners lies open.
    static func sheet(
        _ overview: CycleOverview,
        _ form: SchoolChoiceForm,
        isAdding: Bool = false,
        _ errors: FormErrors = FormErrors(),
        on day: Day
    ) -> Sheet {
        let cycle = overview.cycle
        return Sheet(
            cycle.title,
            at: "cycles",
            main: """
                \(Fields.summary(errors))
                <div class="head"><div><p class="crumb"><a href="/cycles">Cycles</a> / \
                <a href="/frameworks/\(cycle.version)">\(overview.version)</a></p><h1>\(cycle.title)</h1>\
                <p class="lede">\(lede(overview, on: day))</p></div><div class="head-act"><div class="row">\
                \(if: cycle.isOpen, "<a class=\"btn\" href=\"/cycles/\(cycle.id)/dates\">Change the dates</a>")\
                \(if: cycle.purpose == .pilot, "<a class=\"btn\" href=\"/cycles/\(cycle.id)/learning\">What it taught</a>")\
                <a class="btn" href="/cycles/\(cycle.id)/reports">Reports of every school</a>\
                <a class="btn" href="/cycles/new?last=\(cycle.id)">New cycle from this one</a></div></div></div>
                \(stages(cycle, overview.terms, on: day))
                <section aria-labelledby="h-schools"><div class="section-head"><h2 id="h-schools">School by school</h2>\
                <p class="muted">Drafts stay with the schools. You can read what each has judged so far.</p></div>\
                \(CycleBoardPage(overview: overview, day: day).html)</section>
                \(cycle.isOpen ? joining(overview, form, isAdding, errors) + closing(overview) : .empty)
                """
        )
    }

    private static func lede(_ overview: CycleOverview, on day: Day) -> HTML {
        let cycle = overview.cycle
        let sent = CyclesPage.sentWords(overview.sentCount, of: overview.schools.count)
        if let closedOn = cycle.closedOn { return "<b>Closed on \(Words.date(closedOn)).</b> \(sent)." }
        if cycle.dates.opensOn > day {
            return """
                <b>Opens on \(Words.near(cycle.dates.opensOn, to: day)).</b> \
                Schools may begin before that day if they wish.
                """
        }
        guard overview.sentCount < overview.schools.count else { return "<b>\(sent).</b>" }
        let late = cycle.dates.submitBy < day
        return """
            <b>\(sent).</b> The last day \(late ? "was" : "is") \(Words.near(cycle.dates.submitBy, to: day)).
            """
    }

    private static func stages(_ cycle: Cycle, _ terms: Terms, on day: Day) -> HTML {
        let stages = [
            ("Opens", cycle.dates.opensOn), ("Schools send by", cycle.dates.submitBy),
            ("Validators finish by", cycle.dates.validateBy), ("The trust decides by", cycle.dates.decideBy),
        ]
        let current = cycle.isOpen ? stages.firstIndex { $0.1 >= day } : nil
        let items: [HTML] = stages.enumerated().map { place, stage in
            let isDone = !cycle.isOpen || place < (current ?? stages.count)
            return """
                <li\(attribute: "class", isDone ? "done" : nil)\
                \(attribute: "aria-current", place == current ? "step" : nil)>\
                <b>\(stage.0)</b>\(Words.date(stage.1))\(cycle.isOpen ? warning(stage.1, terms) : nil)</li>
                """
        }
        return "<ol class=\"stages\">\(items)</ol>"
    }

    private static func warning(_ day: Day, _ terms: Terms) -> HTML? {
        terms.warning(day).map { "<span class=\"hint\">\($0)</span>" }
    }

    private static func joining(
        _ overview: CycleOverview,
        _ form: SchoolChoiceForm,
        _ isAdding: Bool,
        _ errors: FormErrors
    ) -> HTML {
        guard !overview.others.schools.isEmpty else { return .empty }
        let path = "/cycles/\(overview.cycle.id)"
        let fields = SchoolChoicePage(choice: overview.others, form: form, errors: errors, page: path)
        return """
            <section class="section" aria-labelledby="h-join"><div class="section-head"><h2 id="h-join">Late joiners</h2>\
            <p class="muted">A school added now has the same dates.</p></div>\
            <details class="add"\(attribute: "open", if: isAdding)><summary class="btn">Add schools</summary>\
            <form class="form form-wide" method="post" action="\(path)/schools">\(fields.html)\
            <p class="row"><button class="btn btn-main">Add the schools</button></p></form></details></section>
            """
    }

    private static func closing(_ overview: CycleOverview) -> HTML {
        let waiting = overview.schools.count - overview.sentCount
        let unsent: HTML =
            waiting == 0
            ? "Every school has sent. "
            : """
            \(Words.opening(waiting, "school has", "schools have")) not sent, and could no longer send in this cycle. 
            """
        return """
            <section class="section" aria-labelledby="h-close"><div class="section-head"><h2 id="h-close">Close the cycle</h2>\
            </div><p>\(unsent)What was sent can still be validated and decided. Every evaluation goes on, \
            and its school may join the next cycle.</p>\
            <details class="more"><summary>Close \(overview.cycle.title)</summary>\
            <form method="post" action="/cycles/\(overview.cycle.id)/closure"><p class="row">\
            <button class="btn btn-danger">Close the cycle for good</button></p></form></details></section>
            """
    }
}
