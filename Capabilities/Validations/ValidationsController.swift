import Accounts
import Database
import Schools
import Web

/// The lists of validations: the trust's, one's own, those of one's school.
package struct ValidationsController: Sendable {
    private let database: Database
    private let shell: Shell

    package init(_ database: Database, _ shell: Shell) {
        self.database = database
        self.shell = shell
    }

    package func add(to contents: Contents) {
        contents.get("/validations") { visit in try await show(visit) }
    }

    private func show(_ visit: Visit) async throws -> Answer {
        let (person, lists) = try await database.read { tx in
            let person = try tx.person(visit)
            return (
                person,
                ValidationLists(
                    trust: person.may(.assignValidators) ? try tx.validationLines(of: person.trust.id) : nil,
                    own: person.may(.validate) ? try tx.validationLines(by: person) : nil,
                    school: person.mayAtSomeSchool(.readGovernorsView) || person.mayAtSomeSchool(.contribute)
                        ? try tx.validationLines(at: person) : nil,
                    today: tx.today
                )
            )
        }
        return shell.page(ValidationsPage.sheet(lists), for: person)
    }
}
