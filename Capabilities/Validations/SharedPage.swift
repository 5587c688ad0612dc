import Database
import Evaluations
import Frameworks
import Web

/// A review to be read whole: by the school, the trust lead and the validator once it is shared.
struct SharedPage {
    let review: Review
    let seat: Seat
    let schoolName: String
    /// nil for whoever does not read it.
    let feedback: [Feedback]?
    /// What was typed as feedback and could not be kept.
    var typed = ""
    var errors = FormErrors()

    private var validation: Validation { review.validation }

    var sheet: Sheet {
        Sheet(
            errors.isEmpty ? "Review of \(schoolName)" : "Error: Review of \(schoolName)",
            at: "validations",
            main: """
                \(Fields.summary(errors))\(notice)\(head)\(ReviewAbacus(review: review, open: nil, isLive: false, whose: whose).html)\
                \(review.tops.map(area))\(TalkSection.still(validation.talk))\(outcome)\
                \(said)
                """
        )
    }

    private var said: HTML {
        guard validation.sharedAt != nil, let feedback else { return .empty }
        return FeedbackSection(validation: validation, feedback: feedback, seat: seat, typed: typed, errors: errors)
            .html
    }

    private var whose: String { isOwn ? "Your judgement" : "The validator’s judgement" }
    private var isOwn: Bool { seat == .validator || seat == .former }

    private var notice: HTML {
        if case .released = validation.stage {
            return
                "<p class=\"notice warn\" role=\"status\">The trust has asked somebody else to validate. What you wrote is kept here.</p>"
        }
        if review.submission.stage == .withdrawn {
            return
                "<p class=\"notice warn\" role=\"status\">The school has taken this submission back. What was written is kept here.</p>"
        }
        return .empty
    }

    private var head: HTML {
        let shared: HTML = validation.sharedAt.map { "Shared on \(Words.date(WallClock($0).day))." } ?? "Not shared."
        let said: HTML =
            validation.talk.outcome.map { "<b>\(validation.validator.name) recommends: \($0.words.lowercased()).</b>" }
            ?? ""
        return """
            <div class="head"><div>\(review.crumb)<h1>Review of \(schoolName)</h1><p class="lede">\(said) \(shared)</p></div>\(acts)</div>
            """
    }

    private var acts: HTML {
        guard seat == .lead || seat == .validator else { return .empty }
        let decide: HTML = """
            <a class="btn btn-main" href="/submissions/\(review.submission.id)/decision">Go to the decision</a>
            """
        return """
            <div class="head-act"><div class="row"><a class="btn" href="/validations/\(validation.id)/pack">Pack for the \
            conversation</a>\(if: seat == .lead, decide)</div></div>
            """
    }

    private func area(_ top: Area) -> HTML {
        let wires = review.wires(of: top)
        return """
            <section class="area" id="a-\(top.id)" aria-labelledby="h-\(top.id)"><div class="area-head"><div>\
            <h2 id="h-\(top.id)">\(top.title)</h2>\(review.demand(wires))</div></div>\(wires.map(duo))</section>
            """
    }

    private func duo(_ wire: Area) -> HTML {
        let part: HTML? = wire.parent == nil ? nil : "<h3 class=\"part-head\">\(wire.title)</h3>"
        return """
            \(part)<div class="duo mt">\(SchoolColumn(review: review, area: wire, isLive: false).html)\(mine(wire))</div>
            """
    }

    private func mine(_ wire: Area) -> HTML {
        guard let scale = wire.scale else { return .empty }
        let own = review.review(of: wire)
        let title = isOwn ? "You say" : "The validator says"
        let difference = review.difference(wire, who: isOwn ? "You" : "The validator", is: isOwn ? "are" : "is")
        let question: HTML =
            own.question.askedAt == nil
            ? .empty
            : TalkSection.text("Asked of the school", own.question.text)
                + TalkSection.text("The school’s answer", answer(own))
        return """
            <section aria-label="\(title) about \(review.version.title(of: wire))"><header><h3>\(title)</h3>\
            <span class="who">\(validation.validator.words)</span></header>\
            <p>\(levelMark(scale, review.notch(wire), none: review.noneWords(wire))) <span class="small muted">\(difference)</span></p>\
            <div class="stack mt">\(TalkSection.text("Reason for moving the bead", reason(own)))\(question)\
            \(TalkSection.text("What is going well", own.goingWell))\(TalkSection.text("Target for next time", own.target))</div></section>
            """
    }

    /// A reason that was written before the validator agreed after all is left out.
    private func reason(_ own: AreaReview) -> String {
        if case .adjust = own.verdict { own.reason } else { "" }
    }

    private func answer(_ own: AreaReview) -> String { own.question.isAnswered ? own.question.answer : "" }

    private var outcome: HTML {
        let talk = validation.talk
        let words: HTML =
            talk.outcome.map { "<p><b class=\"strong\">\($0.words).</b> \($0.meaning)</p>" } ?? "<p>None yet.</p>"
        return """
            <section class="section" id="outcome" aria-labelledby="h-outcome"><div class="section-head"><h2 id="h-outcome">Outcome\
            </h2></div><div class="cols-2">\(OutcomeSection.rule(review))<div><h3>The recommendation</h3><div class="mt-s">\(words)\
            <p class="pre mt-s">\(talk.why)</p></div></div></div></section>
            """
    }
}
