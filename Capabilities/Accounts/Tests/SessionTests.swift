import Database
import Rehearsal
import Schools
import Testing

@testable import Accounts

@Suite("A session")
struct SessionTests {
    @Test("ends after eight hours without a request", arguments: Engine.available)
    func idle(engine: Engine) async throws {
        let staffroom = try await Staffroom.open(on: engine)
        let token = try await staffroom.session()
        staffroom.clock.go(seconds: 8 * 3600 - 1)
        #expect(try await staffroom.isIn(token))
        staffroom.clock.go(seconds: 1)
        #expect(try await !staffroom.isIn(token))
    }

    @Test("ends after seven days, however busy", arguments: Engine.available)
    func longest(engine: Engine) async throws {
        let staffroom = try await Staffroom.open(on: engine)
        let token = try await staffroom.session()
        for _ in 0..<28 {
            #expect(try await staffroom.isIn(token))
            staffroom.clock.go(seconds: 6 * 3600)
            try await staffroom.database.write { tx in try tx.noteUse(of: token) }
        }
        #expect(try await !staffroom.isIn(token))
    }

    @Test("that ended is not brought back by a late request", arguments: Engine.available)
    func late(engine: Engine) async throws {
        let staffroom = try await Staffroom.open(on: engine)
        let token = try await staffroom.session()
        staffroom.clock.go(seconds: 9 * 3600)
        try await staffroom.database.write { tx in try tx.noteUse(of: token) }
        #expect(try await !staffroom.isIn(token))
    }

    @Test("ends on signing out, and only that one", arguments: Engine.available)
    func signOut(engine: Engine) async throws {
        let staffroom = try await Staffroom.open(on: engine)
        let (one, two) = (try await staffroom.session(), try await staffroom.session())
        try await staffroom.database.write { tx in try tx.signOut(one) }
        #expect(try await !staffroom.isIn(one))
        #expect(try await staffroom.isIn(two))
    }

    @Test("ends when the person is disabled", arguments: Engine.available)
    func disabled(engine: Engine) async throws {
        let staffroom = try await Staffroom.open(on: engine)
        let ruth = try await staffroom.add("Ruth Adeyemi", RoleHeld(.trustLead))
        let token = try await staffroom.session(of: ruth)
        let author = staffroom.administrator.author
        try await staffroom.database.write { tx in try tx.setDisabled(true, ruth, by: author) }
        #expect(try await !staffroom.isIn(token))
        let now = try await staffroom.person(ruth)
        try await staffroom.database.write { tx in try tx.setDisabled(false, now, by: author) }
        #expect(try await !staffroom.isIn(token))
    }

    @Test("stays while roles change, and sees the new ones at once", arguments: Engine.available)
    func roles(engine: Engine) async throws {
        let staffroom = try await Staffroom.open(on: engine)
        let ruth = try await staffroom.add("Ruth Adeyemi", RoleHeld(.trustLead))
        let token = try await staffroom.session(of: ruth)
        let details = PersonDetails(name: ruth.name, email: .of(ruth.email), roles: [RoleHeld(.validator)])
        try await staffroom.database.write { tx in
            try tx.change(ruth, to: details, by: staffroom.administrator.author)
        }
        let found = try await staffroom.database.read { tx in try tx.person(signedInWith: token) }
        #expect(found?.roles == [RoleHeld(.validator)])
    }

    @Test("is found with its person, trust and roles in one query", arguments: Engine.available)
    func oneQuery(engine: Engine) async throws {
        let staffroom = try await Staffroom.open(on: engine)
        let roles = [RoleHeld(.headteacher, at: staffroom.primary), RoleHeld(.governor, at: staffroom.secondary)]
        let ruth = try await staffroom.add("Ruth Adeyemi", roles[0], roles[1], RoleHeld(.validator))
        let token = try await staffroom.session(of: ruth)
        let count = try await staffroom.database.counting { _ = try await staffroom.isIn(token) }
        #expect(count == 1)
    }

    @Test("in use is noted once a minute, and never at the first request", arguments: Engine.available)
    func notes(engine: Engine) async throws {
        let staffroom = try await Staffroom.open(on: engine)
        let visitor = try await staffroom.visitor(staffroom.administrator)
        let counts = try await [0.0, 30, 31, 10, 120].asyncMap { pause in
            staffroom.clock.go(seconds: pause)
            return try await staffroom.database.counting { _ = try await visitor.get("/account") }
        }
        #expect(counts == [1, 1, 2, 1, 2])
    }

    @Test("token is not read from what cannot be one")
    func tokens() {
        #expect(Token("") == nil)
        #expect(Token(String(repeating: "a", count: 42)) == nil)
        #expect(Token(String(repeating: "a", count: 42) + "'") == nil)
        #expect(Token(String(repeating: "a", count: 42) + "é") == nil)
        let token = Token()
        #expect(Token(token.text) == token)
        #expect(token != Token())
    }
}

extension Staffroom {
    func session(of person: Person? = nil) async throws -> Token {
        try await database.write { tx in try tx.startSession(of: (person ?? administrator).id) }
    }

    func isIn(_ token: Token) async throws -> Bool {
        try await database.read { tx in try tx.person(signedInWith: token) } != nil
    }

    /// The person as the database has them now.
    func person(_ person: Person) async throws -> Person {
        try await database.read { tx in try tx.person(person.id, of: trust.id) }
    }
}

extension Sequence {
    /// One after another.
    fileprivate func asyncMap<Outcome>(_ work: (Element) async throws -> Outcome) async throws -> [Outcome] {
        var outcomes: [Outcome] = []
        for element in self { outcomes.append(try await work(element)) }
        return outcomes
    }
}
