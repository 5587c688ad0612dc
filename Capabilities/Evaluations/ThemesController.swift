import Accounts
import Database
import Schools
import Web

/// The trust's list of themes, and what the words of a factor suggest.
package struct ThemesController: Sendable {
    private let database: Database
    private let shell: Shell

    package init(_ database: Database, _ shell: Shell) {
        self.database = database
        self.shell = shell
    }

    package func add(to contents: Contents) {
        contents.get("/themes") { visit in try await list(visit, ThemeForm(Form())) }
        contents.post("/themes") { visit in try await add(visit) }
        contents.get("/themes/suggestion") { visit in try await suggest(visit) }
        contents.get("/themes/{theme}") { visit in
            try await database.read { tx in
                let (person, theme) = try found(visit, tx)
                return shell.page(ThemePage(theme: theme, form: ThemeForm(theme)).sheet, for: person)
            }
        }
        contents.post("/themes/{theme}") { visit in try await change(visit) }
        contents.post("/themes/{theme}/retirement") { visit in try await setRetired(true, visit) }
        contents.post("/themes/{theme}/return") { visit in try await setRetired(false, visit) }
    }

    private func list(_ visit: Visit, _ form: ThemeForm, _ errors: FormErrors = FormErrors()) async throws -> Answer {
        try await database.read { tx in
            let person = try tx.person(visit)
            try person.checkMayKeepThemes()
            let sheet = ThemeListPage(themes: try tx.themes(of: person.trust.id), form: form, errors: errors).sheet
            return shell.page(sheet, for: person, status: errors.isEmpty ? 200 : 422)
        }
    }

    private func add(_ visit: Visit) async throws -> Answer {
        let form = ThemeForm(try await visit.form())
        do {
            try await database.write { tx in
                let person = try tx.person(visit)
                try person.checkMayKeepThemes()
                try tx.add(form.checked().get(), by: person)
            }
            return .seeOther("/themes")
        } catch let errors as FormErrors {
            return try await list(visit, form, errors)
        }
    }

    private func change(_ visit: Visit) async throws -> Answer {
        let form = ThemeForm(try await visit.form())
        do {
            return try await database.write { tx in
                let (person, theme) = try found(visit, tx)
                try tx.change(theme, to: form.checked().get(), by: person)
                return .seeOther("/themes")
            }
        } catch let errors as FormErrors {
            return try await database.read { tx in
                let (person, theme) = try found(visit, tx)
                return shell.page(ThemePage(theme: theme, form: form, errors: errors).sheet, for: person, status: 422)
            }
        }
    }

    private func setRetired(_ isRetired: Bool, _ visit: Visit) async throws -> Answer {
        try await database.write { tx in
            let (person, theme) = try found(visit, tx)
            try tx.setRetired(isRetired, theme, by: person)
            return .seeOther("/themes")
        }
    }

    private func found(_ visit: Visit, _ tx: Transaction) throws -> (Person, Theme) {
        let person = try tx.person(visit)
        try person.checkMayKeepThemes()
        return (person, try tx.theme(visit.id("theme"), of: person.trust.id))
    }

    /// The name of the theme that the words in the query suggest, or nothing.
    private func suggest(_ visit: Visit) async throws -> Answer {
        let words = visit.query.line("words")
        return try await database.read { tx in
            .text(try tx.themes(of: tx.person(visit).trust.id).suggestion(for: words)?.name ?? "")
        }
    }
}
