import Database
import Evaluations
import Frameworks
import Web

/// What the school sees while its submission is being validated: the appointment, and the questions to answer.
enum QuestionsPage {
    static func sheet(_ review: Review, _ typed: Form, _ errors: FormErrors) -> Sheet {
        let validation = review.validation
        let asked = review.wires.filter { review.review(of: $0).question.askedAt != nil }
        let open = asked.count { review.review(of: $0).question.isOpen }
        let state: HTML =
            open == 0
            ? "You will see the review when it is shared."
            : "\(Words.opening(open, "question", "questions")) for you to answer before it goes on."
        return Sheet(
            "Validation of \(review.frozen.school.name)",
            at: "validations",
            scripts: ["autosave.js", "conflict.js"],
            main: """
                <div class="head"><div>\(review.crumb)<h1>\(review.frozen.school.name)</h1>\
                <p class="lede"><b>\(validation.validator.name) is reviewing what you sent.</b> \(state)</p></div>\
                <div class="head-act"><p class="small muted" data-save-state role="status"></p></div></div>\
                \(appointment(review))\(questions(asked, review, errors, typed))
                """
        )
    }

    private static func appointment(_ review: Review) -> HTML {
        let (validation, talk) = (review.validation, review.validation.talk)
        let when = [talk.on.map { Words.date($0) }, talk.at.map(\.words)].compactMap(\.self).joined(separator: ", ")
        let link: HTML =
            talk.link.isEmpty
            ? .empty
            : "<dt>Video link</dt><dd><a href=\"\(link: talk.link)\" rel=\"noopener noreferrer\">\(talk.link)</a></dd>"
        return """
            <section aria-labelledby="h-talk"><h2 id="h-talk">Professional conversation</h2><dl class="facts mt-s">\
            <dt>Validator</dt><dd>\(validation.validator.words)</dd><dt>When</dt>\
            <dd>\(when.isEmpty ? "Not set yet" : when)</dd>\(link)</dl></section>
            """
    }

    private static func questions(_ asked: [Area], _ review: Review, _ errors: FormErrors, _ typed: Form) -> HTML {
        let content: HTML =
            asked.isEmpty
            ? "<div class=\"empty\"><p><b>No questions yet.</b> If the validator asks something before deciding, it comes here.</p></div>"
            : "\(asked.map { question($0, review, TypedForm(typed: typed, errors: errors)) })"
        return """
            <section class="section" aria-labelledby="h-questions"><div class="section-head"><h2 id="h-questions">Questions for you\
            </h2></div>\(content)</section>
            """
    }

    private static func question(_ area: Area, _ review: Review, _ form: TypedForm) -> HTML {
        let own = review.review(of: area)
        let title: HTML = "<h3>\(review.version.title(of: area))</h3><p class=\"said mt-s\">\(own.question.text)</p>"
        if let by = own.question.answeredBy, let at = own.question.answeredAt {
            return """
                <section class="stack mt">\(title)<p class="small strong">\(by) answered on \
                \(Words.dayAndMonth(WallClock(at).day))</p><p class="said">\(own.question.answer)</p></section>
                """
        }
        let name = ReviewField.answer.name(area.id)
        let label = Fields.Label(name, "Your answer", hint: "The validator sees it when you send it.", form.errors)
        let action = "/validations/\(review.validation.id)/areas/\(area.id)/answer"
        return """
            <form class="form mt" method="post" action="\(action)/draft" data-autosave>\(title)\
            <input type="hidden" name="revision-\(area.id)" value="\(own.revision)">\
            \(Fields.area(label, form.value(name, own.question.answer)))\
            <p class="row"><button type="submit" class="btn btn-main" formaction="\(action)">Send the answer</button></p></form>
            """
    }
}
