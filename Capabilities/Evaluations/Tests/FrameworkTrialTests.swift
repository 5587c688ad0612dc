import Accounts
import Database
import Evaluations
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@Suite("What evaluations tell frameworks")
struct FrameworkTrialTests {
    @Test("a submission can be tried on an award rule, by the keys of its areas", arguments: Engine.available)
    func trials(_ engine: Engine) async throws {
        let stage = try await Stage(engine)
        let framework = stage.version.framework
        #expect(try await stage.database.read { tx in try tx.ruleTrials(of: framework, for: stage.lead) } == [])
        try await stage.judgeAll()
        let evaluation = try await stage.seen()
        let submission = try await stage.database.write { tx in try tx.submit(evaluation, by: stage.head) }
        let choices = try await stage.database.read { tx in try tx.ruleTrials(of: framework, for: stage.lead) }
        #expect(choices.map(\.title) == ["\(stage.schools[0].name), Autumn 2026"])
        let trial = try await stage.database.read { tx in try tx.ruleTrial(choices[0].id, for: stage.lead) }
        let book = try await stage.workbook()
        let wires = book.version.wires.filter { trial.places[book.version.keyPath(of: $0)] != .away }
        let beads = Dictionary(
            uniqueKeysWithValues: wires.compactMap { wire in
                book.judgement(of: wire).place.notch.map { (wire.id, $0) }
            }
        )
        #expect(!beads.isEmpty && beads.count == wires.count)
        let facts = AwardFacts(isImpactStated: false, isInCategory: nil)
        #expect(book.version.reading(of: trial) == book.version.reading(of: beads, on: wires, facts))
        try await stage.database.write { tx in try tx.withdraw(submission, by: stage.head) }
        #expect(try await stage.database.read { tx in try tx.ruleTrials(of: framework, for: stage.lead) } == [])
        await #expect(throws: Problem.notFound) {
            try await stage.database.read { tx in try tx.ruleTrial(ID(), for: stage.lead) }
        }
    }

    @Test("a school is shown the versions of its cycles, and nobody else’s", arguments: Engine.available)
    func opened(_ engine: Engine) async throws {
        let stage = try await Stage(engine)
        let (head, lead) = try await stage.database.read { tx in
            (try tx.versionsOpened(to: stage.head), try tx.versionsOpened(to: stage.lead))
        }
        #expect(head == [stage.version.id] && lead == [])
    }
}
