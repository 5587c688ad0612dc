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
        let theme: HTML? = entry.theme.map { ". Theme: \($0)" }
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

    private var add: HTML {
        let draft = questions.draft
        let isOpen = draft.kind == .factor
        return """
            <details class="add mt"\(attribute: "open", if: isOpen)><summary class="btn">Add a factor</summary>\
            <form class="form" method="post" action="\(questions.address)/factors">\
            \(FactorFields(suffix: AreaDraft.Kind.factor.ending(in: questions.area.id), form: draft.factor, errors: isOpen ? draft.errors : FormErrors()).html)\
            <p class="row"><button class="btn btn-main">Add the factor</button></p></form></details>
            """
    }
}

/// The fields of a factor, for adding and for changing it.
struct FactorFields {
    let suffix: String
    let form: Form
    let errors: FormErrors

    var html: HTML {
        """
        \(Fields.segments(label("direction", "Which way does it push?"), form["direction"], directions))\
        \(Fields.input(label("words", "What is it?"), form["words"]))\
        \(Fields.segments(label("strength", "How hard does it push?", "1 is a little, 5 is very hard"), form["strength"], (1...5).map { ("\($0)", "\($0)") }))\
        \(Fields.segments(label("influence", "Can we influence it?"), form["influence"].isEmpty ? "partly" : form["influence"], influences))\
        \(Fields.input(label("theme", "Theme", "A word or two that other schools might use too, such as staffing. You may leave it empty."), form["theme"]))
        """
    }

    private func label(_ name: String, _ words: String, _ hint: String? = nil) -> Fields.Label {
        Fields.Label(name, words, hint: hint, errors, suffix: suffix)
    }

    private var directions: [(String, String)] { [("helping", "Helps us forward"), ("hindering", "Holds us back")] }
    private var influences: [(String, String)] { [("yes", "Yes"), ("partly", "Partly"), ("no", "No")] }
}
