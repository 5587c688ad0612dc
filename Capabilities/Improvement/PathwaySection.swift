import Evaluations
import Frameworks
import Inspections
import Web

/// What the school works towards, and the decisions that led there.
struct PathwaySection {
    let journey: Journey

    var html: HTML {
        let rows: [HTML] = journey.decisions.map { decision in
            """
            <li><p><b>To the \(decision.pathway.name)</b> <span class="muted">\(Words.date(decision.decidedOn)), \(decision.by)</span></p>\
            <p>\(decision.reason)</p>\(rests(on: decision))</li>
            """
        }
        let list: HTML = rows.isEmpty ? .empty : "<ul class=\"rows plainlist mt-s\">\(rows)</ul>"
        return """
            <section class="section" id="pathway" aria-labelledby="h-w"><div class="section-head"><h2 id="h-w">Pathway</h2>\
            </div><p>The school is on the \(journey.pathway.name).</p>\(list)</section>
            """
    }

    private func rests(on decision: PathwayDecision) -> HTML {
        guard let inspection = journey.inspections.first(where: { $0.id == decision.inspection }) else { return .empty }
        return """
            <p class="small muted">It rests on the \(inspection.standard.inspectorate) inspection of \(inspection.dayWords).</p>
            """
    }
}
