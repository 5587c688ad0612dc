import Accounts
import Database
import Schools
import Web

/// The texts of a draft: shown to be changed, and saved field by field.
struct DraftController: Sendable {
    private let database: Database
    private let shell: Shell
    private let desk: DraftDesk

    init(_ database: Database, _ shell: Shell) {
        self.database = database
        self.shell = shell
        desk = DraftDesk(database: database, shell: shell)
    }

    func add(to contents: Contents) {
        contents.get("/frameworks/{version}/draft") { visit in try await show(visit) }
        contents.post("/frameworks/{version}/draft") { visit in try await saveWhole(visit) }
        contents.get("/frameworks/{version}/draft/{area}") { visit in try await show(visit, area: visit.id("area")) }
        contents.post("/frameworks/{version}/draft/{area}") { visit in try await saveArea(visit) }
        contents.post("/frameworks/{version}/draft/{area}/statements") { visit in try await addStatement(visit) }
        contents.post("/frameworks/{version}/draft/{area}/statements/{statement}/removal") { visit in
            let statement: ID<Statement> = try visit.id("statement")
            return try await saveArea(visit, leaving: statement) { tx, area, version, _, author in
                try tx.removeStatement(statement, of: area, in: version, by: author)
            }
        }
        contents.post("/frameworks/{version}/draft/{area}/statements/{statement}/place") { visit in
            let statement: ID<Statement> = try visit.id("statement")
            return try await saveArea(visit, about: statement) { tx, area, version, form, author in
                guard let move = DraftMove(rawValue: form["to"]) else { throw Problem.badRequest("Up or down?") }
                try tx.moveStatement(statement, move, of: area, in: version, by: author)
            }
        }
        DraftAreasController(desk).add(to: contents)
        DraftStepsController(desk).add(to: contents)
        DraftStandardController(desk).add(to: contents)
        DraftScalesController(desk).add(to: contents)
        DifferencesController(desk).add(to: contents)
        PasteController(desk).add(to: contents)
        WorkOrderController(desk).add(to: contents)
    }

    private func show(_ visit: Visit, area: ID<Area>? = nil) async throws -> Answer {
        try await database.read { tx in
            let person = try tx.designer(visit)
            return try DraftRefusal.asProblem { try desk.page(tx, person, visit.id("version"), area: area) }
        }
    }

    private func saveWhole(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        let id: ID<Framework.Version> = try visit.id("version")
        return try await database.write { tx in
            let person = try tx.designer(visit)
            let (edit, step) = try DraftRefusal.asProblem { try tx.edit(id, form, by: person.author) }
            if visit.wantsFragment { return try DraftAnswer(edit, step, at: tx.now).json }
            guard edit.isKept else { return try desk.page(tx, person, id, status: edit.status) { $0.show(edit) } }
            return .seeOther("/frameworks/\(id)/draft")
        }
    }

    private typealias Deed =
        @Sendable (Transaction, ID<Area>, ID<Framework.Version>, Form, Author) throws -> Void

    /// - Parameters:
    ///   - leaving: a statement that is about to go.
    ///   - about: a statement whose level is gone back to.
    private func saveArea(
        _ visit: Visit,
        leaving: ID<Statement>? = nil,
        about: ID<Statement>? = nil,
        _ deed: @escaping Deed = { _, _, _, _, _ in }
    ) async throws -> Answer {
        let form = try await visit.form()
        let (id, areaID): (ID<Framework.Version>, ID<Area>) = (try visit.id("version"), try visit.id("area"))
        return try await database.write { tx in
            let person = try tx.designer(visit)
            do {
                let (edit, step) = try tx.edit(areaID, of: id, form, leaving: leaving, by: person.author)
                try deed(tx, areaID, id, form, person.author)
                if visit.wantsFragment { return try DraftAnswer(edit, step, at: tx.now).json }
                guard edit.isKept else {
                    return try desk.page(tx, person, id, area: areaID, status: edit.status) { $0.show(edit) }
                }
                let level = (leaving ?? about).flatMap { edit.subject.level(of: $0) }.map { "#level-\($0)" }
                return .seeOther("/frameworks/\(id)/draft/\(areaID)\(level ?? "")")
            } catch let refusal as Framework.Refusal {
                throw refusal.problem
            } catch let refusal as DraftRefusal {
                guard case .areaGone = refusal, !visit.wantsFragment else { throw refusal.problem }
                return shell.page(DraftLostPage.sheet(refusal, form, id), for: person, status: 409)
            }
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
                try DraftRefusal.asProblem {
                    try tx.addStatement(text, toLevel: level, of: areaID, in: id, by: person.author)
                }
            } catch let errors as FormErrors {
                return try desk.page(tx, person, id, area: areaID, status: 422) {
                    $0.show(errors, ["new-\(level)": text])
                }
            }
            return .seeOther("/frameworks/\(id)/draft/\(areaID)#level-\(level)")
        }
    }
}
