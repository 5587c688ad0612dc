import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Web

/// Asking for support, taking it back, and proposing who could help.
struct AskController: Sendable {
    let page: SupportController

    func add(to contents: Contents) {
        contents.get("/support/asks/new") { visit in try await new(visit) }
        contents.post("/support/asks") { visit in try await ask(visit) }
        contents.get("/support/asks/{ask}") { visit in try await show(visit, visit.query) }
        contents.post("/support/asks/{ask}/withdrawal") { visit in try await withdraw(visit) }
        contents.post("/support/asks/{ask}/links") { visit in try await propose(visit) }
    }

    /// The empty form, or one that begins with a hindering factor of the head's own evaluation.
    private func new(_ visit: Visit) async throws -> Answer {
        let query = visit.query
        let (book, form) = try await page.database.read { tx -> (SupportBook, Form) in
            let book = try tx.supportBook(for: tx.person(visit), from: page.shelf)
            guard let id = ID<Evaluation>(query["evaluation"]), let area = ID<Area>(query["area"]) else {
                return (book, Form())
            }
            let evaluation = try tx.evaluation(id, seenBy: book.person)
            var fields = [("area", SchoolArea(evaluation.school.id, area).text)]
            if let factor = ID<Factor>(query["factor"]), book.person.may(.joinSupport, at: evaluation.school.id) {
                let entry = try tx.factor(factor, of: evaluation).entry
                fields += [("factor", factor.text), ("wants", entry.words), ("theme", entry.theme ?? "")]
            }
            return (book, Form(fields))
        }
        return try answer(book, form)
    }

    private func answer(_ book: SupportBook, _ form: Form, _ errors: FormErrors = FormErrors(), status: Int = 200)
        throws -> Answer
    {
        guard !book.joined.isEmpty else { throw Problem.notAllowed("Only a headteacher can ask for support.") }
        return page.shell.page(
            AskFormPage(book: book, form: form, errors: errors).sheet,
            for: book.person,
            status: status
        )
    }

    private func ask(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        switch AskForm(form: form).checked() {
        case .failure(let errors): return try answer(try await page.book(visit), form, errors, status: 422)
        case .success(let checked):
            do {
                return try await page.database.write { tx in
                    let book = try tx.supportBook(for: tx.person(visit), from: page.shelf)
                    let own = book.evaluations.first {
                        $0.school.id == checked.place.school && $0.version == book.areas[checked.place.area]?.version
                    }
                    guard let own else { throw SupportRefusal.notForThisSchool }
                    try tx.ask(
                        checked.words,
                        in: checked.place.area,
                        of: own.id,
                        from: checked.factor,
                        by: book.person,
                        knowing: book
                    )
                    return .seeOther(SupportPage.path)
                }
            } catch let refusal as SupportRefusal {
                let errors = FormErrors("area", refusal.message)
                return try answer(try await page.book(visit), form, errors, status: 409)
            }
        }
    }

    private func show(_ visit: Visit, _ form: Form, _ errors: FormErrors = FormErrors(), status: Int = 200) async throws
        -> Answer
    {
        let book = try await page.book(visit)
        let id: ID<Ask> = try visit.id("ask")
        guard let open = book.asks.first(where: { $0.id == id }).flatMap(book.open),
            book.arranges || book.isOwn(open.school.id)
        else { throw Problem.notFound }
        let mayPropose = book.arranges || book.person.may(.joinSupport, at: open.school.id)
        let sheet = AskPage(book: book, open: open, mayPropose: mayPropose, form: form, errors: errors).sheet
        return page.shell.page(sheet, for: book.person, status: status)
    }

    private func withdraw(_ visit: Visit) async throws -> Answer {
        try await inPlainWords {
            try await page.database.write { tx in
                let book = try tx.supportBook(for: tx.person(visit), from: page.shelf)
                guard let ask = try tx.ask(visit.id("ask"), of: book.person.trust.id) else { throw Problem.notFound }
                try tx.withdraw(ask, by: book.person, knowing: book)
                return .seeOther(SupportPage.path)
            }
        }
    }

    private func propose(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        switch ProposalForm(form: form).checked() {
        case .failure(let errors): return try await show(visit, form, errors, status: 422)
        case .success(let checked):
            return try await inPlainWords {
                try await page.database.write { tx in
                    let book = try tx.supportBook(for: tx.person(visit), from: page.shelf)
                    let link = try tx.propose(
                        checked.offer,
                        for: visit.id("ask"),
                        saying: checked.words,
                        by: book.person,
                        knowing: book
                    )
                    return .seeOther("/support/links/\(link)")
                }
            }
        }
    }
}
