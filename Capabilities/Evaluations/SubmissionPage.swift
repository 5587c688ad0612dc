import Database
import Frameworks
import Web

/// A frozen copy as a reader sees it, with the number, hand, day and seal under which it is kept.
struct SubmissionPage: Sendable {
    let submission: Submission
    let copy: FrozenEvaluation
    let version: Framework.Version
    /// Whether the stored text still has the hash that it was stored under.
    let isWhole: Bool
    /// Whether the reader may open the evaluation that goes on.
    let mayReadEvaluation: Bool
    let mayWithdraw: Bool

    var sheet: Sheet {
        Sheet(
            "\(copy.school.name), submission \(submission.number)",
            at: "evaluations",
            main: """
                \(if: !isWhole, Self.warning)
                <div class="head"><div>\(crumb)<h1>\(copy.school.name)</h1><p class="lede">\
                <b>Submission \(submission.number) of \(copy.framework.title), as it was sent.</b> \(lede)</p></div>\
                <div class="head-act"><div class="row">\(buttons)</div></div></div>
                \(abacus)
                <section class="section" aria-labelledby="h-about"><div class="section-head">\
                <h2 id="h-about">About this copy</h2></div>\(facts)</section>
                \(impact)
                \(areas)
                """
        )
    }

    private static let warning: HTML = """
        <p class="notice warn" role="alert"><b>This copy is not as it was stored.</b> Its SHA-256 has changed. \
        Tell your trust administrator before you rely on it.</p>
        """

    private var crumb: HTML {
        guard mayReadEvaluation else { return .empty }
        return """
            <p class="crumb"><a href="/evaluations">Evaluations</a> / \
            <a href="/evaluations/\(submission.evaluation)">\(copy.framework.title)</a> / \(copy.cycle.title)</p>
            """
    }

    private var lede: HTML {
        switch submission.stage {
        case .waiting: "A validator reads it, then the trust decides. What changed since then is not shown here."
        case .decided: "The trust has decided on it. What changed since then is not shown here."
        case .withdrawn: "The school took it back. It is kept, and nobody decides on it."
        }
    }

    private var buttons: HTML {
        let withdrawal: HTML = """
            <form method="post" action="/submissions/\(submission.id)/withdrawal">\
            <button class="btn">Take it back</button></form>
            """
        return """
            \(if: mayWithdraw && submission.isWaiting, withdrawal)\
            <a class="btn" href="/submissions/\(submission.id)/report.pdf">Report as PDF</a>
            """
    }

    private var abacus: HTML {
        let places = copy.areas.filter { $0.scale != nil }.map { ($0.id, $0.place) }
        return StillAbacusPage(
            version,
            Dictionary(places) { $1 },
            label: "Abacus: the judgements of submission \(submission.number)",
            link: { "#a-\($0.id)" }
        ).html
    }

    private var facts: HTML {
        let seal: HTML = isWhole ? "The stored copy still matches it." : "The stored copy no longer matches it."
        return """
            <dl class="facts"><dt>Framework</dt><dd>\(copy.framework.title), version \(copy.framework.number)</dd>\
            <dt>Cycle</dt><dd>\(copy.cycle.title)</dd><dt>Number</dt><dd>Submission \(submission.number)</dd>\
            <dt>Sent</dt><dd>\(Words.moment(submission.at)), by \(submission.by)</dd>\
            <dt>State</dt><dd>\(SentPage.state(submission))</dd>\
            <dt>SHA-256</dt><dd><code class="seal">\(submission.sha256)</code> <span class="muted small">\(seal)</span></dd></dl>
            """
    }

    private var impact: HTML {
        guard !copy.impact.isEmpty else { return .empty }
        return """
            <section class="section" aria-labelledby="h-impact"><div class="section-head"><h2 id="h-impact">Impact</h2>\
            <p class="muted">What difference the school says its work made.</p></div>\
            <p class="typed">\(copy.impact)</p></section>
            """
    }

    private var areas: HTML {
        let pieces = Dictionary(copy.evidence.map { ($0.id, $0) }) { $1 }
        let sections: [HTML] = copy.areas.filter { $0.parent == nil }.compactMap { top in
            let parts = copy.areas.filter { $0.parent == top.id && $0.isForSchool }
            guard top.isForSchool, top.scale != nil || !parts.isEmpty else { return nil }
            let page = FrozenAreaPage(submission: submission.id, version: version, evidence: pieces)
            return page.section(top, parts)
        }
        return sections.joined()
    }
}

extension FrozenArea {
    /// Where the bead of a frozen area stands.
    package var place: StillAbacusPage.Place {
        guard isForSchool else { return .empty("Does not apply to this school") }
        if doesNotApply != nil { return .empty("The school says that it does not apply") }
        return notch.map { .at(notch: $0) } ?? .notJudged
    }
}
