import Accounts
import Database
import Schools
import Web

/// A table from a spreadsheet or a document that fills a draft: pasted, shown where it goes, taken in at once.
struct PasteController: Sendable {
    private let desk: DraftDesk

    init(_ desk: DraftDesk) { self.desk = desk }

    func add(to contents: Contents) {
        contents.get("/frameworks/{version}/draft/paste") { visit in try await show(visit) }
        contents.post("/frameworks/{version}/draft/paste") { visit in try await take(visit) }
        contents.get("/frameworks/{version}/draft/{area}/paste") { visit in
            try await show(visit, area: visit.id("area"))
        }
        contents.post("/frameworks/{version}/draft/{area}/paste") { visit in
            try await take(visit, area: visit.id("area"))
        }
    }

    private func show(_ visit: Visit, area: ID<Area>? = nil) async throws -> Answer {
        try await desk.database.read { tx in
            let person = try tx.designer(visit)
            let id: ID<Framework.Version> = try visit.id("version")
            return try DraftRefusal.asProblem {
                let draft = try tx.draftTitles(id, trust: person.trust.id)
                let shown = try area.map { try Self.area($0, of: draft, tx) }
                return desk.shell.page(PastePage.form(draft, shown), for: person)
            }
        }
    }

    private static func area(_ id: ID<Area>, of draft: Framework.Version, _ tx: Transaction) throws -> Area {
        guard let area = draft.area(id) else { throw try tx.goneArea(id, of: draft.id) }
        guard area.isWire else { throw DraftRefusal.hasParts(title: area.title) }
        return area
    }

    /// Shows where a table goes; takes it in once that was seen.
    private func take(_ visit: Visit, area: ID<Area>? = nil) async throws -> Answer {
        let form = try await visit.form()
        let id: ID<Framework.Version> = try visit.id("version")
        let table = PastedTable(form["table"])
        return try await desk.database.write { tx in
            let person = try tx.designer(visit)
            return try DraftRefusal.asProblem {
                let draft = try tx.draft(id, trust: person.trust.id)
                let shown = try area.map { try Self.area($0, of: draft, tx) }
                guard table.isTable, !table.isTooLarge, let plan = PastePlan(table, for: draft, in: shown),
                    !plan.rows.isEmpty
                else {
                    let errors = FormErrors("table", PastePage.complaint(table, draft, shown))
                    let sheet = PastePage.form(draft, shown, form["table"], errors)
                    return desk.shell.page(sheet, for: person, status: 422)
                }
                guard !form["sure"].isEmpty else {
                    return desk.shell.page(PastePage.preview(plan, draft, shown, form["table"]), for: person)
                }
                var new = draft
                try new.take(plan)
                let count = Words.count(plan.rows.count, draft.words.area, draft.words.areas)
                try tx.keep(new, from: draft, "pasted a table into \(shown?.title ?? count)", by: person.author)
                return .seeOther("\(DraftPage.path(draft))\(area.map { "/\($0)" } ?? "")")
            }
        }
    }
}
