import Accounts
import Database
import Evaluations
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@testable import Validations

@Suite("An assignment")
struct AssignmentTests {
    @Test("lists every validator and says what speaks against some", arguments: Engine.available)
    func candidates(engine: Engine) async throws {
        let panel = try await Panel.open(engine)
        let found = try await panel.database.read { tx in try tx.candidates(for: panel.submission) }
        #expect(found.map(\.person.name) == ["Nia Rowe", "Ravi Sen", "Samuel Oduya"])
        #expect(found.map(\.objection) == [nil, .belongsToSchool, nil])
    }

    @Test("is refused while somebody from the school validates the validator’s own, and for a year after")
    func exchange() async throws {
        let panel = try await Panel.open()
        let own = try await panel.sendThistledown()
        let validation = try await panel.database.write { tx in
            try tx.assign(panel.ravi.id, to: own, due: nil, by: panel.lead)
        }
        try await panel.expectRefusal("validating now") { tx in
            try tx.assign(panel.samuel.id, to: panel.submission, due: nil, by: panel.lead)
        }
        try await panel.putShared(validation)
        panel.clock.go(days: 364)
        try await panel.expectRefusal("validated on 22 November 2026") { tx in
            try tx.assign(panel.samuel.id, to: panel.submission, due: nil, by: panel.lead)
        }
        panel.clock.go(days: 1)
        let later = try await panel.assign(panel.samuel)
        #expect(later.validator.name == "Samuel Oduya")
    }

    @Test("names the validator as on that day, and is in the history")
    func kept() async throws {
        let panel = try await Panel.open()
        let day = Day(year: 2026, month: 12, day: 1)
        try await panel.database.write { tx in
            try tx.run("UPDATE people SET post = 'Director' WHERE id = \(panel.nia.id)")
            try tx.assign(panel.nia.id, to: panel.submission, due: day, by: panel.lead)
        }
        let kept = try await panel.database.read { tx in try tx.liveValidation(of: panel.submission.id) }
        let validation = try #require(kept)
        #expect(validation.validator.words == "Nia Rowe, Director")
        #expect(validation.dueOn == day && validation.stage == .open && validation.assignedBy == "Lena Marsh")
        #expect(try await panel.history().first == "Lena Marsh: Asked Nia Rowe to validate submission 1.")
    }

    @Test("is made once; another validator only after the first was released, who keeps what they wrote")
    func release() async throws {
        let panel = try await Panel.open()
        let first = try await panel.assign()
        try await panel.change("inclusion", .write(.goingWell, "The profiles."), in: first)
        try await panel.expectRefusal("Nia Rowe is validating") { tx in
            try tx.assign(panel.samuel.id, to: panel.submission, due: nil, by: panel.lead)
        }
        try await panel.database.write { tx in try tx.release(first, by: panel.lead) }
        let second = try await panel.assign(panel.samuel)
        #expect(try await panel.review(second.id).areas.isEmpty)
        #expect(try await panel.review(first.id).areas.values.first?.goingWell == "The profiles.")
        await #expect(throws: Validation.Refusal.released) {
            try await panel.change("inclusion", .place(3), in: first)
        }
    }

    @Test("is refused for what was taken back, decided or shared")
    func stages() async throws {
        let panel = try await Panel.open()
        let validation = try await panel.assign()
        try await panel.agreeAll(validation)
        try await panel.share(validation)
        await #expect(throws: Validation.AssignmentRefusal.shared) { try await panel.assign(panel.samuel) }
        await #expect(throws: Validation.AssignmentRefusal.shared) {
            try await panel.database.write { tx in
                try tx.release(tx.validation(validation.id, seenBy: panel.lead).validation, by: panel.lead)
            }
        }
        try await panel.database.write { tx in try tx.settle(panel.submission.id) }
        await #expect(throws: Validation.AssignmentRefusal.decided) { try await panel.assignAnew() }
        let other = try await Panel.open()
        try await other.database.write { tx in try tx.withdraw(other.submission, by: other.head) }
        await #expect(throws: Validation.AssignmentRefusal.withdrawn) { try await other.assignAnew() }
    }

    @Test("is a trust lead’s alone")
    func onlyLead() async throws {
        let panel = try await Panel.open()
        for person in [panel.head, panel.nia, panel.stranger] {
            await #expect(throws: Problem.self) {
                try await panel.database.write { tx in
                    try tx.assign(panel.nia.id, to: panel.submission, due: nil, by: person)
                }
            }
        }
        let validation = try await panel.assign()
        await #expect(throws: Problem.self) {
            try await panel.database.write { tx in try tx.release(validation, by: panel.head) }
        }
    }
}

extension Panel {
    /// Reads the submission again, then gives it to Nia.
    fileprivate func assignAnew() async throws {
        try await database.write { tx in
            let submission = try tx.submission(submission.id, of: trust.id)
            try tx.assign(nia.id, to: submission, due: nil, by: lead)
        }
    }

    fileprivate func sendThistledown() async throws -> Submission {
        try await database.write { tx in
            guard let evaluation = try tx.evaluations(seenBy: samuel).first else { throw Missing(what: "evaluation") }
            for wire in version.wires(for: evaluation.school) {
                _ = try tx.judge(wire.id, of: evaluation.id, .place(2), seen: Judgement.Revision.none, by: samuel)
            }
            return try tx.submit(evaluation, by: samuel)
        }
    }

    fileprivate func putShared(_ validation: Validation) async throws {
        try await database.write { tx in
            try tx.run(
                "UPDATE validations SET outcome = 'met', shared_at = \(tx.now) WHERE id = \(validation.id)"
            )
        }
    }

    fileprivate func expectRefusal(
        _ words: String,
        _ work: @escaping @Sendable (Transaction) throws -> Validation
    ) async throws {
        let error = await #expect(throws: Validation.AssignmentRefusal.self) { try await database.write(work) }
        guard case .refused(let what, _) = error?.problem else { throw Missing(what: "refusal") }
        #expect(what.contains(words))
    }
}
