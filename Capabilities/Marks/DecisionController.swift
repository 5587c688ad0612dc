import Accounts
import Database
import Evaluations
import Frameworks
import Web

/// Deciding on a submission.
package struct DecisionController: Sendable {
    private let database: Database
    private let shell: Shell
    private let shelf: FrameworkShelf

    package init(_ database: Database, _ shell: Shell, _ shelf: FrameworkShelf) {
        self.database = database
        self.shell = shell
        self.shelf = shelf
    }

    package func add(to contents: Contents) {
        contents.get("/submissions/{submission}/decision") { visit in try await show(visit) }
        contents.post("/submissions/{submission}/decision") { visit in try await decide(visit) }
    }

    private func show(_ visit: Visit) async throws -> Answer {
        let id: ID<Submission> = try visit.id("submission")
        let (person, desk) = try await database.read { tx in
            let person = try tx.person(visit)
            return (person, try tx.decisionDesk(id, seenBy: person, from: shelf))
        }
        return shell.page(DecisionPage(desk: desk, person: person, form: DecisionForm()).sheet, for: person)
    }

    private func decide(_ visit: Visit) async throws -> Answer {
        let id: ID<Submission> = try visit.id("submission")
        let form = DecisionForm(try await visit.form())
        let (person, desk, errors) = try await database.write { tx in
            let person = try tx.person(visit)
            let desk = try tx.decisionDesk(id, seenBy: person, from: shelf)
            return (person, desk, try tx.decide(form, on: desk, by: person))
        }
        guard !errors.isEmpty else { return .seeOther("/submissions/\(id)/decision") }
        let page = DecisionPage(desk: desk, person: person, form: form, errors: errors)
        return shell.page(page.sheet, for: person, status: 422)
    }
}

extension Transaction {
    /// Decides as the form says, or says beside which field it is wrong; what no field can put right is a problem.
    fileprivate func decide(_ form: DecisionForm, on desk: DecisionDesk, by person: Person) throws -> FormErrors {
        switch form.checked() {
        case .failure(let errors): return errors
        case .success(let choice):
            do {
                try decide(choice, on: desk, by: person)
                return FormErrors()
            } catch let refusal as Decision.Refusal {
                guard let field = refusal.field else { throw refusal.problem }
                return FormErrors(field, refusal.words.what)
            }
        }
    }
}
