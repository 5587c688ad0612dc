import Accounts
import Database
import Evaluations
import Frameworks
import Rehearsal
import Schools
import Testing
import Validations
import Web

@testable import Marks

@Suite("A decision")
struct DecisionTests {
    @Test("to award makes a mark with number, dates and tier, and closes the submission", arguments: Engine.available)
    func awards(engine: Engine) async throws {
        let ceremony = try await Ceremony.open(engine)
        let mark = try await ceremony.award()
        #expect(mark.number.description == "AV-IE-2026-0001")
        #expect(mark.term.endsOn.iso == "2029-07-31" && mark.tier == nil)
        #expect(mark.shown.count == 8 && mark.shown[0] == "Leadership for inclusion: Expected standard or beyond")
        let kept = try await ceremony.database.read { tx in try tx.mark(mark.number) }
        #expect(kept == mark)
        let desk = try await ceremony.desk()
        #expect(desk.decision?.verdict == .award && desk.mark == mark && desk.submission.stage != .waiting)
        let history = try await ceremony.database.read { tx in try tx.history(of: ceremony.trust.id).map(\.words) }
        #expect(history[0] == "Issued mark AV-IE-2026-0001.")
        #expect(history[1] == "Awarded Inclusion Excellence to Kestrel Bank Primary School.")
    }

    @Test("names the highest tier that the validator’s beads reach")
    func tier() async throws {
        let ceremony = try await Ceremony.open()
        let keys = ceremony.version.wires.map { ($0.key, 13) }
        try await ceremony.validate(Dictionary(uniqueKeysWithValues: keys))
        #expect(try await ceremony.decide(Decision.Choice(.award))?.tier == "Beacon")
    }

    @Test("is refused before a validation is shared, after a decision, and when the submission was taken back")
    func stages() async throws {
        let ceremony = try await Ceremony.open()
        let award = Decision.Choice(.award, why: "Because")
        await #expect(throws: Decision.Refusal.notValidated) { try await ceremony.decide(award) }
        _ = try await ceremony.award()
        let day = Day(year: 2026, month: 7, day: 14)
        await #expect(throws: Decision.Refusal.decided(by: "Priya Nair", on: day)) { try await ceremony.decide(award) }
        let other = try await Ceremony.open()
        try await other.validate()
        try await other.database.write { tx in try tx.withdraw(other.submission, by: other.head) }
        await #expect(throws: Decision.Refusal.withdrawn) { try await other.decide(award) }
    }

    @Test("is refused to a lead who has a role at the school, and to everybody who is no lead")
    func people() async throws {
        let ceremony = try await Ceremony.open()
        try await ceremony.validate()
        let award = Decision.Choice(.award)
        await #expect(throws: Decision.Refusal.holdsRole) {
            try await ceremony.decide(award, by: ceremony.governingLead)
        }
        let desk = try await ceremony.desk()
        for person in [ceremony.head, ceremony.nia] {
            await #expect(throws: Problem.notFound) { try await ceremony.desk(person) }
            await #expect(throws: Problem.notAllowed("Only a trust lead can decide on an award.")) {
                try await ceremony.database.write { tx in try tx.decide(award, on: desk, by: person) }
            }
        }
    }

    @Test("cannot award under a version that is still tried, and can say “not yet”")
    func tried() async throws {
        let ceremony = try await Ceremony.open()
        try await ceremony.validate()
        let version = ceremony.version.id
        try await ceremony.database.write { tx in
            _ = try tx.run("UPDATE framework_versions SET stage = 'draft', published_at = NULL WHERE id = \(version)")
            try tx.startPilot(version, by: ceremony.lead.author)
        }
        await #expect(throws: Decision.Refusal.stillTried) {
            try await ceremony.decide(Decision.Choice(.award, why: "Because"))
        }
        #expect(try await ceremony.decide(Decision.Choice(.notYet, why: "The pilot goes on.")) == nil)
    }

    @Test("cannot award what a blocking area does not reach, whatever the reason")
    func blocked() async throws {
        let ceremony = try await Ceremony.open(.sqlite, "inspection-readiness")
        try await ceremony.validate(["safeguarding": 1], .notYet)
        let lines = ["Safeguarding is asked to reach Met and is Not met"]
        await #expect(throws: Decision.Refusal.blocked(lines)) {
            try await ceremony.decide(Decision.Choice(.award, why: "A very good reason"))
        }
        #expect(try await ceremony.decide(Decision.Choice(.notYet, why: "Safeguarding first.")) == nil)
        #expect(try await ceremony.desk().decision?.why == "Safeguarding first.")
    }

    @Test("to award against the rule, and not yet, needs a reason")
    func reasons() async throws {
        let ceremony = try await Ceremony.open()
        try await ceremony.validate(["teaching": 9], .notYet)
        for choice in [Decision.Choice(.award, why: " \n"), Decision.Choice(.notYet)] {
            await #expect(throws: Decision.Refusal.reasonMissing) { try await ceremony.decide(choice) }
        }
        let long = Decision.Choice(.award, why: String(repeating: "a", count: 100_001))
        await #expect(throws: Decision.Refusal.reasonTooLong) { try await ceremony.decide(long) }
        let mark = try await ceremony.decide(Decision.Choice(.award, why: "A strong year."))
        #expect(mark?.tier == nil && mark?.shown.count == 7)
        #expect(mark?.shown.contains { $0.hasPrefix("Teaching that adapts") } == false)
    }

    @Test("asks whether the school is in a category of concern where the rule does, and refuses when it is")
    func category() async throws {
        let ceremony = try await Ceremony.open(.sqlite, "english-and-mathematics")
        try await ceremony.validate()
        await #expect(throws: Decision.Refusal.categoryUnknown) {
            try await ceremony.decide(Decision.Choice(.award, why: "Because"))
        }
        await #expect(throws: Decision.Refusal.inCategory(because: nil)) {
            try await ceremony.decide(Decision.Choice(.award, why: "Because", category: .inside))
        }
        let mark = try await ceremony.decide(Decision.Choice(.award, category: .outside))
        #expect(mark?.number.description == "AV-EM-2026-0001")
        #expect(mark?.shown.count == 10)
    }

    @Test("gives every mark of a trust the next number, over frameworks and years")
    func serials() async throws {
        let ceremony = try await Ceremony.open()
        let first = try await ceremony.award()
        let taken = MarkNumber(code: ceremony.trust.code, title: "X Y", year: 2027, serial: 41)
        try await ceremony.database.write { tx in
            try tx.run("UPDATE marks SET number = \(taken), serial = 41 WHERE id = \(first.id)")
        }
        #expect(try await ceremony.database.read { tx in try tx.nextSerial(of: ceremony.trust.id) } == 42)
        #expect(try await ceremony.database.read { tx in try tx.nextSerial(of: ID()) } == 1)
    }
}
