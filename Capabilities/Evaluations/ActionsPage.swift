import Database
import Frameworks
import Web

/// What the school will do next in one wire: actions with owner, date and progress.
struct ActionsPage {
    private let questions: AreaQuestions

    init(_ questions: AreaQuestions) { self.questions = questions }

    private var book: Workbook { questions.page.book }
    private var today: Day { questions.page.today }

    var html: HTML {
        let actions = book.actions(for: questions.area)
        let table: HTML =
            actions.isEmpty
            ? """
            <div class="empty"><p><b>No action yet.</b> Begin with a verb, name one owner and one date, and say what will \
            be different for pupils.</p></div>
            """
            : """
            <table class="plain stackable acts"><caption class="vh">Actions for \(questions.standing.title)</caption>\
            <thead><tr><th scope="col">Action</th><th scope="col">Who</th><th scope="col">By</th>\
            <th scope="col">Progress</th></tr></thead><tbody>\(actions.map(row))</tbody></table>
            """
        return "\(table)\(if: questions.mayContribute, add)"
    }

    private func row(_ action: Action) -> HTML {
        let factor = action.entry.factor.flatMap { id in book.factors.first { $0.id == id } }
        let works: HTML? = factor.map {
            "<span class=\"acts-on\">\($0.entry.direction == .helping ? "Helps" : "Hinders"): \($0.entry.words)</span>"
        }
        let title: HTML =
            questions.mayContribute
            ? "<a href=\"/evaluations/\(questions.evaluation.id)/actions/\(action.id)\">\(action.entry.title)</a>"
            : "\(action.entry.title)"
        return """
            <tr><th scope="row">\(title)\(works)</th><td data-th="Who">\(action.entry.owner.name)</td>\
            <td data-th="By" class="nowrap">\(Self.due(action, today))</td>\
            <td data-th="Progress">\(Self.progress(action))</td></tr>
            """
    }

    /// The date, in red words when it is late.
    static func due(_ action: Action, _ today: Day) -> HTML {
        guard let late = action.lateWords(on: today) else { return "\(Words.short(action.entry.dueOn))" }
        return "<span class=\"late\">\(Words.short(action.entry.dueOn))<br>\(late)</span>"
    }

    /// A small bead on its wire, and what was said last.
    static func progress(_ action: Action) -> HTML {
        let said: String? =
            switch action.stage {
            case .done(_, let impact): "Done. \(impact.shortened(to: 80))"
            case .dropped(_, let why): "Dropped. \(why.shortened(to: 80))"
            case .open: action.lastCheckIn.map { $0.words.shortened(to: 80) }
            }
        return """
            <span class="prog"><i data-pct="\(action.progress)" aria-hidden="true"></i>\(action.progress)%</span>\
            \(said.map { "<span class=\"muted\">\($0)</span>" as HTML })
            """
    }

    private var add: HTML {
        let draft = questions.draft
        let isOpen = draft.kind == .action
        return """
            <details class="add mt"\(attribute: "open", if: isOpen)><summary class="btn">Add an action</summary>\
            <form class="form" method="post" action="\(questions.address)/actions">\
            \(ActionFields(suffix: AreaDraft.Kind.action.ending(in: questions.area.id), form: draft.action, errors: isOpen ? draft.errors : FormErrors(), owners: questions.page.owners, factors: book.factors(for: questions.area)).html)\
            <p class="row"><button class="btn btn-main">Add the action</button></p></form></details>
            """
    }
}

/// The fields of an action, for adding and for changing it.
struct ActionFields {
    let suffix: String
    let form: Form
    let errors: FormErrors
    let owners: [EvaluationPage.Owner]
    let factors: [Factor]

    var html: HTML {
        """
        \(Fields.input(label("title", "What will we do?", "Begin with a verb: agree, train, visit, stop."), form["title"]))\
        \(Fields.area(label("success", "What will be different for pupils?"), form["success"], rows: 2))\
        <div class="fields">\(Fields.select(label("owner", "Who"), form["owner"], people))\
        \(Fields.input(label("owner-name", "Or somebody else", "A name or a post"), form["owner-name"]))</div>\
        <div class="fields">\(Fields.input(label("starts", "Starts"), form["starts"], type: "date"))\
        \(Fields.input(label("due", "By"), form["due"], type: "date"))</div>\
        \(if: !factors.isEmpty, Fields.select(label("factor", "Which factor does it work on?"), form["factor"], choices))
        """
    }

    private func label(_ name: String, _ words: String, _ hint: String? = nil) -> Fields.Label {
        Fields.Label(name, words, hint: hint, errors, suffix: suffix)
    }

    private var people: [(String, String)] { [("", "Choose somebody")] + owners.map { ($0.id, $0.name) } }
    private var choices: [(String, String)] {
        [("", "None in particular")] + factors.map { ($0.id.text, $0.entry.words.shortened(to: 70)) }
    }
}
