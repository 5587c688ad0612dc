import Accounts
import Database
import Foundation
import Rehearsal
import Schools
import Web

@testable import Inspections

extension Office {
    /// A browser at the pages of this part and of schools, in which that person is signed in.
    func visitor(_ person: Person? = nil, _ around: InspectionsAround = .nothing) async throws -> Visitor {
        let uploads = folder.appending(path: "incoming").path
        let contents = Contents(WebSettings(uploads: uploads)) { problem, _ in
            .text("\(problem)", status: problem.status)
        }
        let shell = Shell(try Assets([AccountsAssets.folder]))
        let ways: SchoolWays = { tx, visit, school in try around.ways(to: school, for: tx.person(visit), tx) }
        SchoolsController(database, files: folder.path, ways: ways) { tx, visit in try tx.person(visit).reader(shell) }
            .add(to: contents)
        InspectionsController(database, shell, files: folder.path, around).add(to: contents)
        let site = Site(Server(contents, log: Site.quiet))
        guard let person else { return site.visitor() }
        return site.visitor(try await database.write { tx in try tx.startSession(of: person.id) }.text)
    }

    /// Names of the files of Ofsted's that are kept.
    func keptFiles() throws -> [String] {
        let kept = folder.appending(path: "inspection-imports").path
        guard FileManager.default.fileExists(atPath: kept) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: kept)
    }
}

extension Visitor {
    /// Sends a file of Ofsted's as the page's form does.
    func upload(_ bytes: [UInt8], named name: String = "inspections.csv") async throws -> Seen {
        try await upload(
            "/inspections/imports",
            file: (field: "file", name: name, type: "text/csv", bytes: bytes)
        )
    }

    func upload(_ fixture: String) async throws -> Seen {
        try await upload(Array(Data(contentsOf: Fixture.folder.appending(path: fixture))), named: fixture)
    }
}

extension Seen {
    /// The value of a hidden field of that name.
    func hidden(_ name: String) -> String? {
        let start = "name=\"\(name)\" value=\""
        guard let found = html.firstRange(of: start) else { return nil }
        return String(html[found.upperBound...].prefix { $0 != "\"" })
    }
}
