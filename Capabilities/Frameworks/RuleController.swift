import Accounts
import Database
import Schools
import Web

/// The award rule of a version: shown, changed while it is a draft, and tried on a submission.
struct RuleController: Sendable {
    private let database: Database
    private let shell: Shell
    private let around: FrameworksAround

    init(_ database: Database, _ shell: Shell, _ around: FrameworksAround) {
        self.database = database
        self.shell = shell
        self.around = around
    }

    func add(to contents: Contents) {
        contents.get("/frameworks/{version}/rule") { visit in try await show(visit) }
        contents.post("/frameworks/{version}/rule") { visit in try await save(visit) }
    }

    private func show(_ visit: Visit) async throws -> Answer {
        try await database.read { tx in
            let person = try tx.designer(visit)
            var view = try view(tx, try visit.id("version"), person)
            view.isSaved = visit.query.has("saved")
            if let id = ID<RuleTrial>(visit.query["with"]) { view.tried = (id, try around.trial(tx, id, person)) }
            return shell.page(RulePage.sheet(view), for: person)
        }
    }

    private func view(_ tx: Transaction, _ id: ID<Framework.Version>, _ person: Person) throws -> RuleView {
        let version = try tx.version(id, trust: person.trust.id)
        var view = RuleView(version)
        view.trials = try around.trials(tx, version.framework, person)
        return view
    }

    private func save(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        let id: ID<Framework.Version> = try visit.id("version")
        return try await database.write { tx in
            let person = try tx.designer(visit)
            var view = try view(tx, id, person)
            view.form = RuleForm(form, of: view.version)
            view.form.press(form["press"])
            if let id = ID<RuleTrial>(form["with"]) { view.tried = (id, try around.trial(tx, id, person)) }
            // A tier that was just added has no name yet: the page shows it, and nothing is kept.
            if form["press"] == "add" { return shell.page(RulePage.sheet(view), for: person) }
            do {
                view.conflict = try Framework.Refusal.asProblem {
                    try tx.editRule(of: id, as: view.form, seen: form["seen"], by: person.author)
                }
            } catch let errors as FormErrors {
                view.errors = errors
                return shell.page(RulePage.sheet(view), for: person, status: 422)
            }
            guard view.conflict == nil else { return shell.page(RulePage.sheet(view), for: person, status: 409) }
            let with = view.tried.map { "&with=\($0.choice)" } ?? ""
            return .seeOther("/frameworks/\(id)/rule?saved=yes\(with)")
        }
    }
}
