import Database
import Rehearsal
import Testing

@testable import Accounts

@Suite("Signing in")
struct SignInTests {
    @Test("opens a session of which the table has only a hash", arguments: Engine.available)
    func opens(engine: Engine) async throws {
        let staffroom = try await Staffroom.open(on: engine)
        let ruth = try await staffroom.add("Ruth Adeyemi", RoleHeld(.headteacher, at: staffroom.primary))
        let token = try #require(try await staffroom.signIn("ruth@alder.example"))
        let (found, kept) = try await staffroom.database.read { tx in
            let kept: [String] = try tx.rows("SELECT token_hash FROM sessions").map { try $0["token_hash"] }
            return (try tx.person(signedInWith: token), kept)
        }
        #expect(found == ruth)
        #expect(kept == [token.hash])
        #expect(token.text.count == 43)
    }

    @Test("gives nobody in for an unknown, a disabled or an invited person", arguments: Engine.available)
    func nobody(engine: Engine) async throws {
        let staffroom = try await Staffroom.open(on: engine)
        let ruth = try await staffroom.add("Ruth Adeyemi", RoleHeld(.trustLead))
        try await staffroom.database.write { tx in
            try tx.setDisabled(true, ruth, by: staffroom.administrator.author)
            let details = PersonDetails(name: "Sam", email: .of("sam@alder.example"), roles: [RoleHeld(.validator)])
            _ = try tx.add(details, to: staffroom.trust, by: staffroom.administrator.author)
        }
        for email in ["ruth@alder.example", "sam@alder.example", "nobody@alder.example"] {
            let signIn = try #require(try await staffroom.check(email), "\(email) was held back")
            #expect(signIn.person == nil && signIn.password == nil)
            #expect(try await staffroom.database.write { tx in try tx.finishSignIn(signIn) } == nil)
        }
    }

    @Test("is held back after wrong ones, and a right one forgives them", arguments: Engine.available)
    func heldBack(engine: Engine) async throws {
        let staffroom = try await Staffroom.open(on: engine)
        for _ in 0..<4 { _ = try await staffroom.start("ines@alder.example") }
        guard case .wait(seconds: 1) = try await staffroom.start("ines@alder.example") else {
            Issue.record("the fifth try was let through at once")
            return
        }
        staffroom.clock.go(seconds: 2)
        #expect(try await staffroom.signIn("ines@alder.example") != nil)
        for _ in 0..<4 { #expect(try await staffroom.signIn("ines@alder.example") != nil) }
    }

    @Test("lets no more than four of thirty through that come at the same moment", arguments: Engine.available)
    func atOnce(engine: Engine) async throws {
        let staffroom = try await Staffroom.open(on: engine)
        let through = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<30 {
                group.addTask { try await staffroom.check("ines@alder.example") != nil }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(through == 4)
    }

    @Test("is not held back by guesses at somebody else’s address", arguments: Engine.available)
    func others(engine: Engine) async throws {
        let staffroom = try await Staffroom.open(on: engine)
        for _ in 0..<8 { _ = try await staffroom.start("nobody@alder.example") }
        #expect(try await staffroom.signIn("ines@alder.example") != nil)
    }

    @Test("keeps the password at today’s cost from then on", arguments: Engine.available)
    func rehash(engine: Engine) async throws {
        let staffroom = try await Staffroom.open(on: engine)
        let passwords = Passwords(cost: PasswordHash.Cost(ln: 5, r: 8, p: 1))
        let signIn = try #require(try await staffroom.check("ines@alder.example"))
        let kept = try #require(signIn.password)
        let renewed = try await passwords.renewed(kept, of: Staffroom.password)
        _ = try await staffroom.database.write { tx in try tx.finishSignIn(signIn, renewed: renewed) }
        let password = try #require(try await staffroom.check("ines@alder.example")?.password)
        #expect(password.cost.ln == 5)
        #expect(try password.matches(Staffroom.password))
    }

    @Test("fails when the password was changed while it was being checked", arguments: Engine.available)
    func changedMeanwhile(engine: Engine) async throws {
        let staffroom = try await Staffroom.open(on: engine)
        let signIn = try #require(try await staffroom.check("ines@alder.example"))
        let other = try PasswordHash.quick("another password")
        try await staffroom.database.write { tx in
            _ = try tx.finishPasswordChange(signIn, of: staffroom.administrator, to: other, keeping: nil)
        }
        #expect(try await staffroom.database.write { tx in try tx.finishSignIn(signIn) } == nil)
    }
}

extension Staffroom {
    func start(_ email: String) async throws -> SignIn.Start {
        try await database.write { tx in try tx.startSignIn(.of(email), from: "192.0.2.7") }
    }

    /// A try that is not held back, before its password is looked at.
    func check(_ email: String) async throws -> SignIn? {
        if case .check(let signIn) = try await start(email) { signIn } else { nil }
    }

    /// Signs in with a password that was right.
    func signIn(_ email: String) async throws -> Token? {
        guard let signIn = try await check(email) else { return nil }
        return try await database.write { tx in try tx.finishSignIn(signIn) }
    }
}
