import Database
import Rehearsal
import Testing

@testable import Schools

@Suite("Importing schools")
struct ImportSchoolsTests {
    private func read(_ source: ByteSource, _ database: Database, _ trust: Trust) async throws -> RegisterReading {
        let schools = try await database.read { try $0.schools(of: trust.id) }
        return try RegisterFile(source).read(TrustFilter(trust), known: Set(schools.compactMap(\.number)))
    }

    @Test("adds them, notes it, and takes the trust's number from the file", arguments: Engine.available)
    func first(engine: Engine) async throws {
        let (database, trust, author) = try await Founded.trust(on: engine)
        let reading = try await read(Fixture.register, database, trust)
        let changes = try await database.write { try $0.importSchools(reading, to: trust, by: author) }
        #expect(changes.words == "14 new, 0 changed, 0 closed, 0 unchanged")
        try await database.read { tx throws in
            let schools = try tx.schools(of: trust.id)
            #expect(schools == changes.new.map(\.school).fromAToZ)
            #expect(try tx.trust(trust.id)?.uid == "99101")
            let history = try tx.history(of: trust.id)
            #expect(history.count == 16)
            #expect(history.first?.words == "Imported schools: 14 new, 0 changed, 0 closed, 0 unchanged.")
            #expect(history.first?.personName == "Priya Raman")
            #expect(try tx.history(of: trust.id, in: schools.first?.id).map(\.words) == ["Added from the register."])
        }
    }

    @Test("a second time changes nothing and notes nothing", arguments: Engine.available)
    func again(engine: Engine) async throws {
        let (database, trust, author) = try await Founded.trust(on: engine)
        for _ in 1...2 {
            let reading = try await read(Fixture.register, database, trust)
            try await database.write { try $0.importSchools(reading, to: trust, by: author) }
        }
        let reading = try await read(Fixture.register, database, trust)
        try await database.read { tx throws in
            #expect(try tx.changes(by: reading, to: trust).words == "0 new, 0 changed, 0 closed, 14 unchanged")
            #expect(try tx.history(of: trust.id).count == 16)
        }
    }

    @Test(
        "of last year's register and then this year's changes and closes what the register says",
        arguments: Engine.available
    )
    func nextYear(engine: Engine) async throws {
        let (database, trust, author) = try await Founded.trust(on: engine, uid: "99101")
        let older = try await read(Fixture.older, database, trust)
        try await database.write { try $0.importSchools(older, to: trust, by: author) }
        let newer = try await read(Fixture.register, database, trust)
        let changes = try await database.write { try $0.importSchools(newer, to: trust, by: author) }
        #expect(changes.words == "1 new, 1 changed, 1 closed, 12 unchanged")
        let schools = try await database.read { try $0.schools(of: trust.id) }
        #expect(schools.first { !$0.isOpen }?.standing == .closed(on: Day("2024-08-31")))
        #expect(schools.contains { $0.name == "Kestrel Bank Primary School" && $0.facts.pupils == 208 })
    }

    @Test("keeps schools open that a file of part of the trust does not have, where asked", arguments: Engine.available)
    func part(engine: Engine) async throws {
        let (database, trust, author) = try await Founded.trust(on: engine, uid: "99101")
        let all = try await read(Fixture.register, database, trust)
        try await database.write { try $0.importSchools(all, to: trust, by: author) }
        let part = try Fixture.read([Fixture.row(name: "Thistledown Primary School")])
        let kept = try await database.write { try $0.importSchools(part, to: trust, keepsAbsent: true, by: author) }
        #expect(kept.closed.isEmpty)
        let closed = try await database.write { try $0.importSchools(part, to: trust, by: author) }
        #expect(closed.closed.count == 13)
    }

    @Test("asks as few questions for the trust's schools, however many there are", arguments: Engine.available)
    func questions(engine: Engine) async throws {
        let (database, trust, author) = try await Founded.trust(on: engine)
        let reading = try await read(Fixture.register, database, trust)
        try await database.write { try $0.importSchools(reading, to: trust, by: author) }
        let count = try await database.counting {
            _ = try await database.read { try $0.changes(by: reading, to: trust) }
        }
        #expect(count == 1)
    }

    @Test("leaves schools that were added or set by hand as they are", arguments: Engine.available)
    func byHand(engine: Engine) async throws {
        let (database, trust, author) = try await Founded.trust(on: engine)
        let draft = SchoolDraft(
            number: RegisterNumber(.urn, "990012"),
            facts: SchoolFacts(name: "Compass Point 90°"),
            phase: .secondary,
            hasEarlyYears: false,
            hasPost16: true
        )
        try await database.write { tx in
            try tx.addSchool(draft, to: trust.id, by: author)
            try tx.addSchool(SchoolDraft(facts: SchoolFacts(name: "Abroad")), to: trust.id, by: author)
        }
        let reading = try await read(Fixture.register, database, trust)
        try await database.write { try $0.importSchools(reading, to: trust, by: author) }
        let schools = try await database.read { try $0.schools(of: trust.id) }
        let point = try #require(schools.first { $0.name == "Compass Point 90°" })
        #expect(point.phase == .secondary)
        #expect(point.hasPost16 == true)
        #expect(point.facts.pupils == 305)
        #expect(schools.count == 15)
    }
}
