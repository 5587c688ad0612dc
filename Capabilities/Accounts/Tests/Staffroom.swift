import Accounts
import Database
import Foundation
import Rehearsal
import Schools
import Web

@testable import struct Accounts.PasswordHash

/// A trust with two schools and whoever a test puts into it, on a fresh database with a clock of its own.
struct Staffroom: Sendable {
    let database: Database
    let clock: StoppedClock
    let trust: Trust
    let primary: RoleHeld.SchoolName
    let secondary: RoleHeld.SchoolName
    /// Ines Okafor, the only trust administrator at first.
    let administrator: Person

    /// Nine o'clock on 20 November 2026.
    static var morning: StoppedClock { StoppedClock(Day(year: 2026, month: 11, day: 20), hour: 9) }

    static let password = "nine wires and a bead"

    static func open(on engine: Engine = .sqlite) async throws -> Staffroom {
        let clock = morning
        let database = try await engine.fresh([.schools, AccountsSchema.schema], clock: { clock.now })
        let administrator = try await database.write { tx in
            try tx.setUp(
                SetUp(
                    trust: "Alder Valley Learning Trust",
                    name: "Ines Okafor",
                    email: .of("ines@alder.example"),
                    password: password
                ),
                password: .quick(password)
            )
        }
        let schools = try await database.write { tx in
            try ["Thistledown Primary", "Hartlow High School"].map { name in
                let school = try tx.addSchool(
                    SchoolDraft(facts: SchoolFacts(name: name)),
                    to: administrator.trust.id,
                    by: administrator.author
                )
                return RoleHeld.SchoolName(id: school.id, name: name)
            }
        }
        return Staffroom(
            database: database,
            clock: clock,
            trust: administrator.trust,
            primary: schools[0],
            secondary: schools[1],
            administrator: administrator
        )
    }

    /// Adds somebody who can sign in with ``password`` as `first@alder.example`.
    func add(_ name: String, _ roles: RoleHeld...) async throws -> Person {
        let first = name.split(separator: " ")[0].lowercased()
        let details = PersonDetails(name: name, email: .of("\(first)@alder.example"), roles: Set(roles))
        return try await database.write { tx in
            try tx.add(details, to: trust, password: .quick(Self.password), by: administrator.author)
        }
    }

    /// The site of this part alone, with a browser in which that person is signed in.
    func visitor(_ person: Person? = nil, code: SetUpCode? = nil) async throws -> Visitor {
        let token: Token? =
            if let person { try await database.write { tx in try tx.startSession(of: person.id) } } else { nil }
        return try site(code: code).visitor(token?.text)
    }

    func site(code: SetUpCode? = nil) throws -> Site {
        try Site.accounts(database, clock: clock, code: code)
    }

    /// The sentences of history, newest first.
    func history() async throws -> [String] {
        try await database.read { tx in try tx.history(of: trust.id).map { "\($0.personName): \($0.words)" } }
    }
}

extension Site {
    static func accounts(_ database: Database, clock: StoppedClock, code: SetUpCode? = nil) throws -> Site {
        let notes = SessionNotes(database, clock: { clock.now })
        let folder = FileManager.default.temporaryDirectory.path
        let contents = Contents(
            WebSettings(uploads: folder),
            after: { visit in try await notes.noteUse(by: visit) },
            problem: { problem, _ in .text("\(problem)", status: problem.status) }
        )
        let shell = Shell(try Assets([AccountsAssets.folder]))
        let passwords = Passwords(cost: .rehearsal)
        AccountsController(database, shell, passwords, setUpCode: code).add(to: contents)
        contents.get("/") { visit in
            let person = try await database.read { tx in try tx.person(visit) }
            return shell.page(Sheet("Home", at: "home", main: "<h1>Hello \(person.name)</h1>"), for: person)
        }
        return Site(Server(contents, log: Site.quiet))
    }
}

extension EmailAddress {
    /// An address that is known to be one.
    static func of(_ text: String) -> EmailAddress {
        guard let address = EmailAddress(text) else { preconditionFailure("\(text) is no address") }
        return address
    }
}

extension PasswordHash {
    /// A hash that costs next to nothing.
    static func quick(_ password: String) throws -> PasswordHash { try PasswordHash(of: password, cost: .rehearsal) }
}

extension Result where Failure == FormErrors {
    /// The fields that something is wrong with, in their order; empty when nothing is.
    var faults: [String] {
        if case .failure(let errors) = self { errors.all.map(\.field) } else { [] }
    }
}
