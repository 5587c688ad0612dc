import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Validations
import Web

/// A visit: written up, shared, and what the school says to it.
package struct VisitController: Sendable {
    let database: Database
    let shell: Shell
    let shelf: FrameworkShelf
    let files: FileStore

    package init(_ database: Database, _ shell: Shell, _ shelf: FrameworkShelf, _ files: FileStore) {
        self.database = database
        self.shell = shell
        self.shelf = shelf
        self.files = files
    }

    package func add(to contents: Contents) {
        contents.get("/visits/{visit}") { visit in try await show(visit) }
        contents.post("/visits/{visit}/texts") { visit in try await write(visit) }
        contents.post("/visits/{visit}/readings") { visit in try await read(visit) }
        contents.post("/visits/{visit}/sharing") { visit in try await share(visit) }
        contents.post("/visits/{visit}/signature") { visit in try await sign(visit) }
        contents.post("/visits/{visit}/comments") { visit in try await comment(visit) }
        VisitDayController(page: self).add(to: contents)
        FindingsController(page: self).add(to: contents)
    }

    /// The visit of the path and the reader's seat.
    func found(_ visit: Web.Visit, _ tx: Transaction) throws -> (Person, Visit, VisitSeat) {
        let person = try tx.person(visit)
        let (found, seat) = try tx.visit(visit.id("visit"), seenBy: person)
        return (person, found, seat)
    }

    /// The page of a visit, with what was typed into one of its forms and could not be kept.
    func show(_ visit: Web.Visit, _ draft: VisitDraft = VisitDraft()) async throws -> Answer {
        try await database.read { tx in
            let (person, found, seat) = try found(visit, tx)
            let record = try tx.record(of: found, from: shelf)
            let evaluation = try tx.evaluation(found.evaluation, of: found.trust)
            let status = draft.errors.isEmpty ? 200 : 422
            guard seat == .specialist, found.isPlanned else {
                let rights = VisitReadingPage.Rights(person, seat, at: found.school)
                let page = VisitReadingPage(record: record, evaluation: evaluation, rights: rights, draft: draft)
                return shell.page(page.sheet, for: person, status: status)
            }
            let page = VisitDeskPage(
                record: record,
                evaluation: evaluation,
                owners: try tx.owners(at: found.school),
                library: try tx.library(of: found),
                draft: draft
            )
            return shell.page(page.sheet, for: person, status: status)
        }
    }

    private func write(_ visit: Web.Visit) async throws -> Answer {
        let form = try await visit.form()
        guard let (field, place, words) = VisitTextForm(form: form).changed else {
            throw Problem.badRequest("The form holds no text of a visit.")
        }
        let (saved, now) = try await inPlainWords {
            try await database.write { tx in
                let (person, found, seat) = try found(visit, tx)
                let seen = Int(form["revision-\(field)"]) ?? 0
                return (try tx.write(words, at: place, of: found, seen: seen, from: seat, by: person), tx.now)
            }
        }
        let back = "/visits/\(try visit.path("visit"))#\(field)"
        return try TextAnswer(saved, field: field, mine: words, at: now).answer(visit, back: back, shell)
    }

    private func read(_ visit: Web.Visit) async throws -> Answer {
        let form = try await visit.form()
        let beads = VisitTextForm(form: form).beads
        return try await deed(visit, back: "#abacus") { tx, _, found, seat in
            let version = try tx.version(found.version, trust: found.trust, from: shelf)
            let school = try tx.evaluation(found.evaluation, of: found.trust).school
            for (id, notch) in beads {
                guard let area = version.area(id) else { throw Problem.notFound }
                try tx.read(area, as: notch, in: found, of: version, at: school, from: seat)
            }
        }
    }

    private func share(_ visit: Web.Visit) async throws -> Answer {
        try await deed(visit, back: "") { tx, person, found, seat in
            try tx.share(tx.record(of: found, from: shelf), from: seat, by: person)
        }
    }

    private func sign(_ visit: Web.Visit) async throws -> Answer {
        try await deed(visit, back: "#signature") { tx, person, found, _ in try tx.sign(found, by: person) }
    }

    private func comment(_ visit: Web.Visit) async throws -> Answer {
        let form = try await visit.form()
        return try await deed(visit, back: "#comments") { tx, person, found, seat in
            try tx.comment(form["comment"], on: found, from: seat, by: person)
        }
    }

    /// Does one deed on the visit of the path and goes back to it.
    func deed(
        _ visit: Web.Visit,
        back: String,
        _ work: @escaping @Sendable (Transaction, Person, Visit, VisitSeat) throws -> Void
    ) async throws -> Answer {
        let (id, now) = try await inPlainWords {
            try await database.write { tx in
                let (person, found, seat) = try found(visit, tx)
                try work(tx, person, found, seat)
                return (found.id, tx.now)
            }
        }
        return visit.wantsFragment ? try Autosave.saved(at: now) : .seeOther("/visits/\(id)\(back)")
    }
}
