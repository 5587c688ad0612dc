import Database
import Foundation
import Rehearsal
import Web

@testable import Schools

/// The pages of this part for the people of one trust, on a fresh database and with a folder for files.
final class Schoolroom: Sendable {
    let database: Database
    let trust: Trust
    let author: Author
    let folder: URL
    private let clock: StoppedClock
    private let site: Site

    /// Somebody who asks, as the cookie of the test's browser names them.
    enum Who: Sendable {
        case administrator, trustee
        case head(of: ID<School>)

        var token: String {
            switch self {
            case .administrator: "administrator"
            case .trustee: "trustee"
            case .head(let school): school.text
            }
        }
    }

    init(uid: String? = nil) async throws {
        let clock = StoppedClock(at: .now)
        let database = try await Engine.sqlite.fresh([.schools], clock: { clock.now })
        let trust = try await database.write { tx in
            try tx.foundTrust(named: "Alder Valley Learning Trust", uid: uid, by: "set-up")
        }
        let author = Author(id: "p1", name: "Priya Raman", trust: trust.id)
        let folder = FileManager.default.temporaryDirectory.appending(path: "schoolroom-\(ID<Schoolroom>())")
        let contents = Contents(WebSettings(uploads: folder.appending(path: "incoming").path)) { problem, _ in
            .text("\(problem)", status: problem.status)
        }
        SchoolsController(database, files: folder.path) { tx, visit in
            try Self.reader(visit, try tx.trust(trust.id) ?? trust, author)
        }
        .add(to: contents)
        self.database = database
        self.trust = trust
        self.author = author
        self.folder = folder
        self.clock = clock
        site = Site(Server(contents, log: Site.quiet))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func visitor(_ who: Who?) -> Visitor { site.visitor(who?.token) }

    func wait(seconds: Double) { clock.go(seconds: seconds) }

    private static func reader(_ visit: Visit, _ trust: Trust, _ author: Author) throws -> Reader {
        guard let token = visit.token else { throw Problem.signIn(back: visit.back) }
        return Reader(
            author: author,
            trust: trust,
            mayManageSchools: token == "administrator",
            reach: ID<School>(token).map { .only([$0]) } ?? .every,
            dress: { "<title>\($0.title)</title>\($0.main)" }
        )
    }

    @discardableResult
    func add(_ name: String, _ change: (inout SchoolDraft) -> Void = { _ in }) async throws -> School {
        var draft = SchoolDraft(facts: SchoolFacts(name: name))
        change(&draft)
        let finished = draft
        return try await database.write { [self] tx in try tx.addSchool(finished, to: trust.id, by: author) }
    }

    func schools() async throws -> [School] { try await database.read { [self] tx in try tx.schools(of: trust.id) } }

    /// The sentences of history, newest first.
    func history() async throws -> [String] {
        try await database.read { [self] tx in try tx.history(of: trust.id).map(\.words) }
    }

    /// Names of the register files that are kept.
    func keptFiles() throws -> [String] {
        let imports = folder.appending(path: "imports").path
        guard FileManager.default.fileExists(atPath: imports) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: imports).sorted()
    }

    /// Sends a register file as the page's form does.
    func upload(_ bytes: [UInt8], name: String = "register.csv", whose: String = "") async throws -> Seen {
        try await visitor(.administrator).upload(
            "/imports",
            ["whose": whose],
            file: (field: "file", name: name, type: "text/csv", bytes: bytes)
        )
    }

    func upload(_ fixture: String, whose: String = "") async throws -> Seen {
        try await upload(Array(Data(contentsOf: Fixture.folder.appending(path: fixture))), name: fixture, whose: whose)
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
