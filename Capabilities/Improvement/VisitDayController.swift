import Accounts
import Database
import Evaluations
import Web

/// The day of a visit: planned, moved, called off.
struct VisitDayController: Sendable {
    let page: VisitController

    func add(to contents: Contents) {
        contents.get("/evaluations/{evaluation}/visits/new") { visit in try await showPlan(visit) }
        contents.post("/evaluations/{evaluation}/visits") { visit in try await plan(visit) }
        contents.post("/visits/{visit}/day") { visit in try await move(visit) }
        contents.post("/visits/{visit}/cancellation") { visit in try await callOff(visit) }
    }

    private func showPlan(_ visit: Web.Visit, _ form: Form = Form(), _ errors: FormErrors = FormErrors()) async throws
        -> Answer
    {
        try await page.database.read { tx in
            let person = try tx.person(visit)
            let (evaluation, seat) = try tx.journeySubject(visit.id("evaluation"), seenBy: person)
            guard seat == .specialist else { throw Visit.Refusal.notAssigned.problem }
            let number = try tx.nextNumber(of: evaluation.id)
            let sheet = VisitPlanPage(evaluation: evaluation, number: number, form: form, errors: errors)
            return page.shell.page(sheet.sheet, for: person, status: errors.isEmpty ? 200 : 422)
        }
    }

    private func plan(_ visit: Web.Visit) async throws -> Answer {
        let form = try await visit.form()
        switch VisitPlanForm(form: form).checked() {
        case .failure(let errors): return try await showPlan(visit, form, errors)
        case .success(let plan):
            return try await inPlainWords {
                try await page.database.write { tx in
                    let person = try tx.person(visit)
                    let (evaluation, _) = try tx.journeySubject(visit.id("evaluation"), seenBy: person)
                    return .seeOther("/visits/\(try tx.plan(plan, to: evaluation, by: person).id)")
                }
            }
        }
    }

    private func move(_ visit: Web.Visit) async throws -> Answer {
        let form = try await visit.form()
        var errors = FormErrors()
        guard let (day, time) = VisitPlanForm(form: form).day(&errors) else {
            return try await page.show(visit, VisitDraft(errors: errors, day: form))
        }
        return try await page.deed(visit, back: "#day") { tx, person, found, _ in
            try tx.move(found, to: day, at: time, by: person)
        }
    }

    private func callOff(_ visit: Web.Visit) async throws -> Answer {
        let form = try await visit.form()
        let id = try await inPlainWords {
            try await page.database.write { tx in
                let (person, found, _) = try page.found(visit, tx)
                try tx.callOff(found, because: form.line("why"), by: person)
                return found.evaluation
            }
        }
        return .seeOther("/evaluations/\(id)/journey")
    }
}
