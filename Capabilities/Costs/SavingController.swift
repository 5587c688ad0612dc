import Accounts
import Database
import Schools
import Typesetting
import Web

/// What a change would save: tried out in a form, then as one page for trustees, on the screen and as a PDF.
struct SavingController: Sendable {
    let database: Database
    let shell: Shell
    let typesetter: Typesetter

    func add(to contents: Contents) {
        contents.get("/costs/saving") { visit in try await show(visit) }
        contents.get("/costs/case") { visit in try await showCase(visit) }
        contents.get("/costs/case.pdf") { visit in try await print(visit) }
    }

    /// All that is asked of the database.
    private struct Read: Sendable {
        let person: Person
        let marks: [ExternalMark]
        let figures: CostFigures
        let today: Day
    }

    private func read(_ visit: Visit) async throws -> Read {
        try await database.read { tx in
            let person = try tx.costsReader(visit)
            let trust = person.trust.id
            return Read(
                person: person,
                marks: try tx.externalMarks(of: trust),
                figures: try tx.costFigures(of: trust),
                today: tx.today
            )
        }
    }

    private func show(_ visit: Visit) async throws -> Answer {
        let (read, form) = (try await read(visit), SavingForm(query: visit.query))
        var page = SavingPage(marks: read.marks, form: form, figures: read.figures, today: read.today)
        switch form.checked(on: read.marks, read.figures) {
        case .success(let change): page.change = change
        case .failure(let errors): page.errors = errors
        }
        return shell.page(page.sheet, for: read.person, status: page.errors.isEmpty ? 200 : 422)
    }

    private func showCase(_ visit: Visit) async throws -> Answer {
        let read = try await read(visit)
        let form = SavingForm(query: visit.query)
        guard let document = document(read, form) else { return .seeOther("/costs/saving?\(form.address)") }
        return shell.page(CasePage.sheet(document, form), for: read.person)
    }

    private func print(_ visit: Visit) async throws -> Answer {
        let read = try await read(visit)
        let form = SavingForm(query: visit.query)
        guard let document = document(read, form) else { return .seeOther("/costs/saving?\(form.address)") }
        let letterhead = try await database.read { tx in try tx.letterhead(of: read.person.trust) }
        let name = "\(document.title).pdf"
        return try await document.answer(named: name, what: "case", on: letterhead, by: typesetter, visit)
    }

    /// nil where nothing is to change or what was typed cannot be read: then the form says so.
    private func document(_ read: Read, _ form: SavingForm) -> CaseDocument? {
        guard case .success(let change) = form.checked(on: read.marks, read.figures), !change.kinds.isEmpty else {
            return nil
        }
        return CaseDocument(change, on: read.marks, trust: read.person.trust.name, day: read.today)
    }
}
