import Accounts
import Database
import Frameworks
import Schools
import Web

/// Plans actions, notes how far they have come, and closes them.
struct ActionController: Sendable {
    let page: EvaluationController

    func add(to contents: Contents) {
        contents.post("/evaluations/{evaluation}/areas/{area}/actions") { visit in try await add(visit) }
        contents.get("/evaluations/{evaluation}/actions/{action}") { visit in try await show(visit) }
        contents.post("/evaluations/{evaluation}/actions/{action}") { visit in try await change(visit) }
        contents.post("/evaluations/{evaluation}/actions/{action}/check-ins") { visit in try await checkIn(visit) }
        contents.post("/evaluations/{evaluation}/actions/{action}/closure") { visit in try await close(visit) }
    }

    private func add(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("evaluation", as: Evaluation.self)
        let area = try visit.id("area", as: Area.self)
        let form = try await visit.form()
        let owners = try await page.database.read { tx in try self.owners(visit, tx) }
        switch ActionForm(form: form, owners: owners).checked() {
        case .failure(let errors):
            var draft = AreaDraft(errors: errors, area: area, kind: .action)
            draft.action = form
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
            let (person, evaluation, action) = try found(visit, tx)
            let book = try tx.workbook(evaluation, from: page.shelf)
            let sheet = ActionPage(
                evaluation: evaluation,
                action: action,
                area: book.version.area(action.area).map(book.version.title) ?? "",
                checkIns: try tx.checkIns(of: action.id),
                today: tx.today,
                fields: ActionFields(
                    suffix: "",
                    form: form ?? ActionForm.filled(action.entry),
                    errors: errors,
                    owners: try owners(visit, tx),
                    factors: book.version.area(action.area).map(book.factors) ?? []
                )
            ).sheet
            return (person, sheet)
        }
        return page.shell.page(sheet, for: person, status: errors.isEmpty ? 200 : 422)
    }

    private func change(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        let owners = try await page.database.read { tx in try self.owners(visit, tx) }
        switch ActionForm(form: form, owners: owners).checked() {
        case .failure(let errors): return try await show(visit, form: form, errors: errors)
        case .success(let entry):
            return try await write(visit) { tx, person, evaluation, action in
                try tx.change(action, to: entry, of: evaluation, by: person)
            }
        }
    }

    private func checkIn(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        let words = form.line("said")
        guard let progress = Int(form["progress"]) else {
            return try await show(visit, errors: FormErrors("progress", Action.Refusal.notAProgress.message))
        }
        return try await write(visit) { tx, person, evaluation, action in
            try tx.checkIn(on: action, progress: progress, words.keepable, of: evaluation, by: person)
        }
    }

    private func close(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        let impact = form.line("impact").keepable
        if form["as"] != "dropped", impact.isEmpty {
            return try await show(visit, errors: FormErrors("impact", Action.Refusal.impactMissing.message))
        }
        return try await write(visit) { tx, person, evaluation, action in
            if form["as"] == "dropped" {
                try tx.drop(action, why: impact, of: evaluation, by: person)
            } else {
                try tx.finish(action, impact: impact, of: evaluation, by: person)
            }
        }
    }

    /// Does one deed on the action of the path; a refusal is said on its page.
    private func write(
        _ visit: Visit,
        _ deed: @escaping @Sendable (Transaction, Person, Evaluation, Action) throws -> Void
    ) async throws -> Answer {
        do {
            return try await page.database.write { tx in
                let (person, evaluation, action) = try found(visit, tx)
                try deed(tx, person, evaluation, action)
                return .seeOther("/evaluations/\(evaluation.id)/areas/\(action.area)#area")
            }
        } catch let refusal as Action.Refusal {
            throw refusal.problem
        }
    }

    private func found(_ visit: Visit, _ tx: Transaction) throws -> (Person, Evaluation, Action) {
        let person = try tx.person(visit)
        let (action, evaluation) = try tx.action(visit.id("action"), seenBy: person, may: .contribute)
        guard try evaluation.id == visit.id("evaluation") else { throw Problem.notFound }
        return (person, evaluation, action)
    }

    private func owners(_ visit: Visit, _ tx: Transaction) throws -> [EvaluationPage.Owner] {
        let person = try tx.person(visit)
        return try tx.owners(at: tx.evaluation(visit.id("evaluation"), seenBy: person), seenBy: person)
    }
}
