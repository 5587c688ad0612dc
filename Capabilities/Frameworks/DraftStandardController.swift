import Accounts
import Database
import Web

/// The level that an area of a draft has to reach for the mark, saved as it is chosen.
struct DraftStandardController: Sendable {
    private let desk: DraftDesk

    init(_ desk: DraftDesk) { self.desk = desk }

    func add(to contents: Contents) {
        contents.post("/frameworks/{version}/draft/{area}/standard") { visit in try await set(visit) }
    }

    private func set(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        let (id, area): (ID<Framework.Version>, ID<Area>) = (try visit.id("version"), try visit.id("area"))
        return try await desk.database.write { tx in
            let person = try tx.designer(visit)
            let (edit, step) = try DraftRefusal.asProblem {
                try tx.setStandard(of: area, in: id, form, by: person.author)
            }
            if visit.wantsFragment { return try DraftAnswer(edit, step, at: tx.now).json }
            guard edit.isKept else {
                return try desk.page(tx, person, id, area: area, status: edit.status) { $0.show(edit) }
            }
            return .seeOther("/frameworks/\(id)/draft/\(area)")
        }
    }
}
