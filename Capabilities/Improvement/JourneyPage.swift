import Database
import Evaluations
import Frameworks
import Web

/// The journey of a school on the improvement route.
struct JourneyPage {
    let journey: Journey
    let person: String
    /// What was typed into a form of the page and could not be kept, with what is wrong.
    var draft = JourneyDraft()

    private var evaluation: Evaluation { journey.evaluation }
    private var path: String { "/evaluations/\(evaluation.id)/journey" }

    var sheet: Sheet {
        Sheet(
            "Journey of \(evaluation.school.name)",
            at: "improvement",
            scripts: ["print.js"] + (journey.seat.mayWrite ? ["autosave.js"] : []),
            main: """
                \(Fields.summary(draft.errors))\(head)\(line)\(ElementsPage(journey: journey).html)\
                \(VisitsSection(journey: journey).html)\
                \(MeasuresSection(journey: journey, path: path, draft: draft).html)\
                \(ImpactSection(journey: journey, path: path).html)\
                \(HandoverSection(journey: journey, path: path, draft: draft).html)\
                \(PathwaySection(journey: journey).html)
                """
        )
    }

    private var head: HTML {
        let names = journey.specialists.map(\.specialist.name)
        let who = names.isEmpty ? "No improvement specialist yet" : "Improvement specialist: \(Words.list(names))"
        let back: HTML =
            journey.seat == .specialist || journey.seat == .lead
            ? "<a href=\"/improvement\">Improvement route</a> / " : ""
        return """
            <div class="head"><div><p class="crumb">\(back)\(evaluation.title), version \(evaluation.number)</p>\
            <h1>\(evaluation.school.name)</h1><p class="lede">\(JourneyLede(journey: journey).html)</p></div>\
            <div class="head-act"><p class="small muted">\(who)</p><p class="row">\
            <button type="button" class="btn" data-print hidden>Print</button>\(acts)</p></div></div>
            """
    }

    private var acts: HTML {
        switch journey.seat {
        case .specialist:
            journey.next.map {
                "<a class=\"btn btn-main\" href=\"/visits/\($0.id)\">Prepare \($0.title.lowercased())</a>" as HTML
            } ?? "<a class=\"btn btn-main\" href=\"/evaluations/\(evaluation.id)/visits/new\">Plan a visit</a>"
        case .school:
            "<a class=\"btn\" href=\"/evaluations/\(evaluation.id)\">Our evaluation</a>"
        case .lead: "<a class=\"btn\" href=\"/evaluations/\(evaluation.id)/pathway\">Decide on the pathway</a>"
        case .governor: .empty
        }
    }

    private var line: HTML {
        guard !journey.milestones.isEmpty else {
            return """
                <div class="empty"><p><b>The journey has not begun yet.</b> The improvement specialist plans the baseline \
                first. It and every visit then appear here on one line.</p></div>
                """
        }
        return """
            <section aria-labelledby="h-j"><h2 id="h-j">The journey</h2><div class="j-scroll mt-s" tabindex="0" \
            role="region" aria-label="Journey, scrolls sideways on small screens">\
            \(JourneyDrawing(milestones: journey.milestones, today: journey.today).html)</div>\
            <ul class="key mt"><li><svg width="18" height="24" viewBox="0 0 26 34" aria-hidden="true">\
            <ellipse class="j-visit" cx="13" cy="17" rx="12" ry="16"/></svg>Improvement visit</li>\
            <li><svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">\
            <rect class="j-ofsted" width="18" height="18"/></svg>Inspection</li><li>Outline: still to come</li></ul></section>
            """
    }
}

/// What was typed on the journey's page and could not be kept.
struct JourneyDraft: Sendable {
    var errors = FormErrors()
    var measure = Form()
    var handover = Form()
    /// The measure that is changed; nil for a new one.
    var changing: ID<Measure>?
}
