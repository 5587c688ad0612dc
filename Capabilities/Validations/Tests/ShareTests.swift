import Accounts
import Database
import Evaluations
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@testable import Validations

@Suite("Sharing a validation")
struct ShareTests {
    @Test("freezes it and is in the history", arguments: Engine.available)
    func shares(engine: Engine) async throws {
        let panel = try await Panel.open(engine)
        let validation = try await panel.assign()
        try await panel.agreeAll(validation)
        try await panel.share(validation)
        let review = try await panel.review(validation.id)
        #expect(review.validation.sharedAt == panel.clock.now)
        #expect(review.reading().holds)
        #expect(try await panel.history().first == "Nia Rowe: Shared the validation of submission 1 with the school.")
        await #expect(throws: Validation.Refusal.shared) {
            try await panel.change("inclusion", .place(3), in: validation)
        }
        await #expect(throws: Validation.Refusal.shared) { try await panel.recommend(.notYet, in: validation) }
        await #expect(throws: Validation.Refusal.shared) { try await panel.share(validation) }
        #expect(try await panel.review(validation.id).areas == review.areas)
    }

    @Test("is refused with everything that is missing, in the order of the page")
    func missing() async throws {
        let panel = try await Panel.open()
        let validation = try await panel.assign()
        try await panel.agreeAll(validation)
        try await panel.recommend(nil, in: validation)
        try await panel.change("safeguarding", .place(0), in: validation)
        try await panel.change("inclusion", .place(5), in: validation)
        try await panel.change("achievement", .choose(.adjust), in: validation)
        try await panel.change("early-years", .choose(.ask), in: validation)
        let lines = [
            "Safeguarding is not reviewed yet.", "Inclusion does not say why you move the bead.",
            "Achievement is to be adjusted, but your bead stands where the school’s does.",
            "The question about Early years has not been sent.", "There is no recommended outcome yet.",
        ]
        await #expect(throws: Review.Refusal.notReady(lines)) { try await panel.share(validation) }
        #expect(try await panel.review(validation.id).validation.isOpen)
    }

    @Test("waits for the school’s answer, and then for the validator’s decision")
    func questions() async throws {
        let panel = try await Panel.open()
        let validation = try await panel.assign()
        try await panel.agreeAll(validation)
        try await panel.change("inclusion", .choose(.ask), .write(.question, "How do you know?"), in: validation)
        try await panel.ask("inclusion", in: validation)
        await panel.expectLine("The school has not answered the question about Inclusion.", validation)
        try await panel.change("inclusion", .choose(.agree), in: validation)
        await panel.expectLine("The school has not answered the question about Inclusion.", validation)
        try await panel.change("inclusion", .choose(.ask), in: validation)
        try await panel.answer("inclusion", "From the October walk.", in: validation)
        await panel.expectLine("The school has answered the question about Inclusion. Agree or adjust now.", validation)
        try await panel.change("inclusion", .choose(.agree), in: validation)
        try await panel.share(validation)
    }

    @Test("asks for a reason when the recommendation and the rule point different ways")
    func againstRule() async throws {
        let panel = try await Panel.open()
        let validation = try await panel.assign()
        try await panel.agreeAll(validation)
        for outcome in [Outcome.notYet, .minorGaps] {
            try await panel.recommend(outcome, in: validation)
            await panel.expectLine("You recommend something other than the rule points to. Say why.", validation)
        }
        try await panel.change("inclusion", .place(5), .write(.reason, "One year only."), in: validation)
        for outcome in [Outcome.met, .metWithConditions] {
            try await panel.recommend(outcome, in: validation)
            await panel.expectLine("You recommend something other than the rule points to. Say why.", validation)
        }
        try await panel.recommend(.met, why: "A strong year.", in: validation)
        try await panel.share(validation)
    }

    @Test("is refused when the school has taken the submission back, and the writing too")
    func withdrawn() async throws {
        let panel = try await Panel.open()
        let validation = try await panel.assign()
        try await panel.agreeAll(validation)
        let review = try await panel.review(validation.id)
        try await panel.database.write { tx in try tx.withdraw(panel.submission, by: panel.head) }
        await #expect(throws: Validation.Refusal.withdrawn) { try await panel.share(validation) }
        await #expect(throws: Validation.Refusal.withdrawn) {
            try await panel.change("inclusion", .place(3), in: validation)
        }
        let late = try await panel.review(validation.id)
        await #expect(throws: Review.Refusal.withdrawn) {
            try await panel.database.write { tx in try tx.share(late, by: panel.nia) }
        }
        #expect(late.areas == review.areas)
    }

    @Test("is refused to a validator who has come to the school meanwhile")
    func belongs() async throws {
        let panel = try await Panel.open()
        let validation = try await panel.assign()
        try await panel.agreeAll(validation)
        let review = try await panel.review(validation.id)
        let roles = panel.nia.roles.union([.at(panel.schools[0], .governor)])
        let nia = Person(id: panel.nia.id, trust: panel.trust, name: "Nia Rowe", email: panel.nia.email, roles: roles)
        await #expect(throws: Review.Refusal.belongsToSchool) {
            try await panel.database.write { tx in try tx.share(review, by: nia) }
        }
    }
}

extension Panel {
    func ask(_ key: String, in validation: Validation) async throws {
        let area = try area(key)
        try await database.write { tx in
            let (area, desk) = try tx.desk(area.id, in: tx.openValidation(validation.id, of: nia), from: shelf)
            try tx.ask(about: area, at: desk, by: nia)
        }
    }

    func answer(_ key: String, _ text: String, in validation: Validation) async throws {
        let area = try area(key)
        try await database.write { tx in
            let (area, desk) = try tx.desk(area.id, in: validation, from: shelf)
            let seen = try tx.review(of: area.id, in: validation.id).revision
            _ = try tx.draftAnswer(text, about: area, at: desk, seen: seen, by: head)
            try tx.answer(about: area, at: desk, by: head)
        }
    }

    fileprivate func expectLine(_ line: String, _ validation: Validation) async {
        await #expect {
            try await share(validation)
        } throws: { error in
            guard case .notReady(let lines)? = error as? Review.Refusal else { return false }
            return lines.first == line
        }
    }
}
