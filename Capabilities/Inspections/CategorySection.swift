import Database
import Schools
import Web

/// How a school stands to categories of concern: what is so, what is proposed, and confirming either.
struct CategorySection {
    let page: SchoolInspectionsPage

    private var standing: CategoryStanding { page.standing }

    var html: HTML {
        """
        <section class="section" id="category" aria-labelledby="h-category"><h2 id="h-category">Category of concern</h2>\
        \(state)\(if: page.mayRecord, proposal)\(if: page.mayConfirm, form)\(if: !page.confirmations.isEmpty, history)</section>
        """
    }

    private var state: HTML {
        if let concern = standing.concern, let kind = concern.concern {
            return """
                <p class="mt-s"><b class="strong">\(kind.words)</b> since \(Words.date(concern.since)). \(concern.reason) \
                <span class="muted">Confirmed by \(concern.by) on \(Words.date(concern.at.day)).</span></p>
                """
        }
        switch (standing.fact, standing.reading) {
        case (.outside, .outside(let inspection)):
            return
                "<p class=\"mt-s\"><b class=\"strong\">In no category,</b> by the inspection of \(inspection.dayWords).</p>"
        case (.outside, _): return "<p class=\"mt-s\"><b class=\"strong\">In no category,</b> as confirmed.</p>"
        default:
            let words = page.mayRecord && standing.proposal != nil ? "Not confirmed yet." : "Not known."
            return "<p class=\"mt-s\"><b class=\"strong\">\(words)</b></p>"
        }
    }

    private var proposal: HTML {
        guard let proposal = standing.proposal else { return .empty }
        return """
            <div class="notice warn mt-s"><p><b>Proposed:</b> \(proposal.words) It counts only once a trust lead confirms it.</p></div>
            """
    }

    private var form: HTML {
        let kinds = CategoryConcern.Kind.allCases.map { ($0.rawValue, $0.words) }
        let rests = page.inspections.map { ($0.id.text, "\($0.dayWords), \($0.kind)") }
        let reason = Fields.Label("reason", "Why", hint: "Whoever decides about the school reads it.", page.errors)
        let isOpen = standing.proposal != nil || !page.errors.isEmpty
        return """
            <details class="add"\(attribute: "open", if: isOpen)><summary class="btn">Decide on the category</summary>\
            <form class="form" method="post" action="/schools/\(page.school.id)/category">\
            <input type="hidden" name="seen" value="\(standing.reading.seal)">\
            \(Fields.select(Fields.Label("concern", "The school is in", page.errors), page.form.concern,
                [("none", "No category of concern")] + kinds))\
            \(Fields.select(Fields.Label("inspection", "It rests on", page.errors), page.form.inspection,
                [("", "No inspection here")] + rests))\
            \(Fields.area(reason, page.form.reason, rows: 3))\
            <p class="row"><button type="submit" class="btn btn-main">Confirm</button></p></form></details>
            """
    }

    private var history: HTML {
        let rows: [HTML] = page.confirmations.map { confirmation in
            """
            <tr><th scope="row" class="nowrap">\(Words.short(confirmation.at.day))</th>\
            <td data-th="Confirmed">\(confirmation.concern?.words ?? "In no category")</td>\
            <td data-th="Why">\(confirmation.reason)</td><td data-th="By">\(confirmation.by)</td></tr>
            """
        }
        return """
            <h3 class="mt">What was confirmed</h3><table class="plain stackable mt-s"><thead><tr><th scope="col">When</th>\
            <th scope="col">Confirmed</th><th scope="col">Why</th><th scope="col">By</th></tr></thead><tbody>\(rows)</tbody></table>
            """
    }
}
