import Accounts
import Database
import Schools
import Web

/// The texts of a draft: shown to be changed, and saved field by field.
struct DraftController: Sendable {
    private let database: Database
    private let shell: Shell

    init(_ database: Database, _ shell: Shell) {
        self.database = database
        self.shell = shell
    }

    func add(to contents: Contents) {
        contents.get("/frameworks/{version}/draft") { visit in try await showWhole(visit) }
        contents.post("/frameworks/{version}/draft") { visit in try await saveWhole(visit) }
        contents.get("/frameworks/{version}/draft/{area}") { visit in try await showArea(visit) }
        contents.post("/frameworks/{version}/draft/{area}") { visit in try await saveArea(visit) }
        contents.post("/frameworks/{version}/draft/{area}/statements") { visit in try await addStatement(visit) }
        contents.post("/frameworks/{version}/draft/{area}/statements/{statement}/removal") { visit in
            try await saveArea(visit, removing: try visit.id("statement"))
        }
    }

    private func showWhole(_ visit: Visit) async throws -> Answer {
        try await database.read { tx in
            let person = try tx.designer(visit)
            let version = try tx.version(try visit.id("version"), trust: person.trust.id)
            guard version.stage == .draft else { return .seeOther("/frameworks/\(version.id)") }
            let states = try tx.fieldStates(of: version.id, subject: version.id.text)
            return shell.page(DraftPage.sheet(DraftView(version: version, states: states)), for: person)
        }
    }

    private func showArea(_ visit: Visit) async throws -> Answer {
        try await database.read { tx in
            let person = try tx.designer(visit)
            let version = try tx.version(try visit.id("version"), trust: person.trust.id)
            guard version.stage == .draft else { return .seeOther("/frameworks/\(version.id)") }
            guard let area = version.area(try visit.id("area")) else { throw Problem.notFound }
            let states = try tx.fieldStates(of: version.id, subject: area.id.text)
            return shell.page(DraftAreaPage.sheet(area, DraftView(version: version, states: states)), for: person)
        }
    }

    private func saveWhole(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        let id: ID<Framework.Version> = try visit.id("version")
        return try await database.write { tx in
            let person = try tx.designer(visit)
            let edit = try Framework.Refusal.asProblem { try tx.edit(id, form, by: person.author) }
            if visit.wantsFragment { return try DraftAnswer(edit, at: tx.now).json }
            guard edit.isKept else {
                let version = try tx.version(id, trust: person.trust.id)
                let view = DraftView(version: version, states: try tx.fieldStates(of: id, subject: id.text), edit)
                return shell.page(DraftPage.sheet(view), for: person, status: edit.status)
            }
            return .seeOther("/frameworks/\(id)/draft")
        }
    }

    private func saveArea(_ visit: Visit, removing statement: ID<Statement>? = nil) async throws -> Answer {
        let form = try await visit.form()
        let (id, areaID): (ID<Framework.Version>, ID<Area>) = (try visit.id("version"), try visit.id("area"))
        return try await database.write { tx in
            let person = try tx.designer(visit)
            let edit = try Framework.Refusal.asProblem {
                let edit = try tx.edit(areaID, of: id, form, leaving: statement, by: person.author)
                if let statement { try tx.removeStatement(statement, of: areaID, in: id, by: person.author) }
                return edit
            }
            if visit.wantsFragment { return try DraftAnswer(edit, at: tx.now).json }
            guard edit.isKept else { return try areaAgain(tx, id, areaID, person, edit.status) { $0.with(edit) } }
            let level = statement.flatMap { gone in edit.subject.level(of: gone) }.map { "#level-\($0)" }
            return .seeOther("/frameworks/\(id)/draft/\(areaID)\(level ?? "")")
        }
    }

    private func addStatement(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        let (id, areaID): (ID<Framework.Version>, ID<Area>) = (try visit.id("version"), try visit.id("area"))
        guard let level = Int(form["level"]) else { throw Problem.badRequest("The form does not say which level.") }
        let text = form.line("new-\(level)")
        return try await database.write { tx in
            let person = try tx.designer(visit)
            do {
                try tx.addStatement(text, toLevel: level, of: areaID, in: id, by: person.author)
            } catch let errors as FormErrors {
                return try areaAgain(tx, id, areaID, person, 422) { $0.with(errors, ["new-\(level)": text]) }
            } catch let refusal as Framework.Refusal {
                throw refusal.problem
            }
            return .seeOther("/frameworks/\(id)/draft/\(areaID)#level-\(level)")
        }
    }

    /// The page of an area once more, with what is wrong and what was typed.
    private func areaAgain(
        _ tx: Transaction,
        _ id: ID<Framework.Version>,
        _ areaID: ID<Area>,
        _ person: Person,
        _ status: Int,
        _ change: (DraftView) -> DraftView
    ) throws -> Answer {
        let version = try tx.version(id, trust: person.trust.id)
        guard let area = version.area(areaID) else { throw Problem.notFound }
        let view = DraftView(version: version, states: try tx.fieldStates(of: id, subject: areaID.text))
        return shell.page(DraftAreaPage.sheet(area, change(view)), for: person, status: status)
    }
}
