import Accounts
import Database
import Evaluations
import Foundation
import Frameworks
import Schools
import Web

/// The sources and the targets of a visit that is written up.
struct FindingsController: Sendable {
    let page: VisitController

    func add(to contents: Contents) {
        let limit = FileStore.largest + 64 * 1024
        contents.post("/visits/{visit}/sources", limit: limit) { visit in try await addSource(visit) }
        contents.post("/visits/{visit}/sources/{source}/removal") { visit in
            let source: ID<VisitSource> = try visit.id("source")
            return try await page.deed(visit, back: "#sources") { tx, _, found, seat in
                try tx.remove(source, from: found, from: seat)
            }
        }
        contents.get("/visits/{visit}/sources/{source}/file") { visit in try await download(visit) }
        contents.post("/visits/{visit}/targets") { visit in try await addTarget(visit) }
        contents.post("/visits/{visit}/targets/{target}/removal") { visit in
            let target: ID<VisitTarget> = try visit.id("target")
            return try await page.deed(visit, back: "#targets") { tx, _, found, seat in
                try tx.remove(target, from: found, from: seat)
            }
        }
    }

    private func addSource(_ visit: Web.Visit) async throws -> Answer {
        let form = try await visit.form()
        let (_, found, _) = try await page.database.read { tx in try page.found(visit, tx) }
        do {
            let place = try place(form, of: found)
            let kind = VisitSource.kinds.first { $0.rawValue == form["kind"] }
            guard let kind, let place else {
                let field = kind == nil ? "kind" : "evidence"
                throw FormErrors(field, kind == nil ? "Choose the kind." : "Choose evidence, or give a link or a file.")
            }
            let source = VisitSource(kind: kind, title: form.line("title").keepable, place: place)
            return try await page.deed(visit, back: "#sources") { tx, _, found, seat in
                try tx.add(source, to: found, from: seat)
            }
        } catch let errors as FormErrors {
            return try await page.show(visit, VisitDraft(errors: errors, source: form))
        } catch let refusal as Evaluations.FileRefusal {
            return try await page.show(visit, VisitDraft(errors: FormErrors("file", refusal.message), source: form))
        }
    }

    private func place(_ form: Form, of visit: Visit) throws -> VisitSource.Place? {
        if let upload = form.file("file") { return .file(try page.files.keep(upload, trust: visit.trust)) }
        if let evidence = ID<Evidence>(form["evidence"]) { return .evidence(evidence) }
        return form.line("url").isEmpty ? nil : .link(form.line("url"))
    }

    private func download(_ visit: Web.Visit) async throws -> Answer {
        let id: ID<VisitSource> = try visit.id("source")
        return try await page.database.read { tx in
            let (_, found, seat) = try page.found(visit, tx)
            guard seat != .governor, found.isShared || seat == .specialist else { throw Problem.notFound }
            guard let source = try tx.sources(of: found.id).first(where: { $0.id == id }),
                case .file(let file) = source.place
            else { throw Problem.notFound }
            let url = page.files.url(of: file, trust: found.trust)
            return .attachment(url, type: file.type.mediaType, name: file.name)
        }
    }

    private func addTarget(_ visit: Web.Visit) async throws -> Answer {
        let form = try await visit.form()
        let owners = try await page.database.read { tx in try tx.owners(at: page.found(visit, tx).1.school) }
        switch VisitTargetForm(form: form, owners: owners).checked() {
        case .failure(let errors): return try await page.show(visit, VisitDraft(errors: errors, target: form))
        case .success(let target):
            return try await page.deed(visit, back: "#targets") { tx, _, found, seat in
                let version = try tx.version(found.version, trust: found.trust, from: page.shelf)
                guard version.area(target.area) != nil else { throw Problem.notFound }
                try tx.add(target, to: found, from: seat)
            }
        }
    }
}
