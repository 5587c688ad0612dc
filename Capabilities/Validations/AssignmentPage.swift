import Accounts
import Database
import Evaluations
import Web

/// The page on which a trust lead chooses a validator.
enum AssignmentPage {
    static func sheet(_ desk: AssignmentDesk, _ form: AssignmentForm, _ errors: FormErrors = FormErrors()) -> Sheet {
        let line = desk.line
        return Sheet(
            errors.isEmpty ? "Validator for \(line.schoolName)" : "Error: Validator for \(line.schoolName)",
            at: "validations",
            main: """
                \(Fields.summary(errors))
                <div class="head"><div><p class="crumb"><a href="/validations">Validation</a> / \(line.framework) / \
                \(line.cycle)</p><h1>\(line.schoolName)</h1><p class="lede">\(lede(desk))</p></div></div>
                \(content(desk, form, errors))
                """
        )
    }

    private static func lede(_ desk: AssignmentDesk) -> HTML {
        let sent: HTML = "Sent by \(desk.line.sentBy) on \(Words.date(WallClock(desk.line.sentAt).day))."
        guard let validation = desk.line.validation else {
            return desk.submission.stage == .waiting ? "<b>Nobody validates this submission yet.</b> \(sent)" : sent
        }
        return "<b>\(validation.validator.name) validates this submission.</b> \(sent)"
    }

    private static func content(_ desk: AssignmentDesk, _ form: AssignmentForm, _ errors: FormErrors) -> HTML {
        switch desk.submission.stage {
        case .withdrawn: "<p>The school has taken this submission back.</p>"
        case .decided: "<p>The trust has decided on this submission.</p>"
        case .waiting: desk.line.validation.map { state($0, desk) } ?? choice(desk, form, errors)
        }
    }

    private static func state(_ validation: Validation, _ desk: AssignmentDesk) -> HTML {
        let facts: HTML = """
            <dl class="facts"><dt>Validator</dt><dd>\(validation.validator.words)</dd>
            <dt>Asked by</dt><dd>\(validation.assignedBy), \(Words.date(WallClock(validation.assignedAt).day))</dd>
            <dt>Due</dt><dd>\(Words.date(desk.line.due))</dd></dl>
            """
        if validation.sharedAt != nil {
            return facts
                + """
                <p class="row mt"><a class="btn" href="/validations/\(validation.id)">Read the review</a>
                <a class="btn" href="/validations/\(validation.id)/pack">Validator’s pack</a>
                <a class="btn btn-main" href="/submissions/\(desk.submission.id)/decision">Decide on the award</a></p>
                """
        }
        return facts
            + """
            <p class="mt">You will see the review when \(validation.validator.name) shares it with the school. \
            <a href="/validations/\(validation.id)/pack">The validator’s pack</a> holds what the school sent.</p>
            <form class="mt" method="post" action="/validations/\(validation.id)/release">
            <p class="row"><button type="submit" class="btn">Choose somebody else</button></p>
            <p class="small muted mt-s">What has been written so far stays with \(validation.validator.name) and is not passed on.</p></form>
            """
    }

    private static func choice(_ desk: AssignmentDesk, _ form: AssignmentForm, _ errors: FormErrors) -> HTML {
        if desk.free.isEmpty {
            return """
                <div class="empty"><p><b>Nobody can validate this submission.</b> An administrator can make somebody a \
                validator who has no role at this school.</p></div>\(missing(desk))
                """
        }
        let options = desk.free.map {
            (value: $0.person.id.text, words: $0.person.name, help: Optional($0.person.standing))
        }
        let due = Fields.Label("due", "To be shared by", hint: "Leave it empty for the cycle’s own day.", errors)
        return """
            <form class="form" method="post" action="/submissions/\(desk.submission.id)/validator">
            \(Fields.radios(Fields.Label("validator", "Who validates", errors), form.validator, options))
            \(Fields.input(due, form.due, type: "date"))
            <p class="row"><button type="submit" class="btn btn-main">Ask them to validate</button>\
            <a href="/validations">Cancel</a><a href="/validations/capacity">Who has capacity</a></p></form>\(missing(desk))
            """
    }

    private static func missing(_ desk: AssignmentDesk) -> HTML {
        guard !desk.missing.isEmpty else { return .empty }
        let lines = desk.missing.map { candidate -> HTML in
            "<li>\(candidate.objection?.words(candidate.person.name) ?? "")</li>"
        }
        return """
            <section class="section" aria-labelledby="h-missing"><div class="section-head"><h2 id="h-missing">\
            Who cannot validate this school</h2></div><ul class="rows">\(lines)</ul></section>
            """
    }
}
