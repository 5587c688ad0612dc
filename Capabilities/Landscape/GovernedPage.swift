import Database
import Evaluations
import Frameworks
import Web

/// What the governors of a school read of one evaluation.
enum GovernedPage {
    private static let longest = 6

    static func html(_ governed: GovernedEvaluation, on day: Day, naming: Bool) -> HTML {
        let name = naming ? ": \(governed.now.version.title), \(governed.now.school.name)" : ""
        let id = governed.now.id.text
        return """
            <section aria-labelledby="h-w-\(id)"><h2 id="h-w-\(id)">Decisions wanted\(name)</h2>\(wanted(governed, on: day))\
            </section>\
            <section class="section-sub" aria-labelledby="h-p-\(id)"><h3 id="h-p-\(id)">Priorities<span class="vh">\(name)</span></h3>\
            \(priorities(governed, on: day))</section>\
            <section class="section-sub" aria-labelledby="h-mv-\(id)"><h3 id="h-mv-\(id)">Movement<span class="vh">\(name)</span></h3>\
            \(movement(governed))\
            <p class="mt-s"><a href="/schools/\(governed.now.school.id)/governors">The governors’ page, with questions to ask\
            <span class="vh">\(name)</span></a></p>\
            <p class="row"><a href="/schools/\(governed.now.school.id)/page">School on a page<span class="vh">\(name)</span></a>\
            <a href="/schools/\(governed.now.school.id)/improvement-plan">Improvement plan<span class="vh">\(name)</span></a></p>\
            </section>
            """
    }

    private static func wanted(_ governed: GovernedEvaluation, on day: Day) -> HTML {
        let rows: [HTML] = governed.wanted(on: day).map {
            "<li class=\"item\"><div><b>\($0.question)</b><p>\($0.why)</p></div></li>"
        }
        return rows.isEmpty ? "<p class=\"muted mt-s\">None now.</p>" : "<ul class=\"rows mt-s\">\(rows)</ul>"
    }

    private static func priorities(_ governed: GovernedEvaluation, on day: Day) -> HTML {
        let rows: [HTML] = governed.actions.prefix(longest).map {
            """
            <li class="myact"><span><b>\($0.title)</b><small>\($0.areaTitle), \($0.owner)</small></span>\
            \(ActionsPage.progress($0.progress))\(ActionsPage.due($0.dueOn, on: day))</li>
            """
        }
        guard !rows.isEmpty else { return "<p class=\"muted mt-s\">The school has planned no action yet.</p>" }
        let left = governed.actions.count - rows.count
        let more: HTML? =
            left > 0
            ? "<p class=\"muted mt-s\">\(Words.opening(left, "more has a", "more have a")) later date.</p>" : nil
        return "<ul class=\"rows mt-s\">\(rows)</ul>\(more)"
    }

    private static func movement(_ governed: GovernedEvaluation) -> HTML {
        guard let words = governed.movementWords else {
            return "<p class=\"muted mt-s\">This is the first cycle, so there is nothing to compare with.</p>"
        }
        let rows: [HTML] = governed.movements.map {
            """
            <li class="item"><div><b>\($0.title)</b><p>\($0.isUp ? "Up" : "Down") from \($0.scale.words(of: $0.from))</p></div>\
            <div class="item-side">\(levelMark($0.scale, $0.to))</div></li>
            """
        }
        return "<p class=\"mt-s\">\(words)</p>\(if: !rows.isEmpty, "<ul class=\"rows mt-s\">\(rows)</ul>")"
    }
}
