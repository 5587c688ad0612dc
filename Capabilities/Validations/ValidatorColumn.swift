import Database
import Evaluations
import Frameworks
import Web

/// What the validator says of an area, to be written: the right of the two columns.
struct ValidatorColumn {
    let review: Review
    let area: Area
    let form: TypedForm

    private var own: AreaReview { review.review(of: area) }

    var html: HTML {
        guard let scale = area.scale else { return .empty }
        return """
            <section aria-label="You say about \(review.version.title(of: area))"><header><h3>You say</h3>\
            <span class="who">\(review.validation.validator.words)</span></header>\
            <p data-mine="\(area.id)">\(levelMark(scale, review.notch(area), none: review.noneWords(area)))</p>\(choice)\
            <div class="stack-5 mt"><div class="if-adjust">\(field(.reason, "Reason for moving the bead", own.reason))</div>\
            <div class="if-ask">\(question)</div>\
            \(field(.goingWell, "What is going well", own.goingWell))\
            \(field(.target, "Target for next time", own.target))</div>\
            <noscript><p class="row mt"><button class="btn">Save this \(review.version.words.area)</button></p></noscript></section>
            """
    }

    private var choice: HTML {
        let isAbsent = review.sent(area)?.doesNotApply != nil
        let options: [(ReviewChange.Choice, String, String)] = [
            (.agree, "Agree", isAbsent ? "It does not apply to this school." : "Keep the school’s bead where it is."),
            (.adjust, "Adjust", "Move your bead on the abacus above, and say why."),
            (.ask, "Ask first", "Send a question. The school answers before you decide."),
        ]
        let radios = options.map { choice, words, help -> HTML in
            """
            <label><input type="radio" name="stance-\(area.id)" value="\(choice.rawValue)"\
            \(attribute: "checked", if: own.verdict.choice == choice)><span><b>\(words)</b><small>\(help)</small></span></label>
            """
        }
        return
            "<fieldset class=\"choice mt\"><legend class=\"vh\">Do you agree with the school’s bead?</legend>\(radios)</fieldset>"
    }

    private func field(_ field: ReviewField, _ label: String, _ text: String, hint: String? = nil) -> HTML {
        let name = field.name(area.id)
        return Fields.area(Fields.Label(name, label, hint: hint, form.errors), form.value(name, text), rows: 3)
    }

    private var question: HTML {
        let action = "/validations/\(review.validation.id)/areas/\(area.id)/question"
        let question = own.question
        guard let askedAt = question.askedAt else {
            return """
                \(field(.question, "Question to the school", question.text, hint: "The school sees it when you send it."))\
                <p class="row mt-s"><button type="submit" class="btn" formaction="\(action)">Send the question</button></p>
                """
        }
        let asked: HTML =
            "<p class=\"small strong\">You asked on \(Words.dayAndMonth(WallClock(askedAt).day))</p><p class=\"said\">\(question.text)</p>"
        guard let by = question.answeredBy, let at = question.answeredAt else {
            return """
                \(asked)<p class="small muted">The school has not answered yet.</p><p class="row mt-s">\
                <button type="submit" class="btn" formaction="\(action)/withdrawal">Take the question back</button></p>
                """
        }
        return """
            \(asked)<p class="small strong mt-s">\(by) answered on \(Words.dayAndMonth(WallClock(at).day))</p>\
            <p class="said">\(question.answer)</p>
            """
    }
}
