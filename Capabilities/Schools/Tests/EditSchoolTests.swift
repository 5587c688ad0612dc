import Database
import Rehearsal
import Testing

@testable import Schools

@Suite("A school changed by hand")
struct EditSchoolTests {
    private let plain = SchoolDraft(facts: SchoolFacts(name: "Thistledown Primary School"))

    @Test("needs no number of any register", arguments: Engine.available)
    func withoutNumber(engine: Engine) async throws {
        let (database, trust, author) = try await Founded.trust(on: engine)
        try await database.write { [plain] tx in
            try tx.addSchool(plain, to: trust.id, by: author)
            try tx.addSchool(plain, to: trust.id, by: author)
        }
        #expect(try await database.read { try $0.schools(of: trust.id) }.count == 2)
    }

    @Test("notes what differs, and nothing where nothing does", arguments: Engine.available)
    func differences(engine: Engine) async throws {
        let (database, trust, author) = try await Founded.trust(on: engine)
        let school = try await database.write { [plain] in try $0.addSchool(plain, to: trust.id, by: author) }
        var draft = SchoolDraft(school)
        draft.phase = .primary
        draft.hasEarlyYears = true
        let after = try await database.write { [draft] in try $0.change(school, to: draft, by: author) }
        try await database.write { [draft] in try $0.change(after, to: draft, by: author) }
        #expect(after.phaseKnown == .byHand(.primary))
        let history = try await database.read { try $0.history(of: trust.id, in: school.id) }
        #expect(
            history.map(\.words) == [
                "Changed Thistledown Primary School: phase: Primary (was not known) and early years: yes (was not known).",
                "Added Thistledown Primary School.",
            ]
        )
    }

    @Test("closes and opens again", arguments: Engine.available)
    func closing(engine: Engine) async throws {
        let (database, trust, author) = try await Founded.trust(on: engine)
        let school = try await database.write { [plain] in try $0.addSchool(plain, to: trust.id, by: author) }
        var draft = SchoolDraft(school)
        draft.standing = .closed(on: Day("2026-08-31"))
        let closed = try await database.write { [draft] in try $0.change(school, to: draft, by: author) }
        #expect(!closed.isOpen)
        draft.standing = .open
        let open = try await database.write { [draft] in try $0.change(closed, to: draft, by: author) }
        #expect(open.isOpen)
        let verbs = try await database.read { try $0.history(of: trust.id, in: school.id) }.map(\.verb)
        #expect(verbs == [.changed, .closed, .added])
    }

    @Test("is refused a number that another school of the trust has", arguments: Engine.available)
    func numberTaken(engine: Engine) async throws {
        let (database, trust, author) = try await Founded.trust(on: engine)
        let number = try #require(RegisterNumber(.urn, "990001"))
        let numbered = SchoolDraft(number: number, facts: SchoolFacts(name: "First"))
        let school = try await database.write { [plain] tx in
            try tx.addSchool(numbered, to: trust.id, by: author)
            return try tx.addSchool(plain, to: trust.id, by: author)
        }
        let refusal = School.Refusal.numberTaken(number, by: "First")
        await #expect(throws: refusal) {
            try await database.write { try $0.addSchool(numbered, to: trust.id, by: author) }
        }
        await #expect(throws: refusal) { try await database.write { try $0.change(school, to: numbered, by: author) } }
        #expect(refusal.words == "First has the number URN 990001 already.")
        #expect(try await database.read { try $0.schools(of: trust.id) }.count == 2)
    }

    @Test("knows what nobody has said yet about what it provides")
    func missing() {
        let school = School(trust: Fixture.trust, facts: SchoolFacts(name: "New")).redrawn(
            by: SchoolDraft(facts: SchoolFacts(name: "New"), hasEarlyYears: true)
        )
        #expect(school.missing == [.phase, .post16])
    }

    @Test("keeps the register's word for what was chosen as the register has it")
    func chosen() {
        #expect(Known<Bool>.fromRegister(true).chosen(true) == .fromRegister(true))
        #expect(Known<Bool>.fromRegister(true).chosen(false) == .byHand(false))
        #expect(Known<Bool>.byHand(false).chosen(nil) == .notYet)
        #expect(Known<Bool>.byHand(false).told(true) == .byHand(false))
        #expect(Known<Bool>.notYet.told(true) == .fromRegister(true))
        #expect(Known<Bool>.fromRegister(true).told(nil) == .fromRegister(true))
    }
}
