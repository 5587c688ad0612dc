import Database
import Frameworks
import Web

/// Sending an evaluation for validation: what stands in the way, what a reader would miss, and the button.
struct SendingPage: Sendable {
    let sending: Sending
    /// The impact statement as it was typed.
    let impact: String
    var errors = FormErrors()
    /// Why it was not sent just now.
    var refusal: Submission.Refusal?

    var sheet: Sheet {
        let evaluation = sending.evaluation
        return Sheet(
            "Send for validation",
            at: "evaluations",
            main: """
                \(Fields.summary(errors))\(refused)
                <div class="head"><div><p class="crumb"><a href="/evaluations">Evaluations</a> / \
                <a href="/evaluations/\(evaluation.id)">\(evaluation.school.name), \(evaluation.title)</a> / \
                \(evaluation.cycle.title)</p><h1>Send for validation</h1><p class="lede">\(lede)</p>\(time)</div></div>
                \(sending.obstacle == nil ? check + SendingImpact(sending: sending).html + form : .empty)
                \(SentPage.history(sending.submissions))
                """
        )
    }

    private var refused: HTML {
        guard let refusal, case .refused(let what, let then) = refusal.problem else { return .empty }
        if case .notReady = refusal {
            return
                "<p class=\"notice warn\" role=\"alert\"><b>It was not sent.</b> What stands in the way is listed below.</p>"
        }
        return "<p class=\"notice warn\" role=\"alert\"><b>It was not sent.</b> \(what) \(then)</p>"
    }

    private var lede: HTML {
        if let waiting = sending.evaluation.waiting, sending.evaluation.cycle.isOpen {
            return """
                <b>Submission \(waiting.number) is waiting for a decision.</b> The next one can be sent once the trust has \
                decided, or after this one is taken back.
                """
        }
        guard sending.obstacle == nil else {
            return "<b>This cycle is closed.</b> Ask your trust to open the framework to your school again."
        }
        let (blocking, advice) = (sending.blockingCount, sending.adviceCount)
        guard blocking == 0 else {
            let things = Words.opening(blocking, "thing stands", "things stand")
            return "<b>\(things) in the way.</b> Put \(blocking == 1 ? "it" : "them") right, then send."
        }
        let missing: HTML =
            "A reader would miss \(Words.count(advice, "thing", "things")), but you can send it as it is."
        return "<b>It can be sent.</b> \(if: advice > 0, missing)"
    }

    /// The last day for this school, and why it has more time than others.
    private var time: HTML {
        let cycle = sending.evaluation.cycle
        guard sending.obstacle == nil else { return .empty }
        let more: HTML? = cycle.more.map { "<br>\($0.words)" }
        return "<p class=\"small muted\">Send by \(Words.date(cycle.submitBy)).\(more)</p>"
    }

    private var check: HTML {
        let readiness = sending.readiness
        guard !readiness.lines.isEmpty else {
            return """
                <section class="section" aria-labelledby="h-check"><h2 id="h-check">Before you send it</h2>\
                <p class="mt-s">Every area is judged and explained, with evidence and a plan.\
                \(if: !sending.isImpactMissing, " Nothing is missing.")</p></section>
                """
        }
        return part("blocking", "To put right first", readiness.blocking)
            + part("advice", "What a reader would miss", readiness.advice)
    }

    private func part(_ key: String, _ title: String, _ lines: [Readiness.Line]) -> HTML {
        guard !lines.isEmpty else { return .empty }
        let items: [HTML] = lines.map(item)
        return """
            <section class="section" aria-labelledby="h-\(key)"><div class="section-head"><h2 id="h-\(key)">\(title)</h2>\
            </div><ul class="rows">\(items)</ul></section>
            """
    }

    private func item(_ line: Readiness.Line) -> HTML {
        let area = sending.version.area(line.area)
        let page = area?.parent.flatMap(sending.version.area) ?? area
        return """
            <li class="item"><p>\(line.words)</p><div class="item-side">\
            <a href="/evaluations/\(sending.evaluation.id)/areas/\(page?.id ?? line.area)#area">Open \
            \(page?.title ?? "the area")</a></div></li>
            """
    }

    private var form: HTML {
        guard sending.maySend else {
            return """
                <section class="section" aria-labelledby="h-send"><h2 id="h-send">Send it</h2>\
                <p class="mt-s">The headteacher of the school sends the evaluation.</p></section>
                """
        }
        let asksImpact = sending.version.rule.asksImpact && sending.route == nil
        let seen: HTML? = sending.route.map {
            "<input type=\"hidden\" name=\"impact-revision\" value=\"\($0.revision)\">"
        }
        let label = Fields.Label(
            "impact",
            "What difference has your work made?",
            hint: "The mark asks for this impact statement. Say what is different for pupils now, and how you know.",
            errors
        )
        let button: HTML =
            sending.mayBeSent
            ? "<p class=\"row\"><button class=\"btn btn-main\">Send for validation</button></p>"
            : "<p class=\"muted\">The button to send it appears here once what stands in the way is put right.</p>"
        return """
            <section class="section" aria-labelledby="h-send"><div class="section-head"><h2 id="h-send">Send it</h2></div>\
            <p>Sending freezes a copy as it stands now. Your evaluation stays open and you can go on working in it. \
            You can take the copy back as long as nobody has decided on it.</p>\(onRoute)\
            <form class="form mt" method="post" action="/evaluations/\(sending.evaluation.id)/submission">\
            \(seen)\(if: asksImpact, Fields.area(label, impact, rows: 6))\(button)</form></section>
            """
    }

    /// That sending leads to no mark while the school is on the improvement route.
    private var onRoute: HTML {
        guard let route = sending.route, route.isOnRoute else { return .empty }
        return """
            <p class="mt-s"><b>You are on the improvement route.</b> A validator can read what you send; a mark can be decided \
            once the trust has moved you to the award. <a href="\(link: route.path)#pathway">Your journey</a></p>
            """
    }
}
