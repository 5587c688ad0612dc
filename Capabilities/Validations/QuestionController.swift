import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Web

/// Asking the school about an area, and its answer.
package struct QuestionController: Sendable {
    private let database: Database
    private let shell: Shell
    private let shelf: FrameworkShelf

    package init(_ database: Database, _ shell: Shell, _ shelf: FrameworkShelf) {
        self.database = database
        self.shell = shell
        self.shelf = shelf
    }

    package func add(to contents: Contents) {
        contents.post("/validations/{validation}/areas/{area}/question") { visit in try await ask(visit) }
        contents.post("/validations/{validation}/areas/{area}/question/withdrawal") { visit in try await takeBack(visit)
        }
        contents.post("/validations/{validation}/areas/{area}/answer") { visit in try await answer(visit) }
        contents.post("/validations/{validation}/areas/{area}/answer/draft") { visit in try await draft(visit) }
    }

    private func ask(_ visit: Visit) async throws -> Answer {
        try await keepThen(visit) { tx, area, desk, person in try tx.ask(about: area, at: desk, by: person) }
    }

    private func takeBack(_ visit: Visit) async throws -> Answer {
        try await keepThen(visit) { tx, area, desk, person in try tx.takeBackQuestion(about: area, at: desk, by: person)
        }
    }

    /// Keeps the form that the question stands in, then goes on; what was kept stays when that is refused.
    private func keepThen(
        _ visit: Visit,
        _ next: @escaping @Sendable (Transaction, Area, AreaDesk, Person) throws -> Void
    ) async throws -> Answer {
        let (id, area): (ID<Validation>, ID<Area>) = (try visit.id("validation"), try visit.id("area"))
        let form = try await visit.form()
        let back = "/validations/\(id)?area=\(area)#area"
        let (answer, isKept) = try await keep(visit, form, backTo: back) { tx, person in
            let (area, desk) = try tx.desk(area, in: tx.openValidation(id, of: person), from: shelf)
            let form = ReviewForm(form, area.id)
            var kept = Kept()
            kept.gather(try tx.keep(form, of: area, at: desk, by: person), of: area, form)
            return kept
        }
        guard isKept else { return answer }
        try await database.write { tx in
            try inPlainWords {
                let person = try tx.person(visit)
                let (area, desk) = try tx.desk(area, in: tx.openValidation(id, of: person), from: shelf)
                try next(tx, area, desk, person)
            }
        }
        return answer
    }

    private func draft(_ visit: Visit) async throws -> Answer {
        try await keepDraft(visit).answer
    }

    private func answer(_ visit: Visit) async throws -> Answer {
        let (id, area): (ID<Validation>, ID<Area>) = (try visit.id("validation"), try visit.id("area"))
        let (answer, isKept) = try await keepDraft(visit)
        guard isKept else { return answer }
        try await database.write { tx in
            try inPlainWords {
                let person = try tx.person(visit)
                let (area, desk) = try tx.desk(area, in: tx.answering(id, by: person), from: shelf)
                try tx.answer(about: area, at: desk, by: person)
            }
        }
        return answer
    }

    /// Keeps what the school has written, without sending it.
    private func keepDraft(_ visit: Visit) async throws -> (answer: Answer, isKept: Bool) {
        let (id, area): (ID<Validation>, ID<Area>) = (try visit.id("validation"), try visit.id("area"))
        let form = try await visit.form()
        return try await keep(visit, form, backTo: "/validations/\(id)") { tx, person in
            let (area, desk) = try tx.desk(area, in: tx.answering(id, by: person), from: shelf)
            return try tx.keepDraft(form, of: area, at: desk, by: person)
        }
    }

    /// Keeps a form; the answer stands unless something follows that needs it kept.
    private func keep(
        _ visit: Visit,
        _ form: Form,
        backTo back: String,
        _ work: @escaping @Sendable (Transaction, Person) throws -> Kept
    ) async throws -> (answer: Answer, isKept: Bool) {
        let (person, kept, now) = try await database.write { tx in
            try inPlainWords {
                let person = try tx.person(visit)
                return (person, try work(tx, person), tx.now)
            }
        }
        if visit.wantsFragment { return (try kept.answer(at: now), false) }
        if let fault = kept.errors.all.first {
            throw Problem.refused(what: fault.message, then: "Go back and shorten it.")
        }
        guard kept.meetings.isEmpty else {
            let page = ConflictPage(meetings: kept.meetings, typed: form, action: visit.pathOnly, back: back)
            return (shell.page(page.sheet, for: person, status: 409), false)
        }
        return (.seeOther(back), true)
    }
}

extension Transaction {
    /// The validation for somebody of the school who may answer, while it is open.
    fileprivate func answering(_ id: ID<Validation>, by person: Person) throws -> Validation {
        let (validation, seat) = try validation(id, seenBy: person)
        guard seat == .school else { throw Problem.notAllowed("Only the school can answer the validator.") }
        guard validation.isOpen else { throw Validation.Refusal.shared }
        try checkStillSent(validation)
        return validation
    }

    fileprivate func keepDraft(_ form: Form, of area: Area, at desk: AreaDesk, by person: Person) throws -> Kept {
        let name = ReviewField.answer.name(area.id)
        let seen = ReviewForm.seen(form, area.id)
        var kept = Kept()
        guard form.has(name) else { return kept }
        let saved = try draftAnswer(form[name].keepable, about: area, at: desk, seen: seen, by: person)
        let carrier = ReviewForm.revision(of: area.id)
        kept.gather(saved, carrier, by: Kept.colleague, name: { $0.name(area.id) }, said: { _, _ in nil })
        return kept
    }
}
