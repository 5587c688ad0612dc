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
        let (person, evaluation, factor) = try await page.database.read { tx in try found(visit, tx) }
        let sheet = FactorPage(
            evaluation: evaluation,
            factor: factor,
            form: form ?? FactorForm.filled(factor.entry),
            errors: errors
        ).sheet
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

/// Changing one factor, or taking it away.
struct FactorPage {
    let evaluation: Evaluation
    let factor: Factor
    let form: Form
    let errors: FormErrors

    var sheet: Sheet { Sheet("A factor", at: "evaluations", main: main) }

    private var main: HTML {
        let address = "/evaluations/\(evaluation.id)/factors/\(factor.id)"
        return """
            \(Fields.summary(errors))<div class="head"><div><p class="crumb">\
            <a href="/evaluations/\(evaluation.id)/areas/\(factor.area)#area">\(evaluation.school.name)</a> / Factor</p>\
            <h1>\(factor.entry.words)</h1></div></div>
            <form class="form" method="post" action="\(address)">\(FactorFields(suffix: "", form: form, errors: errors).html)\
            <p class="row"><button class="btn btn-main">Save</button>\
            <a href="/evaluations/\(evaluation.id)/areas/\(factor.area)#area">Cancel</a></p></form>
            <section class="section" aria-labelledby="h-away"><h2 id="h-away">Remove it</h2>
            <p class="muted">Actions that work on it stay.</p><form method="post" action="\(address)/removal">\
            <p class="row mt-s"><button class="btn btn-danger">Remove this factor</button></p></form></section>
            """
    }
}
