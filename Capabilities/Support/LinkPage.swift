import Accounts
import Database
import Schools
import Web

/// One link: who helps whom, how far it has come, what is next, the log and the impact.
struct LinkPage {
    let view: LinkView
    let form: Form
    var errors = FormErrors()

    private var link: SupportLink { view.link }

    var sheet: Sheet {
        Sheet(
            "\(link.helping.name) helps \(link.asking.name)",
            at: "support",
            main: """
                \(Fields.summary(errors))<div class="head"><div><p class="crumb"><a href="/support">Support</a> / Link</p>\
                <h1>\(link.helping.name) helps \(link.asking.name)</h1><p class="lede"><b>\(Words.capitalised(link.stageWords)).</b> \
                \(next)</p></div></div>\(stages)\(pair)\(isActive ? .empty : acts)\
                \(outcome)\(ImpactSection(view: view).html)\(LogSection(view: view, form: form, errors: errors).html)\
                \(isActive ? acts : .empty)
                """
        )
    }

    private var acts: HTML { LinkActs(view: view, form: form, errors: errors).html }

    /// Under way, what comes next is written often and ended once, so that the end stands last.
    private var isActive: Bool {
        if case .active = link.stage { true } else { false }
    }

    private var next: String {
        switch link.stage {
        case .proposed: "Nothing begins until both heads agree."
        case .declined: "The ask stands, and another school can be proposed."
        case .agreed(nil): "Set the first day."
        case .agreed: "Write in the log whatever is worth keeping."
        case .active: "When it is over, say what came of it."
        case .ended: "What came of it stands below."
        }
    }

    private var stages: HTML {
        let names = ["Proposed", "Agreed", "Under way", "Ended"]
        let place =
            switch link.stage {
            case .proposed, .declined: 0
            case .agreed: 1
            case .active: 2
            case .ended: 3
            }
        let items: [HTML] = names.enumerated().map { number, name in
            """
            <li\(attribute: "class", number < place ? "done" : nil)\(attribute: "aria-current", number == place ? "step" : nil)>\
            <b>\(name)</b></li>
            """
        }
        return "<ol class=\"stages\">\(items)</ol>"
    }

    private var pair: HTML {
        let agreed = { (side: SupportLink.Side) -> HTML in
            let words = link.agreed[side].map { "Agreed by \($0.name), \(Words.date(WallClock($0.at).day))" }
            return "<small>\(words ?? "Has not agreed yet")</small>"
        }
        let row = PairPage(
            helper: "\(link.helping.name)\(agreed(.helping))",
            asker: "\(link.asking.name)\(agreed(.asking))",
            area: view.area?.title ?? "An area",
            label: "\(link.helping.name) helps \(link.asking.name)",
            warnings: link.stage == .proposed ? view.warnings : [],
            heading: "h2"
        ).html
        let hand = link.proposal.hand
        return """
            \(row)<p class="says wants" data-level="0">\(link.proposal.words)</p><p class="small muted mt-s">Proposed by \
            \(hand.name), \(Words.moment(hand.at))</p>\(texts)
            """
    }

    /// What both schools wrote, so that each knows of the other.
    private var texts: HTML {
        """
        <dl class="facts mt"><dt>\(link.asking.name) asks</dt><dd class="wants">\(view.wants)</dd>\
        <dt>\(link.helping.name) offers</dt><dd class="wants">\(view.gives)</dd></dl>
        """
    }

    private var outcome: HTML {
        switch link.stage {
        case .ended(let ending):
            """
            <section class="section" aria-labelledby="h-e"><h2 id="h-e">What came of it</h2>\
            <p class="says wants" data-level="0">\(ending.outcome)</p><p class="small muted mt-s">\(ending.by), \
            \(Words.date(ending.on))</p></section>
            """
        case .declined(let hand, _, let why):
            """
            <section class="section" aria-labelledby="h-e"><h2 id="h-e">Why it was declined</h2>\
            <p class="says wants" data-level="0">\(why)</p><p class="small muted mt-s">\(hand.name), \
            \(Words.moment(hand.at))</p></section>
            """
        case .proposed, .agreed, .active: .empty
        }
    }
}
