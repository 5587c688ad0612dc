import Accounts
import Database
import Schools
import Web

/// Confirming a school's category of concern, and choosing the trust's test.
struct CategoryController: Sendable {
    private let database: Database
    private let shell: Shell
    private let around: InspectionsAround

    init(_ database: Database, _ shell: Shell, _ around: InspectionsAround) {
        self.database = database
        self.shell = shell
        self.around = around
    }

    func add(to contents: Contents) {
        contents.post("/schools/{school}/category") { visit in try await confirm(visit) }
        contents.post("/inspections/test") { visit in
            guard let test = CategoryTest(rawValue: try await visit.form()["test"]) else {
                throw Problem.refused(what: "That is not one of the tests.", then: "Choose one of them.")
            }
            try await database.write { tx in try tx.chooseCategoryTest(test, by: tx.person(visit)) }
            return .seeOther("/inspections?said=chosen")
        }
    }

    private func confirm(_ visit: Visit) async throws -> Answer {
        let posted = try await visit.form()
        let form = CategoryForm(posted)
        let (person, school, page) = try await database.write { tx in
            let person = try tx.person(visit)
            let school = try around.school(visit, seenBy: person, tx)
            guard person.may(.decideAwards) else {
                throw Problem.notAllowed("Trust leads confirm a category of concern.")
            }
            var page = try tx.inspectionsPage(of: school, for: person)
            guard page.standing.reading.seal == form.seen else { throw Self.changedSince }
            page.errors = try tx.confirm(form, of: school, by: person)
            page.form = form
            return (person, school, page)
        }
        guard page.errors.isEmpty else { return shell.page(page.sheet, for: person, status: 422) }
        let isList = posted["back"] == "/inspections"
        return .seeOther(isList ? "/inspections?said=confirmed" : "/schools/\(school.id)/inspections?said=confirmed")
    }

    private static let changedSince = Problem.refused(
        what: "The school’s inspections have changed since you looked.",
        then: "Look at them again, then decide."
    )
}

extension Transaction {
    /// Confirms as the form says, or says beside which field it is wrong.
    fileprivate func confirm(_ form: CategoryForm, of school: School, by person: Person) throws -> FormErrors {
        switch form.checked() {
        case .failure(let errors): return errors
        case .success(let choice):
            do {
                try confirmCategory(choice, of: school, by: person)
                return FormErrors()
            } catch let refusal as CategoryChoice.Refusal {
                return FormErrors(refusal.field, refusal.words.what)
            }
        }
    }
}
