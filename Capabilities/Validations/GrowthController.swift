import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Web

/// Validators growing: the own page of each, capacity for trust leads, and the feedback of schools.
package struct GrowthController: Sendable {
    private let database: Database
    private let shell: Shell
    private let shelf: FrameworkShelf

    package init(_ database: Database, _ shell: Shell, _ shelf: FrameworkShelf) {
        self.database = database
        self.shell = shell
        self.shelf = shelf
    }

    package func add(to contents: Contents) {
        contents.get("/validations/growth") { visit in try await growth(visit) }
        contents.get("/validations/capacity") { visit in try await capacity(visit) }
        contents.post("/validations/{validation}/feedback", limit: 256 * 1024) { visit in try await give(visit) }
    }

    /// Of whoever asks; there is no address at which anybody reads another's.
    private func growth(_ visit: Visit) async throws -> Answer {
        let (person, growth) = try await database.read { tx in
            let person = try tx.person(visit)
            guard person.may(.validate) else { throw Problem.notFound }
            return (person, try tx.growth(of: person, from: shelf))
        }
        return shell.page(GrowthPage(growth: growth).sheet, for: person)
    }

    private func capacity(_ visit: Visit) async throws -> Answer {
        let (person, desk) = try await database.read { tx in
            let person = try tx.person(visit)
            guard person.may(.assignValidators) else { throw Problem.notFound }
            return (person, try tx.capacity(of: person.trust.id, for: person, from: shelf))
        }
        return shell.page(CapacityPage(desk: desk).sheet, for: person)
    }

    private func give(_ visit: Visit) async throws -> Answer {
        let id: ID<Validation> = try visit.id("validation")
        let words = try await visit.form()["words"]
        do {
            try await database.write { tx in
                let person = try tx.person(visit)
                try tx.give(words, on: tx.validation(id, seenBy: person).validation, by: person)
            }
            return .seeOther("/validations/\(id)#feedback")
        } catch let refusal as Feedback.Refusal {
            guard let message = refusal.message else { throw refusal.problem }
            return try await again(visit, id, words, FormErrors("words", message))
        }
    }

    /// The review once more, with what was typed and what is wrong with it.
    private func again(_ visit: Visit, _ id: ID<Validation>, _ words: String, _ errors: FormErrors) async throws
        -> Answer
    {
        let (person, view) = try await database.read { tx in
            let person = try tx.person(visit)
            return (person, try tx.view(id, seenBy: person, from: shelf))
        }
        guard case .reading(let review, let seat, let school, let feedback) = view else { throw Problem.notFound }
        var page = SharedPage(review: review, seat: seat, schoolName: school, feedback: feedback)
        (page.typed, page.errors) = (words, errors)
        return shell.page(page.sheet, for: person, status: 422)
    }
}
