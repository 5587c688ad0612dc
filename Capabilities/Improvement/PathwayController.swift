import Accounts
import Database
import Evaluations
import Inspections
import Schools
import Web

/// The decision on what a school works towards.
struct PathwayController: Sendable {
    let page: JourneyController

    func add(to contents: Contents) {
        contents.get("/evaluations/{evaluation}/pathway") { visit in try await show(visit, Form()) }
        contents.post("/evaluations/{evaluation}/pathway") { visit in try await decide(visit) }
    }

    private func show(
        _ visit: Web.Visit,
        _ form: Form,
        _ errors: FormErrors = FormErrors(),
        status: Int = 200
    ) async throws -> Answer {
        try await page.database.read { tx in
            let (person, evaluation) = try steering(visit, tx)
            let sheet = PathwayPage(
                evaluation: evaluation,
                pathway: try tx.pathway(of: evaluation.id),
                standing: try tx.categoryStanding(of: evaluation.school.id, in: evaluation.trust),
                inspections: try tx.inspections(of: evaluation.school.id),
                form: form,
                errors: errors
            ).sheet
            return page.shell.page(sheet, for: person, status: status)
        }
    }

    private func decide(_ visit: Web.Visit) async throws -> Answer {
        let form = try await visit.form()
        switch PathwayForm(form: form).checked() {
        case .failure(let errors): return try await show(visit, form, errors, status: 422)
        case .success(let choice):
            do {
                return try await page.database.write { tx in
                    let (person, evaluation) = try steering(visit, tx)
                    try tx.decide(choice, for: evaluation, by: person)
                    return .seeOther("/evaluations/\(evaluation.id)/journey#pathway")
                }
            } catch let refusal as PathwayDecision.Refusal {
                return try await show(visit, form, FormErrors(refusal.field, refusal.message), status: 409)
            }
        }
    }

    private func steering(_ visit: Web.Visit, _ tx: Transaction) throws -> (Person, Evaluation) {
        let person = try tx.person(visit)
        guard person.may(.steerImprovement) else { throw Problem.notFound }
        return (person, try tx.evaluation(visit.id("evaluation"), of: person.trust.id))
    }
}
