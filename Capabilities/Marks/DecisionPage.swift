import Accounts
import Database
import Evaluations
import Frameworks
import Inspections
import Validations
import Web

/// The page on which a trust lead decides: the rule on both sets of beads, the recommendation, and the decision.
struct DecisionPage {
    let desk: DecisionDesk
    let person: Person
    let form: DecisionForm
    let errors: FormErrors

    init(desk: DecisionDesk, person: Person, form: DecisionForm, errors: FormErrors = FormErrors()) {
        self.desk = desk
        self.person = person
        self.form = form
        self.errors = errors
    }

    var sheet: Sheet {
        let title = "Decision on \(desk.schoolName)"
        return Sheet(
            errors.isEmpty ? title : "Error: \(title)",
            at: "validations",
            main: """
                \(Fields.summary(errors))<div class="head"><div>\(crumb)<h1>\(desk.schoolName)</h1>\
                <p class="lede">\(lede)</p></div>\(links)</div>\
                \(desk.review.map { DecisionTable(review: $0, isInCategory: desk.fact().isInCategory).html })\(made)\(choice)
                """
        )
    }

    private var crumb: HTML {
        "<p class=\"crumb\"><a href=\"/validations\">Validation</a> / \(desk.version.name) / Submission \(desk.submission.number)</p>"
    }

    private var lede: HTML {
        if let decision = desk.decision {
            let day = Words.date(WallClock(decision.at).day)
            return "<b>\(decision.verdict.words).</b> \(decision.by) decided on \(day)."
        }
        if desk.submission.stage == .withdrawn { return "<b>The school has taken this submission back.</b>" }
        guard let review = desk.review, let outcome = review.validation.talk.outcome else {
            return "<b>No validation has been shared yet.</b> Decide once the validator has shared it."
        }
        let points = review.reading(isInCategory: false).holds ? "holds" : "does not hold"
        return """
            <b>\(review.validation.validator.name) recommends: \(outcome.words.lowercased()).</b> On the validator’s beads the \
            award rule \(points).
            """
    }

    private var links: HTML {
        guard let review = desk.review else { return .empty }
        return """
            <div class="head-act"><div class="row"><a class="btn" href="/validations/\(review.validation.id)">Read the review</a>\
            </div></div>
            """
    }

    private var made: HTML {
        guard let decision = desk.decision else { return .empty }
        let mark: HTML =
            desk.mark.map { "<dt>Mark</dt><dd><a href=\"/marks/\($0.number)\">\($0.number)</a></dd>" } ?? .empty
        let tier: HTML = decision.tier.map { "<dt>Tier</dt><dd>\($0)</dd>" } ?? .empty
        let why: HTML = decision.why.isEmpty ? .empty : "<dt>Why</dt><dd>\(decision.why)</dd>"
        return """
            <section class="section" aria-labelledby="h-made"><div class="section-head"><h2 id="h-made">The decision</h2></div>\
            <dl class="facts"><dt>Decision</dt><dd>\(decision.verdict.words)</dd>\(tier)\(why)<dt>Decided by</dt>\
            <dd>\(decision.by), \(Words.date(WallClock(decision.at).day))</dd>\(mark)</dl></section>
            """
    }

    private var choice: HTML {
        guard desk.decision == nil, desk.review != nil, desk.submission.stage == .waiting else { return .empty }
        let content: HTML =
            person.belongs(to: desk.submission.school)
            ? "<p>You have a role at this school. Another trust lead decides on this submission.</p>" : fields
        return """
            <section class="section" aria-labelledby="h-choice"><div class="section-head"><h2 id="h-choice">Your decision</h2></div>\
            \(content)</section>
            """
    }

    private var fields: HTML {
        let blocking = desk.blocking
        let note: HTML =
            blocking.isEmpty
            ? "" : "<p class=\"notice warn\">The mark cannot be awarded: \(blocking.joined(separator: "; ")).</p>"
        let why = Fields.Label("why", "Why", hint: "Needed for “not yet”, and to award against the rule.", errors)
        return """
            \(route)\(note)<form class="form" method="post" action="/submissions/\(desk.submission.id)/decision">\
            \(Fields.radios(Fields.Label("decision", "What you decide", errors), form.decision, options))\(category)\
            \(Fields.area(why, form.why))<p class="row"><button type="submit" class="btn btn-main">Decide</button></p>\
            <p class="small muted">A decision cannot be changed afterwards. The school reads it with your reason.</p></form>
            """
    }

    /// That nothing is awarded while the school is on the improvement route, and where a lead decides on that.
    private var route: HTML {
        guard desk.pathway == .improvement else { return .empty }
        return """
            <p class="notice warn">The school is on the improvement route, so no mark can be awarded now. \
            <a href="/evaluations/\(desk.submission.evaluation)/pathway">Decide on its pathway</a></p>
            """
    }

    private var options: [(value: String, words: String, help: String?)] {
        let term = Mark.Term(awardedOn: desk.submission.at.day, desk.version.rule)
        let years = Words.count(desk.version.rule.validMonths, "month", "months")
        let award = ("award", "Award the mark", "For \(years), to the end of the month. \(tierWords(term))")
        return [
            award,
            ("not-yet", "Not yet", "The school keeps its feedback and targets, and can send again when it is ready."),
        ]
        .map { (value: $0.0, words: $0.1, help: Optional($0.2.trimmed)) }
    }

    private func tierWords(_ term: Mark.Term) -> String {
        let tier = desk.review?.reading(isInCategory: false).tier
        return tier.map { "The beads reach the tier \($0)." } ?? ""
    }

    /// What is known of the category; nil where the lead has to say it.
    private var known: HTML? {
        let link: HTML = "<a href=\"/schools/\(desk.submission.school)/inspections#category\">See its inspections</a>"
        if let blocks = desk.category.blocks {
            return "<p class=\"notice warn\">The mark cannot be awarded now. \(blocks) \(link)</p>"
        }
        guard desk.category.fact == .outside else { return nil }
        let day = desk.category.reading.inspection.map { ", by the inspection of \($0.dayWords)" } ?? ""
        return "<p>The school is in no category of concern\(day). \(link)</p>"
    }

    private var category: HTML {
        guard desk.version.rule.asksOutOfCategory else { return .empty }
        if let known { return known }
        let label = Fields.Label(
            "category",
            "Is the school in a category of concern?",
            hint: "\(CategoryFact.notKnown.words) The award rule asks for this.",
            errors
        )
        return Fields.segments(label, form.category, [("no", "No"), ("yes", "Yes")])
    }
}
