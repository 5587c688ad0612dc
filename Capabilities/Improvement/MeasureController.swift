import Accounts
import Database
import Evaluations
import Schools
import Web

/// The figures of a journey: added, changed and taken away.
struct MeasureController: Sendable {
    let page: JourneyController

    func add(to contents: Contents) {
        let path = "/evaluations/{evaluation}/journey/measures"
        contents.post(path) { visit in try await keep(visit) }
        contents.get("\(path)/{measure}") { visit in try await show(visit) }
        contents.post("\(path)/{measure}") { visit in try await keep(visit) }
        contents.post("\(path)/{measure}/removal") { visit in try await remove(visit) }
    }

    private func show(_ visit: Web.Visit) async throws -> Answer {
        try await page.database.read { tx in
            let (person, evaluation) = try page.writable(visit, tx)
            let measure = try tx.measure(visit.id("measure"), of: evaluation.id)
            let sheet = MeasurePage(evaluation: evaluation, measure: measure, form: MeasureForm.filled(measure))
            return page.shell.page(sheet.sheet, for: person)
        }
    }

    private func keep(_ visit: Web.Visit) async throws -> Answer {
        let form = try await visit.form()
        let checked = MeasureForm(form: form).checked()
        let path = "/evaluations/\(try visit.path("evaluation"))/journey"
        let changed = ID<Measure>((try? visit.path("measure")) ?? "")
        guard case .success(let measure) = checked else {
            var draft = JourneyDraft()
            if case .failure(let errors) = checked { draft.errors = errors }
            draft.measure = form
            return changed == nil ? try await page.show(visit, draft) : try await again(visit, form, draft.errors)
        }
        try await page.database.write { tx in
            let (person, evaluation) = try page.writable(visit, tx)
            let known = try changed.map { try tx.measure($0, of: evaluation.id).id }
            try tx.keep(measure.with(id: known), of: evaluation, by: person)
        }
        return .seeOther("\(path)#measures")
    }

    private func again(_ visit: Web.Visit, _ form: Form, _ errors: FormErrors) async throws -> Answer {
        try await page.database.read { tx in
            let (person, evaluation) = try page.writable(visit, tx)
            let measure = try tx.measure(visit.id("measure"), of: evaluation.id)
            let sheet = MeasurePage(evaluation: evaluation, measure: measure, form: form, errors: errors)
            return page.shell.page(sheet.sheet, for: person, status: 422)
        }
    }

    private func remove(_ visit: Web.Visit) async throws -> Answer {
        try await page.database.write { tx in
            let (person, evaluation) = try page.writable(visit, tx)
            try tx.remove(tx.measure(visit.id("measure"), of: evaluation.id), of: evaluation, by: person)
            return .seeOther("/evaluations/\(evaluation.id)/journey#measures")
        }
    }
}
