import Accounts
import Database
import Frameworks
import Web

/// The history of one area's bead.
package struct MovesController: Sendable {
    private let database: Database
    private let shell: Shell
    private let shelf: FrameworkShelf

    package init(_ database: Database, _ shell: Shell, _ shelf: FrameworkShelf) {
        self.database = database
        self.shell = shell
        self.shelf = shelf
    }

    package func add(to contents: Contents) {
        contents.get("/evaluations/{evaluation}/areas/{area}/moves") { visit in try await show(visit) }
    }

    private func show(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("evaluation", as: Evaluation.self)
        let areaID = try visit.id("area", as: Area.self)
        return try await database.read { tx in
            let person = try tx.person(visit)
            let evaluation = try tx.evaluation(id, seenBy: person)
            let version = try tx.published(evaluation.version, trust: evaluation.trust, from: shelf)
            guard let area = version.area(areaID) else { throw Problem.notFound }
            let wires = Set([area.id] + version.parts(of: area).map(\.id))
            let cycles = try tx.cycles(of: evaluation.trust)
            let page = MovesPage(
                evaluation: evaluation,
                version: version,
                area: area,
                moves: try tx.moves(of: id).filter { wires.contains($0.area) },
                cycles: Dictionary(cycles.map { ($0.id, $0.title) }) { $1 }
            )
            return shell.page(page.sheet, for: person)
        }
    }
}
