import Accounts
import Database
import Schools
import Web

/// What differs between neighbouring levels of a draft.
struct DifferencesController: Sendable {
    private let desk: DraftDesk

    init(_ desk: DraftDesk) { self.desk = desk }

    func add(to contents: Contents) {
        contents.get("/frameworks/{version}/draft/differences") { visit in
            try await desk.database.read { tx in
                let person = try tx.designer(visit)
                let id: ID<Framework.Version> = try visit.id("version")
                let draft = try DraftRefusal.asProblem { try tx.draft(id, trust: person.trust.id) }
                return desk.shell.page(DifferencesPage.sheet(draft), for: person)
            }
        }
    }
}
