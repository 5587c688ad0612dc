import Frameworks
import Web

/// Saying that an area does not apply to the school, with a reason, or that it does after all.
struct ApplicabilityPage {
    private let questions: AreaQuestions

    init(_ questions: AreaQuestions) { self.questions = questions }

    var html: HTML {
        let judgement = questions.page.book.judgement(of: questions.area)
        if let reason = judgement.place.reason {
            return """
                <p><b>This does not apply to the school.</b> \(reason)</p>\
                \(if: questions.mayJudge, form("<button class=\"btn\" name=\"applies\" value=\"yes\">It applies after all</button>"))
                """
        }
        guard questions.mayJudge else { return .empty }
        let label = Fields.Label(
            "reason\(questions.suffix)",
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
        <form class="form mt-s" method="post" action="\(questions.address)/applicability">\
        <input type="hidden" name="revision" value="\(questions.page.book.judgement(of: questions.area).revision)">\
        \(content)</form>
        """
    }
}
