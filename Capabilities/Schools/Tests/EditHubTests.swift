import Database
import Rehearsal
import Testing

@testable import Schools

@Suite("A hub")
struct EditHubTests {
    private func schools(_ database: Database, _ trust: Trust, _ author: Author) async throws -> [ID<School>] {
        try await database.write { tx in
            try ["One", "Two", "Three"].map {
                try tx.addSchool(SchoolDraft(facts: SchoolFacts(name: $0)), to: trust.id, by: author).id
            }
        }
    }

    @Test("is made, renamed, given other schools and removed, and its schools stay", arguments: Engine.available)
    func life(engine: Engine) async throws {
        let (database, trust, author) = try await Founded.trust(on: engine)
        let ids = try await schools(database, trust, author)
        let hub = try await database.write {
            try $0.addHub(named: " North  hub ", of: [ids[0], ids[1]], in: trust.id, by: author)
        }
        #expect(hub.name == "North hub")
        #expect(try await database.read { try $0.hubs(of: trust.id) } == [hub])
        let other = try await database.write { try $0.change(hub, name: "South hub", schools: [ids[2]], by: author) }
        try await database.write { try $0.change(other, name: "South hub", schools: [ids[2]], by: author) }
        #expect(try await database.read { try $0.hub(hub.id, of: trust.id) } == other)
        try await database.write { try $0.removeHub(other, by: author) }
        try await database.read { tx throws in
            #expect(try tx.hubs(of: trust.id).isEmpty)
            #expect(try tx.schools(of: trust.id).count == 3)
            #expect(
                try tx.history(of: trust.id).filter { $0.subject == .hub }.map(\.verb) == [.removed, .changed, .added]
            )
        }
    }

    @Test(
        "is refused without a name, with a name too long, taken or with a school of elsewhere",
        arguments: Engine.available
    )
    func refusals(engine: Engine) async throws {
        let (database, trust, author) = try await Founded.trust(on: engine)
        try await database.write { try $0.addHub(named: "North", of: [], in: trust.id, by: author) }
        let wrong: [(String, Set<ID<School>>, Hub.Refusal)] = [
            (" \n", [], .nameMissing),
            (String(repeating: "n", count: 121), [], .nameTooLong),
            ("NORTH", [], .nameTaken("North")),
            ("South", [ID()], .schoolElsewhere),
        ]
        for (name, schools, refusal) in wrong {
            #expect(!refusal.words.isEmpty)
            await #expect(throws: refusal) {
                try await database.write { try $0.addHub(named: name, of: schools, in: trust.id, by: author) }
            }
        }
        #expect(try await database.read { try $0.hubs(of: trust.id) }.map(\.name) == ["North"])
    }

    @Test("of another trust is not found", arguments: Engine.available)
    func otherTrust(engine: Engine) async throws {
        let (database, trust, author) = try await Founded.trust(on: engine)
        let other = try await database.write { try $0.foundTrust(named: "Other Trust", by: "set-up") }
        let hub = try await database.write { try $0.addHub(named: "North", of: [], in: trust.id, by: author) }
        #expect(try await database.read { try $0.hub(hub.id, of: other.id) } == nil)
    }
}
