import Accounts
import Database
import Evaluations
import Foundation
import Rehearsal
import Schools
import Web

@testable import Improvement

extension Trail {
    @discardableResult
    func journey(_ person: Person) async throws -> Journey {
        try await database.read { tx in
            try tx.journey(evaluation.id, seenBy: person, on: clock.now.day, from: shelf)
        }
    }

    /// The evaluation of the secondary.
    func secondary() async throws -> Evaluation {
        let found = try await database.read { tx in try tx.evaluations(seenBy: stranger) }
        guard let evaluation = found.first else { throw Missing(what: "evaluation") }
        return evaluation
    }

    /// A browser in which that person is signed in.
    func visitor(_ person: Person) async throws -> Visitor {
        let folder = FileManager.default.temporaryDirectory
        let contents = Contents(WebSettings(uploads: folder.path)) { problem, _ in
            .text("\(problem)", status: problem.status)
        }
        let shell = Shell(try Assets([AccountsAssets.folder]))
        let files = FileStore(folder: folder.appending(component: "trail-\(ID<Trail>())").path)
        ImprovementController(database, shell, shelf).add(to: contents)
        JourneyController(database, shell, shelf).add(to: contents)
        VisitController(database, shell, shelf, files).add(to: contents)
        let token = try await database.write { tx in try tx.startSession(of: person.id) }
        return Site(Server(contents, log: Site.quiet)).visitor(token.text)
    }
}
