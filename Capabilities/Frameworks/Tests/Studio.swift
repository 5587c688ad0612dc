import Accounts
import Database
import Foundation
import Rehearsal
import Schools
import Web

@testable import Frameworks

/// A trust with people of several roles, and the pages of frameworks to ask in memory.
struct Studio: Sendable {
    let database: Database
    let trust: Trust
    /// Trust leads.
    let priya: Person
    let samira: Person
    let validator: Person
    let head: Person
    private let site: Site

    static func open(on engine: Engine = .sqlite) async throws -> Studio {
        let database = try await engine.fresh([.schools, AccountsSchema.schema, FrameworksSchema.schema])
        let trust = try await database.write { tx in
            try tx.foundTrust(named: "Alder Valley Learning Trust", by: "Set-up")
        }
        let author = Author(id: nil, name: "Set-up", trust: trust.id)
        let school = try await database.write { tx in
            try tx.addSchool(SchoolDraft(facts: SchoolFacts(name: "Thistledown Primary")), to: trust.id, by: author)
        }
        let roles = [
            ("Priya Nair", RoleHeld(.trustLead)), ("Samira Khan", RoleHeld(.trustLead)),
            ("Tom Bell", RoleHeld(.validator)),
            ("Ruth Adeyemi", RoleHeld(.headteacher, at: .init(id: school.id, name: school.name))),
        ]
        let people = try await database.write { tx in
            try roles.map { name, role in
                let email = name.lowercased().replacing(" ", with: ".") + "@alder.example"
                guard let address = EmailAddress(email) else { preconditionFailure("\(email) is no address") }
                return try tx.add(PersonDetails(name: name, email: address, roles: [role]), to: trust, by: author)
            }
        }
        return Studio(
            database: database,
            trust: trust,
            priya: people[0],
            samira: people[1],
            validator: people[2],
            head: people[3],
            site: try site(database)
        )
    }

    private static func site(_ database: Database, _ around: FrameworksAround = .nothing) throws -> Site {
        let settings = WebSettings(uploads: FileManager.default.temporaryDirectory.path)
        let contents = Contents(settings) { problem, _ in .text("\(problem)", status: problem.status) }
        let assets = try Assets([AccountsAssets.folder, FrameworksAssets.folder])
        assets.add(to: contents)
        let controller = FrameworksController(database, Shell(assets), try ReadyFrameworks(), FrameworkShelf(), around)
        controller.add(to: contents)
        return Site(Server(contents, log: Site.quiet))
    }

    /// A browser in which that person is signed in.
    func visitor(_ person: Person?) async throws -> Visitor {
        guard let person else { return site.visitor() }
        return site.visitor(try await database.write { tx in try tx.startSession(of: person.id) }.text)
    }

    /// The same where frameworks are told something by what comes after them.
    func visitor(_ person: Person, _ around: FrameworksAround) async throws -> Visitor {
        let token = try await database.write { tx in try tx.startSession(of: person.id) }.text
        return try Self.site(database, around).visitor(token)
    }

    /// The day it is, as a form writes it.
    var today: String { "\(WallClock(.now).day)" }

    /// A draft of a ready framework.
    func draft(of key: String = "inclusion-excellence") async throws -> Framework.Version {
        let ready = try ReadyFrameworks()
        return try await database.write { tx in
            guard let source = ready.framework(key) else { throw Problem.notFound }
            return try tx.keepDraft(source, in: trust.id, by: priya.author)
        }
    }

    func version(_ id: ID<Framework.Version>) async throws -> Framework.Version {
        try await database.read { tx in try tx.version(id, trust: trust.id) }
    }

    /// Every draft of the trust, the newest first, whole.
    func drafts() async throws -> [Framework.Version] {
        try await database.read { tx in
            let drafts = try tx.frameworks(trust.id).flatMap(\.versions).filter { $0.stage == .draft }
            return try drafts.sorted { $0.id > $1.id }.map { try tx.version($0.id, trust: trust.id) }
        }
    }

    func trail(_ id: ID<Framework.Version>) async throws -> DraftTrail {
        try await database.read { tx in try tx.trail(of: id) }
    }

    /// Where the first Undo button of a page leads.
    func undoPath(in html: String) -> String? {
        html.components(separatedBy: "<draft-undo").last?.components(separatedBy: "action=\"").dropFirst().first?
            .components(separatedBy: "\"").first
    }

    func publish(_ id: ID<Framework.Version>) async throws {
        try await database.write { tx in try tx.publish(id, by: priya.author) }
    }
}
