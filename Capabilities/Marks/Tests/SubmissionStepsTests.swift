import Accounts
import Database
import Evaluations
import Rehearsal
import Testing
import Validations

@testable import Marks

@Suite("The step of a submission")
struct SubmissionStepsTests {
    @Test("follows the validation, the decision and the mark", arguments: Engine.available)
    func follows(engine: Engine) async throws {
        let ceremony = try await Ceremony.open(engine)
        #expect(try await ceremony.step() == nil)
        try await ceremony.database.write { tx in
            _ = try tx.assign(ceremony.nia.id, to: ceremony.submission, due: nil, by: ceremony.lead)
        }
        #expect(
            try await ceremony.step()
                == SchoolStep(
                    beads: 2,
                    words: "In validation with Nia Rowe",
                    next: "Agree a date for the conversation",
                    stage: .inValidation
                )
        )
    }

    @Test("says when what is next is late, and how a mark goes on", arguments: Engine.available)
    func marks(engine: Engine) async throws {
        let ceremony = try await Ceremony.open(engine)
        try await ceremony.validate()
        let shared = "Validated. Feedback shared on 14 July"
        #expect(try await ceremony.step() == SchoolStep(beads: 3, words: shared, next: "Decide by 20 August"))
        ceremony.clock.go(days: 40)
        #expect(try await ceremony.step()?.isLate == true)
        let mark = try #require(try await ceremony.decide(Decision.Choice(.award)))
        #expect(try await ceremony.step()?.words == "Validated. Mark held")
        try await ceremony.database.write { tx in
            try tx.withdraw(mark, because: "A new reading.", by: ceremony.lead)
        }
        #expect(try await ceremony.step() == SchoolStep(beads: 4, words: "Mark withdrawn"))
    }

    @Test("is read in three queries, however many there are")
    func lean() async throws {
        let ceremony = try await Ceremony.open()
        try await ceremony.validate()
        for many in [[ceremony.submission.id], [ceremony.submission.id] + (0..<50).map { _ in ID<Submission>() }] {
            let queries = try await ceremony.database.counting {
                _ = try await ceremony.database.read { tx in try tx.steps(of: Set(many)) }
            }
            #expect(queries == 3)
        }
    }
}

extension Ceremony {
    fileprivate func step() async throws -> SchoolStep? {
        try await database.read { [submission] tx in try tx.steps(of: [submission.id])[submission.id] }
    }
}
