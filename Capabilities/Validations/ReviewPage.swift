import Database
import Evaluations
import Frameworks
import Web

/// A validator's review as it is written: abacus, one area at a time, the conversation and the outcome.
struct ReviewPage {
    let review: Review
    let open: Area?
    let typed: Form
    let errors: FormErrors

    /// - Parameters:
    ///   - open: the area asked for; the first that is not reviewed where it is none.
    ///   - typed: what was sent and could not be kept, shown again beside its message.
    init(review: Review, open: ID<Area>?, typed: Form = Form(), errors: FormErrors = FormErrors()) {
        self.review = review
        self.typed = typed
        self.errors = errors
        let tops = review.tops
        let asked = open.flatMap { id in
            tops.first { top in top.id == id || review.wires(of: top).contains { $0.id == id } }
        }
        let next = tops.first { top in
            review.wires(of: top).contains { review.review(of: $0).missing(school: review.schoolNotch($0)) != nil }
        }
        self.open = asked ?? next ?? tops.first
    }

    var sheet: Sheet {
        let name = review.frozen.school.name
        return Sheet(
            errors.isEmpty ? "Review of \(name)" : "Error: Review of \(name)",
            at: "validations",
            scripts: ["abacus.js", "autosave.js", "conflict.js", "review.js"],
            main: """
                \(Fields.summary(errors))\(head)\(ReviewAbacus(review: review, open: open, isLive: true).html)\
                \(impact)\(open.map(panel))\(talk.html)\
                \(OutcomeSection(review: review, form: form).html)
                """
        )
    }

    private var talk: TalkSection {
        let action = "/validations/\(review.validation.id)/conversation"
        return TalkSection(talk: review.validation.talk, form: form, action: action)
    }

    private var form: TypedForm { TypedForm(typed: typed, errors: errors) }

    private var head: HTML {
        """
        <div class="head"><div>\(review.crumb)<h1>Review of \(review.frozen.school.name)</h1>\
        <p class="lede" id="standing" data-fresh>\(review.standing)</p></div><div class="head-act">\
        <p class="small muted" data-save-state role="status">Only you can see this until you share it</p>\
        <div class="row"><a class="btn" href="/validations/\(review.validation.id)/pack">Pack for the conversation</a>\
        <a class="btn btn-main" href="#outcome">Go to the outcome</a></div></div></div>
        """
    }

    private var impact: HTML {
        guard !review.submission.impact.isEmpty else { return .empty }
        return """
            <details class="more"><summary>What difference the school says its work made</summary>\
            <p class="pre">\(review.submission.impact)</p></details>
            """
    }

    private func panel(_ top: Area) -> HTML {
        let tops = review.tops
        let place = tops.firstIndex { $0.id == top.id } ?? 0
        let links = [place > 0 ? tops[place - 1] : nil, place + 1 < tops.count ? tops[place + 1] : nil]
        let around = zip(["Previous", "Next"], links).compactMap { word, area -> HTML? in
            area.map { "<a href=\"/validations/\(review.validation.id)?area=\($0.id)#area\">\(word): \($0.title)</a>" }
        }
        let wires = review.wires(of: top)
        return """
            <section class="area" id="area" aria-labelledby="h-area"><div class="area-head"><div><h2 id="h-area">\(top.title)</h2>\
            \(review.demand(wires))</div><p class="row small">\(around)</p></div>\(wires.map(area))</section>
            """
    }

    private func area(_ wire: Area) -> HTML {
        let isPart = wire.parent != nil
        let school = SchoolColumn(review: review, area: wire, isLive: true)
        let mine = ValidatorColumn(review: review, area: wire, form: form)
        let part: HTML? = isPart ? "<h3 class=\"part-head\">\(wire.title)</h3>" : nil
        return """
            \(part)\(review.levels(of: wire))<form class="duo mt" method="post" data-autosave \
            action="/validations/\(review.validation.id)/areas/\(wire.id)/review">\
            <input type="hidden" name="revision-\(wire.id)" value="\(review.review(of: wire).revision)">\
            <button type="submit" hidden>Save</button>\(school.html)\(mine.html)</form>
            """
    }
}

/// What could not be kept, to be shown again beside its message; all else is shown as it is kept.
struct TypedForm {
    let typed: Form
    let errors: FormErrors

    func value(_ name: String, _ kept: String) -> String { errors[name] == nil ? kept : typed[name] }
}
