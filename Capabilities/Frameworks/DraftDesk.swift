import Accounts
import Database
import Schools
import Web

/// Shows the pages of a draft, also once more with what is wrong, and keeps a change of the whole.
struct DraftDesk: Sendable {
    let database: Database
    let shell: Shell

    /// What a change did, as ``DraftStep/words``, and the page to go to.
    struct Done {
        let words: String
        let path: String
    }

    /// The page of a whole draft, or of one of its areas.
    ///
    /// - Parameter change: puts what is wrong and what was typed into what is shown.
    func page(
        _ tx: Transaction,
        _ person: Person,
        _ id: ID<Framework.Version>,
        area: ID<Area>? = nil,
        status: Int = 200,
        _ change: (inout DraftView) -> Void = { _ in }
    ) throws -> Answer {
        let version =
            try area.map { try tx.draftOutline(id, trust: person.trust.id, whole: $0) }
            ?? tx.version(id, trust: person.trust.id)
        guard version.stage == .draft else { return .seeOther("/frameworks/\(id)") }
        var view = DraftView(version: version, states: try tx.fieldStates(of: id, subject: area?.text ?? id.text))
        let trail = try tx.trail(of: id)
        if let name = person.author.id { (view.undo, view.redo) = (trail.last(of: name), trail.lastUndone(of: name)) }
        change(&view)
        guard let area else { return shell.page(DraftPage.sheet(view), for: person, status: status) }
        guard let shown = version.area(area) else { throw try tx.goneArea(area, of: id) }
        return shell.page(DraftAreaPage.sheet(shown, view), for: person, status: status)
    }

    /// Changes a whole draft as one step.
    ///
    /// - Parameters:
    ///   - area: whose page is shown once more when something typed is wrong; nil for that of the whole.
    ///   - deed: changes the draft; throws `FormErrors` for what was typed, ``DraftQuestion`` to ask first.
    func change(
        _ visit: Visit,
        on area: ID<Area>? = nil,
        _ deed: @escaping @Sendable (inout Framework.Version, Form) throws -> Done
    ) async throws -> Answer {
        let form = try await visit.form()
        let id: ID<Framework.Version> = try visit.id("version")
        return try await database.write { tx in
            let person = try tx.designer(visit)
            return try DraftRefusal.asProblem {
                let old = try tx.draft(id, trust: person.trust.id)
                if let area, old.area(area) == nil { throw try tx.goneArea(area, of: id) }
                do {
                    var new = old
                    let done = try deed(&new, form)
                    try tx.keep(new, from: old, done.words, by: person.author)
                    return .seeOther(done.path)
                } catch let question as DraftQuestion {
                    return shell.page(DraftQuestionPage.sheet(question, old), for: person, status: 409)
                } catch let errors as FormErrors {
                    let typed = Dictionary(form.fields.map { ($0.name, $0.value) }) { $1 }
                    return try page(tx, person, id, area: area, status: 422) { $0.show(errors, typed) }
                }
            }
        }
    }
}

/// What is asked before something written goes.
struct DraftQuestion: Error {
    /// Such as "Remove Inclusion?".
    let title: String
    let lede: String
    /// What would go, in the owner’s words.
    let losses: [String]
    /// What the button says.
    let act: String
    let path: String
    var fields: [(name: String, value: String)] = []
    let back: String
}

/// Asks before something written goes; nothing is changed yet.
enum DraftQuestionPage {
    static func sheet(_ question: DraftQuestion, _ version: Framework.Version) -> Sheet {
        let losses: [HTML] = question.losses.map { "<li class=\"item\">\($0)</li>" }
        let fields: [HTML] = question.fields.map {
            "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">"
        }
        return Sheet(
            question.title,
            at: "frameworks",
            main: """
                <div class="head"><div><p class="crumb"><a href="/frameworks/\(version.id)/draft">\(version.title)</a></p>\
                <h1>\(question.title)</h1><p class="lede"><b>Nothing is changed yet.</b> \(question.lede)</p></div></div>\
                <ul class="rows">\(losses)</ul>\
                <form class="mt" method="post" action="\(question.path)">\(fields)\
                <input type="hidden" name="sure" value="yes"><p class="row"><button class="btn btn-danger">\
                \(question.act)</button><a class="btn" href="\(question.back)">Keep it as it is</a></p></form>
                """
        )
    }
}
