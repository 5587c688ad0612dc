import Database
import Frameworks
import Web

/// The four questions about one wire.
struct AreaQuestions {
    let page: EvaluationPage
    let area: Area
    let standing: Standing
    /// Number of the part, from 1; nil for an area without parts.
    let part: Int?

    var html: HTML {
        guard standing.place != .notForThisSchool else { return head }
        guard standing.counts else {
            return head + question("Where are we now?", nil, "\(carried)\(ApplicabilityPage(self).html)")
        }
        return """
            \(head)\(question("Where are we now?", "Trust your first judgement, then check it against the words.", now))\
            \(question("How do we know?", "A few good pieces from different sources beat a long list.", EvidencePage(self).html))\
            \(question("What helps, and what gets in the way?", "Longer bars push harder. Weigh each from 1 to 5.", ForcePage(self).html))\
            \(question("What will we do next?", "Each action works on one factor, has one owner and one date.", ActionsPage(self).html))
            """
    }

    var evaluation: Evaluation { page.book.evaluation }
    var mayContribute: Bool { page.rights.mayContribute }
    var mayJudge: Bool { page.rights.mayJudge }
    /// The ending of ids that stand once for each part.
    var suffix: String { part.map { "-\($0)" } ?? "" }
    /// What was typed into a form of this part and could not be kept.
    var draft: AreaDraft { page.draft.area == area.id ? page.draft : AreaDraft() }
    /// Where the forms of this part are sent.
    var address: String { "/evaluations/\(evaluation.id)/areas/\(area.id)" }

    /// A heading one step below that of the question.
    func heading(_ words: HTML, id: String? = nil) -> HTML {
        part == nil
            ? "<h4\(attribute: "id", id)>\(words)</h4>" : "<h5\(attribute: "id", id)>\(words)</h5>"
    }

    private var head: HTML {
        guard let part else { return .empty }
        return """
            <h3 class="part-head"><i class="bead-still" data-part="\(part)" data-level="plain" aria-hidden="true">\
            \(area.letter ?? "")</i>\(area.title)</h3>
            """
    }

    private func question(_ words: String, _ help: String?, _ content: HTML) -> HTML {
        let title: HTML = part == nil ? "<h3>\(words)</h3>" : "<h4>\(words)</h4>"
        return """
            <div class="q"><header>\(title)\(help.map { "<p>\($0)</p>" as HTML })</header><div>\(content)</div></div>
            """
    }

    private var now: HTML {
        """
        \(carried)\(RubricPage(self).html)\(StatementsPage(self).html)\(PilotCommentsPage(self).html)\(why)\(ApplicabilityPage(self).html)
        """
    }

    private var carried: HTML {
        let notice = CarriedPage(book: page.book, mayJudge: mayJudge).notice(area, standing)
        return "\(page.note(on: area))\(notice)"
    }

    private var why: HTML {
        let judgement = page.book.judgement(of: area)
        let id = "why-\(area.id)"
        guard mayJudge else {
            return judgement.why.isEmpty
                ? ""
                : "<div class=\"rationale\">\(heading("Why the bead stands here"))<p class=\"says\">\(judgement.why)</p></div>"
        }
        let by: HTML? = judgement.explained.map {
            "<p class=\"hint\" id=\"\(id)-hint\">Last written by \($0.name), \(Words.date(WallClock($0.at).day))</p>"
        }
        return """
            <form data-autosave method="post" action="/evaluations/\(evaluation.id)/judgements">\
            <input type="hidden" name="area" value="\(area.id)">\
            <input type="hidden" name="revision-\(area.id)" value="\(judgement.revision)">\
            <div class="field rationale"><label for="\(id)">Why we place the bead here</label>\(by)\
            <textarea id="\(id)" name="\(id)" rows="4"\(attribute: "aria-describedby", by.map { _ in "\(id)-hint" })>
            \(judgement.why)</textarea></div>\
            <noscript><p class="row"><button class="btn">Save the reason</button></p></noscript></form>
            """
    }
}
