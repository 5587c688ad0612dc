import Database
import Web

/// What the school says of a shared review, on its page: written there by the school, read by the validator.
struct FeedbackSection {
    let validation: Validation
    let feedback: [Feedback]
    let seat: Seat
    var typed = ""
    var errors = FormErrors()

    var html: HTML {
        let name = validation.validator.name
        let lines = feedback.map { Self.item($0) }
        let list: HTML = lines.isEmpty ? .empty : "<ul class=\"rows\">\(lines)</ul>"
        let told: HTML =
            seat == .school
            ? "\(name) and your school read it, and nobody else." : "You and the school read it, and nobody else."
        let none: HTML =
            lines.isEmpty && seat != .school ? "<p class=\"muted\">The school has not written any yet.</p>" : .empty
        return """
            <section class="section" id="feedback" aria-labelledby="h-feedback"><div class="section-head">\
            <h2 id="h-feedback">Feedback to the validator</h2><p class="muted">\(told)</p></div>\(list)\(none)\(form)</section>
            """
    }

    private var form: HTML {
        guard seat == .school else { return .empty }
        let label = Fields.Label(
            "words",
            feedback.isEmpty ? "How did the review go?" : "Something to add?",
            hint: "What helped, and what \(validation.validator.name) could do differently. It stays as you send it.",
            errors
        )
        return """
            <form class="form mt" method="post" action="/validations/\(validation.id)/feedback">\
            \(Fields.area(label, typed, rows: 3))<p class="row"><button type="submit" class="btn">Send the feedback</button></p></form>
            """
    }

    /// - Parameter school: named where feedback of several schools stands together.
    static func item(_ feedback: Feedback, school: String? = nil) -> HTML {
        let from = school.map { "\(feedback.personName), \($0)" } ?? feedback.personName
        return """
            <li class="item"><div><p class="pre">\(feedback.words)</p><p class="muted">\(from), \
            \(Words.date(WallClock(feedback.at).day))</p></div></li>
            """
    }
}
