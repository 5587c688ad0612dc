import Database
import Frameworks
import Web

/// What helps and what gets in the way, as a force field: longer bars push harder.
struct ForcePage {
    private let questions: AreaQuestions

    init(_ questions: AreaQuestions) { self.questions = questions }

    var html: HTML {
        let factors = questions.page.book.factors(for: questions.area)
        let field: HTML =
            factors.isEmpty
            ? """
            <div class="empty"><p><b>Nothing weighed yet.</b> Name one thing that helps and one that gets in the way. \
            The actions below can then work on it.</p></div>
            """
            : """
            <div class="force">\(side(.helping, factors, isBack: false))\(side(.hindering, factors, isBack: true))</div>
            """
        return "\(field)\(if: questions.mayContribute, add)"
    }

    private func side(_ direction: FactorEntry.Direction, _ factors: [Factor], isBack: Bool) -> HTML {
        let own = factors.filter { $0.entry.direction == direction }
        let sum = own.reduce(0) { $0 + $1.entry.strength }
        let id = "ff-\(direction.rawValue)\(questions.suffix)"
        let list: HTML =
            own.isEmpty
            ? "<p class=\"muted small\">Nothing yet.</p>" : "<ul>\(own.map { row($0, isBack: isBack) })</ul>"
        return """
            <section\(attribute: "class", isBack ? "back" : nil) aria-labelledby="\(id)">\
            \(questions.heading("\(direction.words): \(sum)", id: id))\(list)</section>
            """
    }

    private func row(_ factor: Factor, isBack: Bool) -> HTML {
        let entry = factor.entry
        let change: HTML? =
            questions.mayContribute
            ? " <a href=\"/evaluations/\(questions.evaluation.id)/factors/\(factor.id)\">Change<span class=\"vh\"> \(entry.words)</span></a>"
            : nil
        let theme: HTML? = entry.theme.map { ". Theme: \($0)" } ?? offer(for: entry)
        let words: HTML = """
            <span class="ff-w">\(entry.words)<small>\(entry.influence.words)\(theme)\(change)\(ask(factor))</small></span>
            """
        let bar: HTML = """
            <span class="bar" data-n="\(entry.strength)"><b><span class="vh">Strength </span>\(entry.strength)</b></span>
            """
        return isBack ? "<li>\(bar)\(words)</li>" : "<li>\(words)\(bar)</li>"
    }

    /// Asks others for support where something holds the school back.
    private func ask(_ factor: Factor) -> HTML? {
        guard factor.entry.direction == .hindering, let asking = questions.page.asking else { return nil }
        if let path = asking.asked[factor.id] {
            return
                " <a href=\"\(link: path)\">You asked for support<span class=\"vh\">: \(factor.entry.words)</span></a>"
        }
        return
            " <a href=\"\(link: asking.path(from: factor))\">Ask for support<span class=\"vh\">: \(factor.entry.words)</span></a>"
    }

    /// What the words of a factor without a theme suggest, for whoever may choose it.
    private func offer(for entry: FactorEntry) -> HTML? {
        guard questions.mayContribute else { return nil }
        return questions.page.themes.suggestion(for: entry.words).map { ". No theme yet, its words suggest \($0.name)" }
    }

    private var add: HTML {
        let draft = questions.draft
        let isOpen = draft.kind == .factor
        return """
            <details class="add mt"\(attribute: "open", if: isOpen)><summary class="btn">Add a factor</summary>\
            <form class="form" method="post" action="\(questions.address)/factors">\
            \(fields(draft.factor, isOpen ? draft.errors : FormErrors()))\
            <p class="row"><button class="btn btn-main">Add the factor</button></p></form></details>
            """
    }

    private func fields(_ form: Form, _ errors: FormErrors) -> HTML {
        let suffix = AreaDraft.Kind.factor.ending(in: questions.area.id)
        return FactorFields(suffix: suffix, form: form, errors: errors, themes: questions.page.themes).html
    }
}
