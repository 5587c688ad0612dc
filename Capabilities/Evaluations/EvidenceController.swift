import Accounts
import Database
import Frameworks
import Schools
import Web

/// Adds, changes and removes evidence, and hands out its files.
struct EvidenceController: Sendable {
    /// Longest form: the largest file and what stands round it, in bytes.
    private static let limit = FileStore.largest + 1024 * 1024

    let page: EvaluationController

    func add(to contents: Contents) {
        contents.post("/evaluations/{evaluation}/areas/{area}/evidence", limit: Self.limit) { visit in
            try await add(visit)
        }
        contents.get("/evaluations/{evaluation}/evidence/{evidence}") { visit in try await show(visit) }
        contents.post("/evaluations/{evaluation}/evidence/{evidence}", limit: Self.limit) { visit in
            try await change(visit)
        }
        contents.post("/evaluations/{evaluation}/evidence/{evidence}/removal") { visit in try await remove(visit) }
        contents.get("/evidence/{evidence}/file") { visit in try await file(visit) }
    }

    private func add(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("evaluation", as: Evaluation.self)
        let areaID = try visit.id("area", as: Area.self)
        // Who may not add anything is told so before a large file is read.
        let trust = try await page.database.read { tx in
            try tx.evaluation(id, seenBy: tx.person(visit), may: .contribute).trust
        }
        let form = try await visit.form()
        switch read(form, into: trust) {
        case .failure(let errors): return try await again(visit, areaID, form, errors)
        case .success(let typed):
            try await page.database.write { tx in
                let person = try tx.person(visit)
                let evaluation = try tx.evaluation(id, seenBy: person, may: .contribute)
                let link = EvidenceLink(areaID, statements: typed.statements)
                try tx.add(typed.entry, to: evaluation, [link], by: person)
            }
            return .seeOther("/evaluations/\(id)/areas/\(areaID)#area")
        }
    }

    /// The checked piece with its file kept or its link, or what is wrong with it.
    private func read(
        _ form: Form,
        into trust: ID<Trust>,
        kept: EvidenceMaterial = .words
    ) -> Result<(entry: EvidenceEntry, statements: Set<ID<Statement>>), FormErrors> {
        EvidenceForm(form: form).checked().flatMap { typed in
            var entry = typed.entry
            entry.material = typed.link.map(EvidenceMaterial.link) ?? kept
            guard let upload = form.file("file") else { return .success((entry, typed.statements)) }
            do {
                entry.material = .file(try page.files.keep(upload, trust: trust))
                return .success((entry, typed.statements))
            } catch let refusal as FileRefusal {
                return .failure(FormErrors("file", refusal.message))
            } catch {
                return .failure(FormErrors("file", "The file could not be kept just now. Try again in a moment."))
            }
        }
    }

    private func again(_ visit: Visit, _ area: ID<Area>, _ form: Form, _ errors: FormErrors) async throws -> Answer {
        var draft = AreaDraft(errors: errors, area: area, kind: .evidence)
        draft.evidence = form
        return try await page.show(visit, area: area, draft: draft)
    }

    private func show(_ visit: Visit, form: Form? = nil, errors: FormErrors = FormErrors()) async throws -> Answer {
        let id = try visit.id("evaluation", as: Evaluation.self)
        let evidenceID = try visit.id("evidence", as: Evidence.self)
        let (person, sheet) = try await page.database.read { tx in
            let person = try tx.person(visit)
            let evaluation = try tx.evaluation(id, seenBy: person, may: .contribute)
            let piece = try tx.evidence(evidenceID, seenBy: person, may: .contribute)
            let version = try tx.version(evaluation.version, trust: evaluation.trust, from: page.shelf)
            let links = try tx.links(of: evidenceID, in: id)
            let chosen = links.reduce(into: Set<ID<Statement>>()) { $0.formUnion($1.statements) }
            let sheet = EvidenceEditPage(
                evaluation: evaluation,
                version: version,
                piece: piece,
                linked: form.map { Set($0.all("area").compactMap(ID.init)) } ?? Set(links.map(\.area)),
                form: form ?? EvidenceForm.filled(piece, chosen),
                errors: errors
            ).sheet
            return (person, sheet)
        }
        return page.shell.page(sheet, for: person, status: errors.isEmpty ? 200 : 422)
    }

    private func change(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("evaluation", as: Evaluation.self)
        let evidenceID = try visit.id("evidence", as: Evidence.self)
        let piece = try await page.database.read { tx in
            try tx.evidence(evidenceID, seenBy: tx.person(visit), may: .contribute)
        }
        let form = try await visit.form()
        let trust = try await page.database.read { tx in try tx.person(visit).trust.id }
        var kept = piece.entry.material
        if case .link = kept { kept = .words }
        switch read(form, into: trust, kept: kept) {
        case .failure(let errors): return try await show(visit, form: form, errors: errors)
        case .success(let typed):
            let areas = form.all("area").compactMap { ID<Area>($0) }
            try await page.database.write { tx in
                let person = try tx.person(visit)
                let evaluation = try tx.evaluation(id, seenBy: person, may: .contribute)
                let piece = try tx.evidence(evidenceID, seenBy: person, may: .contribute)
                try tx.change(piece, to: typed.entry, by: person)
                let version = try tx.version(evaluation.version, trust: evaluation.trust, from: page.shelf)
                try tx.link(piece, in: evaluation, to: Self.links(areas, typed.statements, version), by: person)
            }
            return .seeOther("/evaluations/\(id)/areas/\(areas.first.map(\.text) ?? "")#area".withoutEmptyArea)
        }
    }

    /// Each statement goes with the area it belongs to.
    private static func links(
        _ areas: [ID<Area>],
        _ statements: Set<ID<Statement>>,
        _ version: Framework.Version
    ) -> [EvidenceLink] {
        areas.map { id in
            let own = version.area(id)?.descriptors.flatMap(\.statements).map(\.id) ?? []
            return EvidenceLink(id, statements: statements.intersection(own))
        }
    }

    private func remove(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("evaluation", as: Evaluation.self)
        let evidenceID = try visit.id("evidence", as: Evidence.self)
        try await page.database.write { tx in
            let person = try tx.person(visit)
            try tx.remove(tx.evidence(evidenceID, seenBy: person, may: .contribute), by: person)
        }
        return .seeOther("/evaluations/\(id)")
    }

    private func file(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("evidence", as: Evidence.self)
        let (file, trust) = try await page.database.read { tx in
            let person = try tx.person(visit)
            guard let file = try tx.evidence(id, seenBy: person).file else { throw Problem.notFound }
            return (file, person.trust.id)
        }
        return .attachment(page.files.url(of: file, trust: trust), type: file.type.mediaType, name: file.name)
    }
}

extension String {
    /// The evaluation itself where no area is named.
    fileprivate var withoutEmptyArea: String { replacing("/areas/#area", with: "") }
}
