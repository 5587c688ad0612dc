import Accounts
import Database
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@testable import Evaluations

@Suite("A plan")
struct PlanTests {
    private let due = Day(year: 2026, month: 12, day: 18)

    @Test("weighs factors, changes and removes them", arguments: Engine.available)
    func factors(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let evaluation = try await stage.seen()
        let area = try stage.area("inclusion")
        let entry = FactorEntry(.helping, "Shared profiles", strength: 4, influence: .yes, theme: "Teaching")
        let factor = try await stage.database.write { tx in
            try tx.add(
                FactorEntry(.hindering, "Late identification", strength: 3),
                to: area,
                of: evaluation,
                by: stage.head
            )
            return try tx.add(entry, to: area, of: evaluation, by: stage.head)
        }
        var book = try await stage.workbook()
        #expect(book.factors.map(\.entry.strength) == [4, 3])
        #expect(book.factors.first == factor)
        let weaker = FactorEntry(.helping, "Shared profiles", strength: 2, influence: .no)
        try await stage.database.write { tx in
            let found = try tx.factor(factor.id, of: evaluation)
            try tx.change(found, to: weaker, of: evaluation, by: stage.head)
        }
        book = try await stage.workbook()
        #expect(book.factors.map(\.entry.strength) == [3, 2])
        #expect(book.factors.last?.entry == weaker)
        try await stage.database.write { tx in try tx.remove(factor, of: evaluation, by: stage.head) }
        #expect(try await stage.workbook().factors.count == 1)
        await #expect(throws: Problem.notFound) {
            try await stage.database.read { tx in try tx.factor(factor.id, of: evaluation) }
        }
        await #expect(throws: FormErrors("words", "Say what helps or gets in the way.")) {
            try await stage.database.write { tx in
                try tx.add(FactorEntry(.helping, " ", strength: 1), to: area, of: evaluation, by: stage.head)
            }
        }
    }

    @Test("checks in on an action and finishes it with the difference it made", arguments: Engine.available)
    func actions(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let evaluation = try await stage.seen()
        let area = try stage.area("inclusion")
        let owner = ActionEntry.Owner("Samira Khan", person: stage.contributor.id)
        let entry = ActionEntry("Retrain assistants", owner: owner, dueOn: due, success: "Help in class.")
        let action = try await stage.database.write { tx in try tx.add(entry, to: area, of: evaluation, by: stage.head)
        }
        for progress in [25, 60] {
            stage.clock.go(days: 1)
            try await stage.database.write { tx in
                try tx.checkIn(on: action, progress: progress, "At \(progress)", of: evaluation, by: stage.contributor)
            }
        }
        let mine = try await stage.database.read { tx in try tx.actions(ownedBy: stage.contributor) }
        #expect(mine.map(\.school) == ["Kestrel Bank Primary"])
        #expect(mine.map(\.area) == ["Inclusion"])
        #expect(mine.first?.action.progress == 60)
        #expect(mine.first?.action.lastCheckIn?.words == "At 60")
        let said = try await stage.database.read { tx in try tx.checkIns(of: action.id) }
        #expect(said.map(\.progress) == [60, 25])
        await #expect(throws: Action.Refusal.impactMissing) {
            try await stage.database.write { tx in try tx.finish(action, impact: " ", of: evaluation, by: stage.head) }
        }
        try await stage.database.write { tx in try tx.finish(action, impact: "It did.", of: evaluation, by: stage.head)
        }
        let closed = try await stage.database.read { tx in try tx.action(action.id, seenBy: stage.head).action }
        #expect(closed.stage == .done(at: stage.clock.now, impact: "It did."))
        #expect(closed.progress == 100)
        for refused in [
            { (tx: Transaction) in try tx.finish(closed, impact: "x", of: evaluation, by: stage.head) },
            { try $0.checkIn(on: closed, progress: 5, "", of: evaluation, by: stage.head) },
            { try $0.drop(closed, why: "", of: evaluation, by: stage.head) },
        ]
            as [@Sendable (Transaction) throws -> Void]
        {
            await #expect(throws: Action.Refusal.alreadyClosed) { try await stage.database.write(refused) }
        }
    }

    @Test("changes and drops an action, which then counts no more", arguments: Engine.available)
    func drops(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let evaluation = try await stage.seen()
        let entry = ActionEntry("Screen language", owner: .init("Joel Pryce"), dueOn: due)
        let area = try stage.area("strategy")
        let action = try await stage.database.write { tx in try tx.add(entry, to: area, of: evaluation, by: stage.head)
        }
        var later = entry
        later.dueOn = due.adding(days: 10)
        let changed = later
        try await stage.database.write { tx in try tx.change(action, to: changed, of: evaluation, by: stage.head) }
        #expect(try await stage.workbook().actions.map(\.entry) == [changed])
        try await stage.database.write { tx in try tx.drop(action, why: "Merged.", of: evaluation, by: stage.head) }
        #expect(try await stage.workbook().actions.isEmpty)
        let dropped = try await stage.database.read { tx in try tx.action(action.id, seenBy: stage.head).action }
        #expect(dropped.stage == .dropped(at: stage.clock.now, why: "Merged."))
    }

    @Test("refuses an action due before it starts, without owner or title, and progress off its steps")
    func refusals() async throws {
        let stage = try await Stage(.sqlite)
        let evaluation = try await stage.seen()
        let area = try stage.area("inclusion")
        let entry = ActionEntry(" ", owner: .init(""), startsOn: due.adding(days: 1), dueOn: due)
        #expect(entry.faults.all.map(\.field) == ["title", "owner", "due_on"])
        await #expect(throws: entry.faults) {
            try await stage.database.write { tx in try tx.add(entry, to: area, of: evaluation, by: stage.head) }
        }
        let action = try await stage.database.write { tx in
            try tx.add(ActionEntry("Do", owner: .init("Ruth"), dueOn: due), to: area, of: evaluation, by: stage.head)
        }
        for progress in [-5, 3, 101, 105] {
            await #expect(throws: Action.Refusal.notAProgress) {
                try await stage.database.write { tx in
                    try tx.checkIn(on: action, progress: progress, "", of: evaluation, by: stage.head)
                }
            }
        }
        await #expect(throws: Problem.notFound) {
            try await stage.database.read { tx in try tx.action(action.id, seenBy: stage.otherHead) }
        }
    }
}
