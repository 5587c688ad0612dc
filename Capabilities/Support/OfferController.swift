import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Web

/// Offering help, taking an offer back, and ending one for the trust.
struct OfferController: Sendable {
    let page: SupportController

    func add(to contents: Contents) {
        contents.get("/support/offers/new") { visit in try answer(try await page.book(visit), Form()) }
        contents.post("/support/offers") { visit in try await offer(visit) }
        contents.post("/support/offers/{offer}/withdrawal") { visit in try await withdraw(visit) }
        contents.get("/support/offers/{offer}/end") { visit in try await showEnd(visit, Form()) }
        contents.post("/support/offers/{offer}/end") { visit in try await end(visit) }
    }

    private func answer(_ book: SupportBook, _ form: Form, _ errors: FormErrors = FormErrors(), status: Int = 200)
        throws -> Answer
    {
        guard !book.joined.isEmpty else { throw Problem.notAllowed("Only a headteacher can offer help.") }
        let sheet = OfferFormPage(book: book, form: form, errors: errors).sheet
        return page.shell.page(sheet, for: book.person, status: status)
    }

    private func offer(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        let book = try await page.book(visit)
        switch OfferForm(form: form).checked(on: book.today) {
        case .failure(let errors): return try answer(book, form, errors, status: 422)
        case .success(let checked):
            do {
                return try await page.database.write { tx in
                    let book = try tx.supportBook(for: tx.person(visit), from: page.shelf)
                    try tx.offer(
                        checked.words,
                        in: checked.area,
                        at: checked.school,
                        by: book.person,
                        knowing: book
                    )
                    return .seeOther(SupportPage.path)
                }
            } catch let refusal as SupportRefusal {
                return try answer(book, form, FormErrors("area", refusal.message), status: 409)
            }
        }
    }

    private func withdraw(_ visit: Visit) async throws -> Answer {
        try await inPlainWords {
            try await page.database.write { tx in
                let person = try tx.person(visit)
                guard let offer = try tx.offer(visit.id("offer"), of: person.trust.id) else { throw Problem.notFound }
                guard person.may(.joinSupport, at: offer.school) else {
                    throw Problem.notAllowed("Only the headteacher of the school can withdraw an offer.")
                }
                try tx.withdraw(offer, by: person)
                return .seeOther(SupportPage.path)
            }
        }
    }

    private func showEnd(_ visit: Visit, _ form: Form, _ errors: FormErrors = FormErrors(), status: Int = 200)
        async throws -> Answer
    {
        let book = try await page.book(visit)
        let id: ID<Offer> = try visit.id("offer")
        guard book.arranges, let offer = book.standing.first(where: { $0.offer.id == id }) else {
            throw Problem.notFound
        }
        let sheet = OfferEndPage(standing: offer, form: form, errors: errors).sheet
        return page.shell.page(sheet, for: book.person, status: status)
    }

    private func end(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        let words = LinkWordsForm(form: form, field: "why", missing: "Say why. The school reads it.")
        switch words.checked() {
        case .failure(let errors): return try await showEnd(visit, form, errors, status: 422)
        case .success(let why):
            return try await inPlainWords {
                try await page.database.write { tx in
                    let person = try tx.person(visit)
                    guard person.may(.arrangeSupport),
                        let offer = try tx.offer(visit.id("offer"), of: person.trust.id)
                    else { throw Problem.notFound }
                    try tx.withdraw(offer, because: why, by: person)
                    return .seeOther(SupportPage.path)
                }
            }
        }
    }
}
