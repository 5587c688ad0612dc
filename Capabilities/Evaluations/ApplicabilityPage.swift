import Frameworks
import Web

/// Saying that an area does not apply to the school, with a reason, or that it does after all.
struct ApplicabilityPage {
    private let questions: AreaQuestions
    private let area: Area

    init(_ questions: AreaQuestions) {
        self.questions = questions
        area = questions.area
    }

    private var judgement: Judgement { questions.page.book.judgement(of: area) }

    var html: HTML {
        if let reason = judgement.place.reason {
            return """
                <p><b>This does not apply to the school.</b> \(reason)</p>\
                \(if: questions.mayJudge, form("<button class=\"btn\" name=\"notch-\(area.id)\" value=\"0\">It applies after all</button>"))
                """
        }
        guard questions.mayJudge else { return .empty }
        let label = Fields.Label(
            "reason-\(area.id)",
            "Why does it not apply?",
            hint: "A reader sees this in place of a bead."
        )
        return """
            <details class="more mt"><summary>This does not apply to our school</summary>\
            \(form("\(Fields.area(label, rows: 2))<p class=\"row\"><button class=\"btn\">Say that it does not apply</button></p>"))</details>
            """
    }

    private func form(_ content: HTML) -> HTML {
        """
        <form class="form mt-s" method="post" action="/evaluations/\(questions.evaluation.id)/judgements">\
        <input type="hidden" name="area" value="\(area.id)">\
        <input type="hidden" name="revision-\(area.id)" value="\(judgement.revision)">\
        \(content)</form>
        """
    }
}
