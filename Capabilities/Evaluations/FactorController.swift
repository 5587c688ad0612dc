import Accounts
import Database
import Frameworks
import Schools
import Web

/// Adds, changes and removes what helps and what gets in the way.
struct FactorController: Sendable {
    let page: EvaluationController

    func add(to contents: Contents) {
        contents.post("/evaluations/{evaluation}/areas/{area}/factors") { visit in try await add(visit) }
        contents.get("/evaluations/{evaluation}/factors/{factor}") { visit in try await show(visit) }
        contents.post("/evaluations/{evaluation}/factors/{factor}") { visit in try await change(visit) }
        contents.post("/evaluations/{evaluation}/factors/{factor}/removal") { visit in try await remove(visit) }
    }

    private func add(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("evaluation", as: Evaluation.self)
        let area = try visit.id("area", as: Area.self)
        let form = try await visit.form()
        switch FactorForm(form: form).checked() {
        case .failure(let errors):
            var draft = AreaDraft(errors: errors, area: area, kind: .factor)
            draft.factor = form
            return try await page.show(visit, area: area, draft: draft)
        case .success(let entry):
            try await page.database.write { tx in
                let person = try tx.person(visit)
                let evaluation = try tx.evaluation(id, seenBy: person, may: .contribute)
                try tx.add(entry, to: area, of: evaluation, by: person)
            }
            return .seeOther("/evaluations/\(id)/areas/\(area)#area")
        }
    }

    private func show(_ visit: Visit, form: Form? = nil, errors: FormErrors = FormErrors()) async throws -> Answer {
        let (person, sheet) = try await page.database.read { tx in
            let (person, evaluation, factor) = try found(visit, tx)
            let themes = try tx.themes(of: evaluation.trust)
            let sheet = FactorPage(evaluation, factor, themes, typed: form, errors).sheet
            return (person, sheet)
        }
        return page.shell.page(sheet, for: person, status: errors.isEmpty ? 200 : 422)
    }

    private func change(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        switch FactorForm(form: form).checked() {
        case .failure(let errors): return try await show(visit, form: form, errors: errors)
        case .success(let entry):
            return try await page.database.write { tx in
                let (person, evaluation, factor) = try found(visit, tx)
                try tx.change(factor, to: entry, of: evaluation, by: person)
                return .seeOther("/evaluations/\(evaluation.id)/areas/\(factor.area)#area")
            }
        }
    }

    private func remove(_ visit: Visit) async throws -> Answer {
        try await page.database.write { tx in
            let (person, evaluation, factor) = try found(visit, tx)
            try tx.remove(factor, of: evaluation, by: person)
            return .seeOther("/evaluations/\(evaluation.id)/areas/\(factor.area)#area")
        }
    }

    private func found(_ visit: Visit, _ tx: Transaction) throws -> (Person, Evaluation, Factor) {
        let person = try tx.person(visit)
        let evaluation = try tx.evaluation(visit.id("evaluation"), seenBy: person, may: .contribute)
        return (person, evaluation, try tx.factor(visit.id("factor"), of: evaluation))
    }
}
