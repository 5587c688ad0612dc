import Database
import Rehearsal
import Testing

@testable import Accounts

@Suite("An invitation")
struct InvitationTests {
    private func invited(_ staffroom: Staffroom) async throws -> (Person, Token) {
        let details = PersonDetails(
            name: "Sam Oyelaran",
            email: .of("sam@alder.example"),
            roles: [RoleHeld(.validator)]
        )
        let author = staffroom.administrator.author
        return try await staffroom.database.write { tx in
            let sam = try tx.add(details, to: staffroom.trust, by: author)
            return (sam, try tx.invite(sam, by: author))
        }
    }

    private func accept(_ token: Token, _ staffroom: Staffroom) async throws -> Token? {
        let hash = try PasswordHash.quick("a password of Sam’s")
        return try await staffroom.database.write { tx in try tx.accept(token, name: "Samuel Oyelaran", password: hash)
        }
    }

    @Test("lets a person in once, with the name and password they chose", arguments: Engine.available)
    func once(engine: Engine) async throws {
        let staffroom = try await Staffroom.open(on: engine)
        let (sam, token) = try await invited(staffroom)
        let session = try #require(try await accept(token, staffroom))
        #expect(try await staffroom.isIn(session))
        #expect(try await staffroom.person(sam).name == "Samuel Oyelaran")
        #expect(try await accept(token, staffroom) == nil)
        #expect(try await staffroom.signIn("sam@alder.example") != nil)
        #expect(try await staffroom.history().first == "Samuel Oyelaran: Accepted the invitation.")
    }

    @Test("works for three days", arguments: Engine.available)
    func life(engine: Engine) async throws {
        let staffroom = try await Staffroom.open(on: engine)
        let (_, token) = try await invited(staffroom)
        staffroom.clock.go(seconds: 72 * 3600 - 1)
        #expect(try await staffroom.database.read { tx in try tx.invitation(token) != nil })
        staffroom.clock.go(seconds: 1)
        #expect(try await accept(token, staffroom) == nil)
    }

    @Test("is replaced by a newer one, and kept only as a hash", arguments: Engine.available)
    func replaced(engine: Engine) async throws {
        let staffroom = try await Staffroom.open(on: engine)
        let (sam, first) = try await invited(staffroom)
        let second = try await staffroom.database.write { tx in
            try tx.invite(sam, by: staffroom.administrator.author)
        }
        let kept: [String] = try await staffroom.database.read { tx in
            try tx.rows("SELECT token_hash FROM invitations").map { try $0["token_hash"] }
        }
        #expect(kept == [second.hash])
        #expect(try await accept(first, staffroom) == nil)
        #expect(try await accept(second, staffroom) != nil)
    }

    @Test("for a new password ends every session there was", arguments: Engine.available)
    func newPassword(engine: Engine) async throws {
        let staffroom = try await Staffroom.open(on: engine)
        let ruth = try await staffroom.add("Ruth Adeyemi", RoleHeld(.trustLead))
        let old = try await staffroom.session(of: ruth)
        let token = try await staffroom.database.write { tx in
            try tx.invite(ruth, by: staffroom.administrator.author)
        }
        #expect(try await staffroom.isIn(old))
        let new = try #require(try await accept(token, staffroom))
        #expect(try await !staffroom.isIn(old))
        #expect(try await staffroom.isIn(new))
        #expect(try await staffroom.history().first == "Samuel Oyelaran: Chose a new password by a link.")
    }
}
