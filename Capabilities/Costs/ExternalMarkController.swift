import Accounts
import Database
import Schools
import Web

/// External marks: added at schools one or many, changed and removed.
struct ExternalMarkController: Sendable {
    let database: Database
    let shell: Shell

    func add(to contents: Contents) {
        contents.get("/costs/external-marks/new") { visit in try await new(visit) }
        contents.post("/costs/external-marks") { visit in try await add(visit) }
        contents.get("/costs/external-marks/{mark}") { visit in try await show(visit) }
        contents.post("/costs/external-marks/{mark}") { visit in try await change(visit) }
        contents.post("/costs/external-marks/{mark}/removal") { visit in try await remove(visit) }
    }

    private func new(_ visit: Visit) async throws -> Answer {
        try await newPage(visit, ExternalMarkForm.empty, FormErrors())
    }

    private func newPage(_ visit: Visit, _ form: Form, _ errors: FormErrors) async throws -> Answer {
        try await database.read { tx in
            let person = try tx.costsManager(visit)
            let schools = try tx.schools(of: person.trust.id).filter(\.isOpen)
            let page = ExternalMarkPage(mark: nil, schools: schools, form: form, errors: errors)
            return shell.page(page.sheet, for: person, status: errors.isEmpty ? 200 : 422)
        }
    }

    private func add(_ visit: Visit) async throws -> Answer {
        let typed = ExternalMarkForm(form: try await visit.form())
        let terms: ExternalMark.Terms
        switch typed.checked() {
        case .failure(let errors): return try await newPage(visit, typed.form, errors)
        case .success(let checked): terms = checked
        }
        do {
            try await database.write { tx in _ = try tx.add(terms, at: typed.schools, by: tx.costsManager(visit)) }
            return .seeOther("/costs")
        } catch let refusal as ExternalMark.Refusal {
            return try await newPage(visit, typed.form, FormErrors("school", refusal.message))
        }
    }

    private func show(_ visit: Visit) async throws -> Answer {
        try await page(visit, nil, FormErrors())
    }

    private func page(_ visit: Visit, _ form: Form?, _ errors: FormErrors) async throws -> Answer {
        let id: ID<ExternalMark> = try visit.id("mark")
        return try await database.read { tx in
            let person = try tx.costsManager(visit)
            let mark = try tx.externalMark(id, of: person.trust.id)
            let form = form ?? ExternalMarkForm.filled(mark.terms)
            let page = ExternalMarkPage(mark: mark, schools: [], form: form, errors: errors)
            return shell.page(page.sheet, for: person, status: errors.isEmpty ? 200 : 422)
        }
    }

    private func change(_ visit: Visit) async throws -> Answer {
        let id: ID<ExternalMark> = try visit.id("mark")
        let form = try await visit.form()
        let terms: ExternalMark.Terms
        switch ExternalMarkForm(form: form).checked() {
        case .failure(let errors): return try await page(visit, form, errors)
        case .success(let checked): terms = checked
        }
        do {
            try await database.write { tx in
                let person = try tx.costsManager(visit)
                try tx.change(tx.externalMark(id, of: person.trust.id), to: terms, by: person)
            }
            return .seeOther("/costs")
        } catch let refusal as ExternalMark.Refusal {
            return try await page(visit, form, FormErrors("name", refusal.message))
        }
    }

    private func remove(_ visit: Visit) async throws -> Answer {
        let id: ID<ExternalMark> = try visit.id("mark")
        try await database.write { tx in
            let person = try tx.costsManager(visit)
            try tx.remove(tx.externalMark(id, of: person.trust.id), by: person)
        }
        return .seeOther("/costs")
    }
}
