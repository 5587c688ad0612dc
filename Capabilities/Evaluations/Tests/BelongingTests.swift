import Accounts
import Database
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@testable import Evaluations

@Suite("What hangs on an evaluation")
struct BelongingTests {
    /// Each deed of a contributor, done by anybody.
    private static let deeds: [@Sendable (Transaction, Evaluation, ID<Area>, Person) throws -> Void] = [
        { try $0.add(EvidenceEntry(title: "Survey", kind: .voice), to: $1, [EvidenceLink($2)], by: $3) },
        { try $0.add(FactorEntry(.helping, "Profiles", strength: 3), to: $2, of: $1, by: $3) },
        {
            let due = Day(year: 2026, month: 12, day: 18)
            try $0.add(ActionEntry("Screen", owner: .init("Joel"), dueOn: due), to: $2, of: $1, by: $3)
        },
    ]

    @Test("is only taken from its own school's people", arguments: deeds.indices)
    func people(place: Int) async throws {
        let stage = try await Stage(.sqlite)
        let evaluation = try await stage.seen()
        let area = try stage.area("inclusion")
        let deed = Self.deeds[place]
        await #expect(throws: Problem.notFound) {
            try await stage.database.write { tx in try deed(tx, evaluation, area, stage.otherHead) }
        }
        await #expect(throws: Problem.notAllowed(Permission.contribute.refusal)) {
            try await stage.database.write { tx in try deed(tx, evaluation, area, stage.lead) }
        }
        try await stage.database.write { tx in try deed(tx, evaluation, area, stage.contributor) }
        let history = try await stage.database.read { tx in try tx.history(of: stage.trust.id, in: evaluation.school.id)
        }
        #expect(history.first?.personName == "Samira Khan")
    }

    @Test("hangs on an area of its own version and on no other", arguments: deeds.indices)
    func areas(place: Int) async throws {
        let stage = try await Stage(.sqlite)
        let evaluation = try await stage.seen()
        let other = SampleVersion.make(of: ID())
        let foreign = try other.area("inclusion").id
        try await stage.database.write { tx in try tx.put(other, trust: stage.trust.id) }
        await #expect(throws: Problem.notFound) {
            try await stage.database.write { tx in try Self.deeds[place](tx, evaluation, foreign, stage.head) }
        }
    }

    @Test("works on factors of its own and is done by people of the trust", arguments: Engine.available)
    func actions(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let evaluation = try await stage.seen()
        let area = try stage.area("inclusion")
        let due = Day(year: 2026, month: 12, day: 18)
        let entries = [
            ActionEntry("Screen", owner: .init("Joel"), dueOn: due, factor: ID()),
            ActionEntry("Screen", owner: .init("Nobody", person: ID()), dueOn: due),
        ]
        for entry in entries {
            await #expect(throws: Problem.notFound) {
                try await stage.database.write { tx in try tx.add(entry, to: area, of: evaluation, by: stage.head) }
            }
        }
        try await stage.database.write { tx in
            let factor = try tx.add(
                FactorEntry(.hindering, "Late", strength: 2),
                to: area,
                of: evaluation,
                by: stage.head
            )
            let entry = ActionEntry("Screen", owner: .init("Joel"), dueOn: due, factor: factor.id)
            try tx.add(entry, to: area, of: evaluation, by: stage.head)
        }
        #expect(try await stage.workbook().actions.count == 1)
    }

    @Test("is not rated by somebody who may only read")
    func rating() async throws {
        let stage = try await Stage(.sqlite)
        let evaluation = try await stage.seen()
        let area = try stage.version.area("inclusion")
        let statement = try #require(area.descriptors[2].statements.first?.id)
        await #expect(throws: Problem.notAllowed(Permission.judge.refusal)) {
            try await stage.database.write { tx in
                try tx.rate(statement, of: area, in: evaluation, as: .green, by: stage.lead)
            }
        }
    }
}
