import Accounts
import Database
import Evaluations
import Schools
import Web

/// Choosing who validates a submission, and taking it back from them.
package struct AssignmentController: Sendable {
    private let database: Database
    private let shell: Shell

    package init(_ database: Database, _ shell: Shell) {
        self.database = database
        self.shell = shell
    }

    package func add(to contents: Contents) {
        contents.get("/submissions/{submission}/validator") { visit in try await show(visit) }
        contents.post("/submissions/{submission}/validator", limit: 16 * 1024) { visit in try await assign(visit) }
        contents.post("/validations/{validation}/release", limit: 1024) { visit in try await release(visit) }
    }

    private func show(_ visit: Visit) async throws -> Answer {
        let id: ID<Submission> = try visit.id("submission")
        let (person, desk) = try await database.read { tx in
            let person = try tx.person(visit)
            return (person, try tx.assignmentDesk(id, seenBy: person))
        }
        return shell.page(AssignmentPage.sheet(desk, desk.firstForm), for: person)
    }

    private func assign(_ visit: Visit) async throws -> Answer {
        let id: ID<Submission> = try visit.id("submission")
        let form = AssignmentForm(try await visit.form())
        let (person, desk, errors) = try await database.write { tx in
            let person = try tx.person(visit)
            let desk = try tx.assignmentDesk(id, seenBy: person)
            switch form.checked(on: tx.today) {
            case .failure(let errors): return (person, desk, errors)
            case .success(let (validator, due)):
                _ = try inPlainWords { try tx.assign(validator, to: desk.submission, due: due, by: person) }
                return (person, desk, FormErrors())
            }
        }
        guard !errors.isEmpty else { return .seeOther("/validations") }
        return shell.page(AssignmentPage.sheet(desk, form, errors), for: person, status: 422)
    }

    private func release(_ visit: Visit) async throws -> Answer {
        let id: ID<Validation> = try visit.id("validation")
        let submission = try await database.write { tx in
            let person = try tx.person(visit)
            let (validation, _) = try tx.validation(id, seenBy: person)
            try inPlainWords { try tx.release(validation, by: person) }
            return validation.submission
        }
        return .seeOther("/submissions/\(submission)/validator")
    }
}
