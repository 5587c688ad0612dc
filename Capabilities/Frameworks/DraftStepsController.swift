import Accounts
import Database
import Schools
import Web

/// What was changed in a draft, step by step, and how it is undone.
struct DraftStepsController: Sendable {
    private let desk: DraftDesk

    init(_ desk: DraftDesk) { self.desk = desk }

    func add(to contents: Contents) {
        contents.get("/frameworks/{version}/draft/steps") { visit in try await show(visit) }
        contents.post("/frameworks/{version}/draft/steps/{step}/undoing") { visit in try await undo(visit) }
    }

    private func show(_ visit: Visit) async throws -> Answer {
        try await desk.database.read { tx in
            let person = try tx.designer(visit)
            let id: ID<Framework.Version> = try visit.id("version")
            let draft = try DraftRefusal.asProblem { try tx.draftHead(id, trust: person.trust.id) }
            let sheet = DraftStepsPage.sheet(draft, try tx.trail(of: id), today: WallClock(tx.now).day)
            return desk.shell.page(sheet, for: person)
        }
    }

    private func undo(_ visit: Visit) async throws -> Answer {
        let (id, step): (ID<Framework.Version>, ID<DraftStep>) = (try visit.id("version"), try visit.id("step"))
        return try await desk.database.write { tx in
            let person = try tx.designer(visit)
            let (_, area) = try DraftRefusal.asProblem { try tx.undo(step, of: id, by: person.author) }
            return .seeOther("/frameworks/\(id)/draft\(area.map { "/\($0)" } ?? "")")
        }
    }
}
