import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Web

/// One link: agreement, refusal, first day, log and end.
struct LinkController: Sendable {
    let page: SupportController

    func add(to contents: Contents) {
        let path = "/support/links/{link}"
        contents.get(path) { visit in try await show(visit) }
        contents.post("\(path)/agreement") { visit in
            try await perform(visit) { tx, link, person in try tx.agree(to: link, by: person) }
        }
        contents.post("\(path)/refusal") { visit in
            try await written(visit, "why", LinkWordsForm.whyMissing) { tx, why, link, person in
                try tx.decline(link, because: why, by: person)
            }
        }
        contents.post("\(path)/start") { visit in try await start(visit) }
        contents.post("\(path)/log") { visit in
            try await written(visit, "entry", LinkWordsForm.logMissing) { tx, words, link, person in
                try tx.log(words, on: link, by: person)
            }
        }
        contents.post("\(path)/end") { visit in
            try await written(visit, "outcome", LinkWordsForm.outcomeMissing) { tx, outcome, link, person in
                try tx.end(link, saying: outcome, by: person)
            }
        }
    }

    private func show(_ visit: Visit, _ form: Form = Form(), _ errors: FormErrors = FormErrors()) async throws -> Answer
    {
        let view = try await page.database.read { tx in
            try tx.linkView(visit.id("link"), seenBy: tx.person(visit), from: page.shelf)
        }
        let sheet = LinkPage(view: view, form: form, errors: errors).sheet
        return page.shell.page(sheet, for: view.person, status: errors.isEmpty ? 200 : 422)
    }

    private func perform(
        _ visit: Visit,
        _ deed: @escaping @Sendable (Transaction, SupportLink, Person) throws -> Void
    ) async throws -> Answer {
        try await inPlainWords {
            try await page.database.write { tx in
                let person = try tx.person(visit)
                let link = try tx.supportLink(visit.id("link"), seenBy: person)
                try deed(tx, link, person)
                return .seeOther("/support/links/\(link.id)")
            }
        }
    }

    private func written(
        _ visit: Visit,
        _ field: String,
        _ missing: String,
        _ deed: @escaping @Sendable (Transaction, String, SupportLink, Person) throws -> Void
    ) async throws -> Answer {
        let form = try await visit.form()
        switch LinkWordsForm(form: form, field: field, missing: missing).checked() {
        case .failure(let errors): return try await show(visit, form, errors)
        case .success(let words):
            return try await perform(visit) { tx, link, person in try deed(tx, words, link, person) }
        }
    }

    private func start(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        switch StartForm(form: form).checked() {
        case .failure(let errors): return try await show(visit, form, errors)
        case .success(let day):
            return try await perform(visit) { tx, link, person in try tx.begin(link, on: day, by: person) }
        }
    }
}
