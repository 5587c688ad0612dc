import Database
import Rehearsal
import Testing
import Web

@testable import Schools

@Suite("Schools in the database")
struct SchoolStoreTests {
    @Test("come back as they were kept, every fact", arguments: Engine.available)
    func roundTrip(engine: Engine) async throws {
        let (database, trust, author) = try await Founded.trust(on: engine)
        let full = SchoolDraft(
            number: RegisterNumber(.northernIreland, "123-4567"),
            facts: SchoolFacts(
                name: "Crois na Móna “Ard” 🌿 مدرسة",
                ages: AgeRange(low: 3, high: 19),
                kind: "Grant maintained",
                town: "Étaine",
                postcode: "ZZ1 1AA",
                authority: "Westmere",
                place: GridReference(easting: 1, northing: 2),
                pupils: 0
            ),
            phase: .allThrough,
            hasEarlyYears: false,
            hasPost16: true,
            standing: .closed(on: Day("2026-08-31"))
        )
        for draft in [full, SchoolDraft(facts: SchoolFacts(name: "Bare"))] {
            let added = try await database.write { try $0.addSchool(draft, to: trust.id, by: author) }
            #expect(try await database.read { try $0.school(added.id, of: trust.id) } == added)
            #expect(SchoolDraft(added) == draft)
        }
    }

    @Test("stand A to Z, capitals and accents set aside", arguments: Engine.available)
    func order(engine: Engine) async throws {
        let (database, trust, author) = try await Founded.trust(on: engine)
        let names = ["Zeal", "élan", "Échelle", "apple", "Banner", "St Mary’s", "ST LUKE"]
        try await database.write { tx in
            for name in names {
                try tx.addSchool(SchoolDraft(facts: SchoolFacts(name: name)), to: trust.id, by: author)
            }
        }
        let sorted = try await database.read { try $0.schools(of: trust.id) }.map(\.name)
        #expect(sorted == ["apple", "Banner", "Échelle", "élan", "ST LUKE", "St Mary’s", "Zeal"])
    }

    @Test("of another trust, or out of reach, are not found", arguments: Engine.available)
    func reach(engine: Engine) async throws {
        let (database, trust, author) = try await Founded.trust(on: engine)
        let other = try await database.write { try $0.foundTrust(named: "Other Trust", by: "set-up") }
        let (mine, far) = try await database.write { tx in
            (
                try tx.addSchool(SchoolDraft(facts: SchoolFacts(name: "Mine")), to: trust.id, by: author),
                try tx.addSchool(SchoolDraft(facts: SchoolFacts(name: "Far")), to: other.id, by: author)
            )
        }
        let every = Founded.reader(trust, author)
        let none = Founded.reader(trust, author, reach: .only([]))
        try await database.read { tx throws in
            #expect(try tx.school(mine.id, seenBy: every) == mine)
            #expect(throws: (any Error).self) { try tx.school(far.id, seenBy: every) }
            #expect(throws: (any Error).self) { try tx.school(mine.id, seenBy: none) }
            #expect(try tx.schools(seenBy: none).isEmpty)
        }
    }

    @Test("refuse in the tables what no school can be", arguments: Engine.available)
    func checks(engine: Engine) async throws {
        let (database, trust, _) = try await Founded.trust(on: engine)
        let wrong: [@Sendable (Transaction) throws -> Void] = [
            { try $0.run($0.insert(trust, phase: "'upper'")) },
            { try $0.run($0.insert(trust, lowAge: "12", highAge: "11")) },
            { try $0.run($0.insert(trust, lowAge: "4")) },
            { try $0.run($0.insert(trust, isPhaseSet: "TRUE")) },
            { try $0.run($0.insert(trust, closedOn: "'2026-01-01'")) },
        ]
        for write in wrong {
            let error = await #expect(throws: DatabaseError.self) { try await database.write(write) }
            #expect(error?.breaks(.check) == true)
        }
        try await database.write { try $0.run($0.insert(trust)) }
    }
}

extension Transaction {
    /// A statement that adds a school as plain SQL; each part can be made wrong.
    fileprivate func insert(
        _ trust: Trust,
        phase: Query = "NULL",
        lowAge: Query = "NULL",
        highAge: Query = "NULL",
        isPhaseSet: Query = "FALSE",
        closedOn: Query = "NULL"
    ) -> Query {
        """
        INSERT INTO schools (id, trust_id, name, phase, low_age, high_age, is_phase_set, is_early_years_set,
            is_post_16_set, is_open, closed_on, created_at, changed_at)
        VALUES (\(ID<School>()), \(trust.id), 'Plain', \(phase), \(lowAge), \(highAge), \(isPhaseSet), FALSE, FALSE,
            TRUE, \(closedOn), \(now), \(now))
        """
    }
}

/// A fresh database with one trust in it.
enum Founded {
    static func trust(on engine: Engine, uid: String? = nil) async throws -> (Database, Trust, Author) {
        let database = try await engine.fresh([.schools])
        let trust = try await database.write {
            try $0.foundTrust(named: "Alder Valley Learning Trust", uid: uid, by: "set-up")
        }
        return (database, trust, Author(id: nil, name: "Priya Raman", trust: trust.id))
    }

    static func reader(_ trust: Trust, _ author: Author, reach: Reader.Reach = .every) -> Reader {
        Reader(author: author, trust: trust, mayManageSchools: true, reach: reach) { $0.main }
    }
}
