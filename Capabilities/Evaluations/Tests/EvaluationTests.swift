import Accounts
import Database
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@testable import Evaluations

@Suite("An evaluation")
struct EvaluationTests {
    @Test(
        "is found by its own people and the trust lead; the governors' view by governors too",
        arguments: Engine.available
    )
    func seen(engine: Engine) async throws {
        let stage = try await Stage(engine)
        for person in [stage.head, stage.contributor, stage.lead] {
            let found = try await stage.database.read { tx in try tx.evaluation(stage.evaluation, seenBy: person) }
            #expect(found.school.name == "Kestrel Bank Primary")
            #expect(found.title == "School Standard" && found.number == "1.0" && found.cycle.title == "Autumn 2026")
        }
        for person in [stage.governor, stage.otherHead] {
            await #expect(throws: Problem.notFound) {
                try await stage.database.read { tx in try tx.evaluation(stage.evaluation, seenBy: person) }
            }
        }
        let governed = try await stage.database.read { tx in
            try tx.evaluation(stage.evaluation, governedBy: stage.governor)
        }
        #expect(governed.id == stage.evaluation)
        await #expect(throws: Problem.notFound) {
            try await stage.database.read { tx in try tx.evaluation(stage.evaluation, governedBy: stage.otherHead) }
        }
    }

    @Test("is not found by a person of another trust, nor when there is none", arguments: Engine.available)
    func elsewhere(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let other = try await stage.database.write { tx in try tx.foundTrust(named: "Other Trust", by: "Set-up") }
        let stranger = Person(
            id: ID(),
            trust: other,
            name: "Stranger",
            email: "s@example.org",
            roles: [RoleHeld(.trustLead)]
        )
        await #expect(throws: Problem.notFound) {
            try await stage.database.read { tx in try tx.evaluation(stage.evaluation, seenBy: stranger) }
        }
        await #expect(throws: Problem.notFound) {
            try await stage.database.read { tx in try tx.evaluation(ID(), seenBy: stage.head) }
        }
        #expect(try await stage.database.read { tx in try tx.evaluations(seenBy: stranger) }.isEmpty)
    }

    @Test("says who could when somebody who may read it may not do more")
    func notAllowed() async throws {
        let stage = try await Stage(.sqlite)
        await #expect(throws: Problem.notAllowed("Only the contributor or the headteacher of the school can do this."))
        {
            try await stage.database.read { tx in
                try tx.evaluation(stage.evaluation, seenBy: stage.lead, may: .contribute)
            }
        }
        await #expect(throws: Problem.notAllowed("Only the headteacher of the school can do this.")) {
            try await stage.database.read { tx in
                try tx.evaluation(stage.evaluation, seenBy: stage.contributor, may: .submit)
            }
        }
    }

    @Test("is listed to those who may read it, A to Z", arguments: Engine.available)
    func lists(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let all = try await stage.database.read { tx in try tx.evaluations(seenBy: stage.lead) }
        #expect(all.map(\.school.name) == ["Kestrel Bank Primary", "Thistledown Primary"])
        let own = try await stage.database.read { tx in try tx.evaluations(seenBy: stage.otherHead) }
        #expect(own.map(\.school.name) == ["Thistledown Primary"])
        #expect(try await stage.database.read { tx in try tx.evaluations(seenBy: stage.governor) }.isEmpty)
    }

    @Test(
        "is read whole in eight queries, and in six from the shelf, however many areas it has",
        arguments: Engine.available
    )
    func queries(engine: Engine) async throws {
        let stage = try await Stage(engine)
        try await stage.judgeAll()
        let evaluation = try await stage.seen()
        let shelf = FrameworkShelf()
        for wanted in [8, 6] {
            let count = try await stage.database.counting {
                _ = try await stage.database.read { tx in try tx.workbook(evaluation, from: shelf) }
            }
            #expect(count == wanted)
        }
    }
}
