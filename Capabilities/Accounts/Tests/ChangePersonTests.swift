import Database
import Rehearsal
import Schools
import Testing

@testable import Accounts

@Suite("People")
struct ChangePersonTests {
    @Test("come back as they were added, A to Z, and history tells who added them", arguments: Engine.available)
    func added(engine: Engine) async throws {
        let staffroom = try await Staffroom.open(on: engine)
        let ruth = try await staffroom.add(
            "Ruth Adeyemi",
            RoleHeld(.headteacher, at: staffroom.primary),
            RoleHeld(.validator)
        )
        let bryn = try await staffroom.add("bryn Zielinski", RoleHeld(.governor, at: staffroom.secondary))
        let (all, atPrimary) = try await staffroom.database.read { tx in
            (try tx.people(staffroom.trust.id), try tx.people(at: staffroom.primary.id))
        }
        #expect(all == [bryn, staffroom.administrator, ruth])
        #expect(atPrimary == [ruth])
        let words = "Ines Okafor: Added Ruth Adeyemi as validator, headteacher of Thistledown Primary."
        #expect(try await staffroom.history().contains(words))
    }

    @Test("change name, post and roles, with what was before in history", arguments: Engine.available)
    func changed(engine: Engine) async throws {
        let staffroom = try await Staffroom.open(on: engine)
        let ruth = try await staffroom.add("Ruth Adeyemi", RoleHeld(.contributor, at: staffroom.primary))
        let details = PersonDetails(
            name: "Ruth Adeyemi-Khan",
            email: .of("ruth@alder.example"),
            post: "Director",
            roles: [RoleHeld(.trustLead)]
        )
        let author = staffroom.administrator.author
        try await staffroom.database.write { tx in try tx.change(ruth, to: details, by: author) }
        let now = try await staffroom.person(ruth)
        #expect(now.name == "Ruth Adeyemi-Khan" && now.post == "Director" && now.roles == [RoleHeld(.trustLead)])
        #expect(
            try await staffroom.history().first
                == """
                Ines Okafor: Changed Ruth Adeyemi-Khan. The name was Ruth Adeyemi. The post was not given. Now trust lead. \
                No longer contributor at Thistledown Primary.
                """
        )
    }

    @Test("that change nothing leave no trace", arguments: Engine.available)
    func unchanged(engine: Engine) async throws {
        let staffroom = try await Staffroom.open(on: engine)
        let ruth = try await staffroom.add("Ruth Adeyemi", RoleHeld(.trustLead))
        let before = try await staffroom.history()
        let same = PersonDetails(name: ruth.name, email: .of(ruth.email), post: ruth.post, roles: ruth.roles)
        try await staffroom.database.write { tx in try tx.change(ruth, to: same, by: ruth.author) }
        #expect(try await staffroom.history() == before)
    }

    @Test("always include an administrator who can sign in", arguments: Engine.available)
    func lastAdministrator(engine: Engine) async throws {
        let staffroom = try await Staffroom.open(on: engine)
        let ines = staffroom.administrator
        let refusal = Person.Refusal.lastAdministrator("Ines Okafor")
        let other = Author(id: nil, name: "the command line", trust: staffroom.trust.id)
        let lead = PersonDetails(name: ines.name, email: .of(ines.email), roles: [RoleHeld(.trustLead)])
        // Somebody invited who has no password yet does not count.
        let invited = PersonDetails(
            name: "Sam",
            email: .of("sam@alder.example"),
            roles: [RoleHeld(.trustAdministrator)]
        )
        try await staffroom.database.write { tx in _ = try tx.add(invited, to: staffroom.trust, by: ines.author) }
        await #expect(throws: refusal) {
            try await staffroom.database.write { tx in try tx.setDisabled(true, ines, by: other) }
        }
        await #expect(throws: refusal) {
            try await staffroom.database.write { tx in try tx.change(ines, to: lead, by: other) }
        }
        _ = try await staffroom.add("Ruth Adeyemi", RoleHeld(.trustAdministrator))
        try await staffroom.database.write { tx in try tx.change(ines, to: lead, by: other) }
        #expect(try await staffroom.person(ines).roles == [RoleHeld(.trustLead)])
    }

    @Test("cannot disable themselves", arguments: Engine.available)
    func oneself(engine: Engine) async throws {
        let staffroom = try await Staffroom.open(on: engine)
        let ruth = try await staffroom.add("Ruth Adeyemi", RoleHeld(.trustAdministrator))
        await #expect(throws: Person.Refusal.oneself) {
            try await staffroom.database.write { tx in try tx.setDisabled(true, ruth, by: ruth.author) }
        }
    }

    @Test("who are disabled cannot be invited, and their link stops working", arguments: Engine.available)
    func disabled(engine: Engine) async throws {
        let staffroom = try await Staffroom.open(on: engine)
        let author = staffroom.administrator.author
        let ruth = try await staffroom.add("Ruth Adeyemi", RoleHeld(.trustLead))
        let token = try await staffroom.database.write { tx in try tx.invite(ruth, by: author) }
        try await staffroom.database.write { tx in try tx.setDisabled(true, ruth, by: author) }
        let now = try await staffroom.person(ruth)
        #expect(now.isDisabled)
        #expect(try await staffroom.database.read { tx in try tx.invitation(token) == nil })
        await #expect(throws: Person.Refusal.isDisabled("Ruth Adeyemi")) {
            try await staffroom.database.write { tx in try tx.invite(now, by: author) }
        }
    }

    @Test("are refused by the tables when a role has no school or one too many", arguments: Engine.available)
    func tables(engine: Engine) async throws {
        let staffroom = try await Staffroom.open(on: engine)
        let ines = staffroom.administrator.id
        for held in [RoleHeld(.headteacher), RoleHeld(.trustLead, at: staffroom.primary)] {
            await #expect(throws: DatabaseError.self) {
                try await staffroom.database.write { tx in try tx.insert(held, of: ines) }
            }
        }
        await #expect(throws: DatabaseError.self) {
            try await staffroom.database.write { tx in try tx.insert(RoleHeld(.trustAdministrator), of: ines) }
        }
    }
}
