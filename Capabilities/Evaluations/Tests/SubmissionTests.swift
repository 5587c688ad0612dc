import Accounts
import Database
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@testable import Evaluations

@Suite("A submission")
struct SubmissionTests {
    @Test("freezes the evaluation and is read back equal to what was frozen", arguments: Engine.available)
    func freezes(engine: Engine) async throws {
        let stage = try await Stage(engine)
        try await stage.judgeAll()
        try await stage.judge("inclusion", .explain("“Quoted” 👩🏽‍🏫 مدرسة"), seen: .init(place: 1, why: 0))
        let evaluation = try await stage.seen()
        let area = try stage.area("inclusion")
        try await stage.database.write { tx in
            let entry = EvidenceEntry(title: "Survey", kind: .voice, material: .link("https://www.example.org/s"))
            try tx.add(entry, to: evaluation, [EvidenceLink(area)], by: stage.head)
            try tx.add(FactorEntry(.helping, "Profiles", strength: 5), to: area, of: evaluation, by: stage.head)
            let due = Day(year: 2027, month: 1, day: 8)
            try tx.add(
                ActionEntry("Screen", owner: .init("Joel"), dueOn: due),
                to: area,
                of: evaluation,
                by: stage.head
            )
        }
        let book = try await stage.workbook()
        let submission = try await stage.database.write { tx in try tx.submit(evaluation, by: stage.head) }
        let (value, text) = try await stage.database.read { tx in try tx.frozenCopy(of: submission.id) }
        #expect(value == book.frozen(number: 1, impact: "", by: "Ruth Adeyemi", at: stage.clock.now))
        #expect(FrozenEvaluation.sha256(of: text) == submission.sha256)
        #expect(try value.canonical() == text)
        let inclusion = try #require(value.areas.first { $0.id == area })
        #expect(inclusion.judgement == "Expected standard, lower end")
        #expect(inclusion.evidence.count == 1 && inclusion.factors.count == 1 && inclusion.actions.count == 1)
        #expect(value.areas.first { $0.key == "post-16" }?.isForSchool == false)
        try await stage.judge("inclusion", .place(2), seen: .init(place: 1, why: 1))
        #expect(try await stage.database.read { tx in try tx.frozenCopy(of: submission.id) }.text == text)
        let rows = try await stage.database.read { tx in
            try tx.rows("SELECT notch FROM submission_judgements WHERE submission_id = \(submission.id)").count
        }
        #expect(rows == 5)
    }

    @Test("is refused while areas are not judged, and says which")
    func notReady() async throws {
        let stage = try await Stage(.sqlite)
        try await stage.judge("inclusion", .place(9))
        let evaluation = try await stage.seen()
        let error = await #expect(throws: Submission.Refusal.self) {
            try await stage.database.write { tx in try tx.submit(evaluation, by: stage.head) }
        }
        guard case .notReady(let lines) = error else { throw MissingSample(name: "refusal") }
        #expect(lines.count == 4)
        #expect(error?.problem.status == 409)
    }

    @Test("waits for a decision, and the next one with it", arguments: Engine.available)
    func waits(engine: Engine) async throws {
        let stage = try await Stage(engine)
        try await stage.judgeAll()
        let first = try await stage.seen()
        let submission = try await stage.database.write { tx in try tx.submit(first, by: stage.head) }
        let again = try await stage.seen()
        #expect(again.waiting?.number == 1)
        #expect(try await stage.database.read { tx in try tx.isWaiting(stage.evaluation) })
        await #expect(throws: Submission.Refusal.waiting(number: 1)) {
            try await stage.database.write { tx in try tx.submit(again, by: stage.head) }
        }
        let rows = try await stage.database.read { tx in try tx.schools(in: stage.cycle, of: stage.version) }
        #expect(rows.map { $0.sent?.number } == [1, nil])
        stage.clock.go(days: 1)
        try await stage.database.write { tx in try tx.settle(submission.id) }
        #expect(try await !stage.database.read { tx in try tx.isWaiting(stage.evaluation) })
        let second = try await stage.seen()
        #expect(second.waiting == nil)
        let next = try await stage.database.write { tx in try tx.submit(second, by: stage.head) }
        #expect(next.number == 2)
        let all = try await stage.database.read { tx in try tx.submissions(of: stage.evaluation) }
        #expect(all.map(\.stage) == [.waiting, .decided(at: stage.clock.now)])
        #expect(try await stage.database.read { tx in try tx.submissions(in: stage.cycle.id) }.map(\.number) == [1, 2])
    }

    @Test("can be taken back until it is decided", arguments: Engine.available)
    func withdraws(engine: Engine) async throws {
        let stage = try await Stage(engine)
        try await stage.judgeAll()
        let evaluation = try await stage.seen()
        let submission = try await stage.database.write { tx in try tx.submit(evaluation, by: stage.head) }
        await #expect(throws: Problem.self) {
            try await stage.database.write { tx in try tx.withdraw(submission, by: stage.contributor) }
        }
        try await stage.database.write { tx in try tx.withdraw(submission, by: stage.head) }
        let kept = try await stage.database.read { tx in try tx.submission(submission.id, seenBy: stage.head) }
        #expect(kept.stage == .withdrawn)
        await #expect(throws: Submission.Refusal.alreadyDecided) {
            try await stage.database.write { tx in try tx.withdraw(kept, by: stage.head) }
        }
        let again = try await stage.seen()
        #expect(try await stage.database.write { tx in try tx.submit(again, by: stage.head) }.number == 2)
    }

    @Test("needs an impact statement where the mark asks for one, an open cycle, and a head")
    func refusals() async throws {
        let stage = try await Stage(.sqlite, asksImpact: true)
        try await stage.judgeAll()
        let evaluation = try await stage.seen()
        await #expect(throws: Submission.Refusal.impactMissing) {
            try await stage.database.write { tx in try tx.submit(evaluation, impact: " ", by: stage.head) }
        }
        let complaint = "This text has 100,001 characters. The limit is 100,000."
        await #expect(throws: Submission.Refusal.impactTooLong(complaint)) {
            let long = String(repeating: "x", count: 100_001)
            try await stage.database.write { tx in try tx.submit(evaluation, impact: long, by: stage.head) }
        }
        await #expect(throws: Problem.self) {
            try await stage.database.write { tx in try tx.submit(evaluation, impact: "It did.", by: stage.contributor) }
        }
        try await stage.database.write { tx in try tx.close(stage.cycle, by: stage.lead) }
        let closed = try await stage.seen()
        await #expect(throws: Submission.Refusal.cycleClosed) {
            try await stage.database.write { tx in try tx.submit(closed, impact: "It did.", by: stage.head) }
        }
    }

    @Test("leaves its beads as ghosts for the next cycle", arguments: Engine.available)
    func ghosts(engine: Engine) async throws {
        let stage = try await Stage(engine)
        try await stage.judgeAll(at: 7)
        let evaluation = try await stage.seen()
        let later = SampleVersion.make(of: stage.version.framework, number: "1.1")
        try await stage.database.write { tx in
            try tx.settle(tx.submit(evaluation, by: stage.head).id)
            try tx.close(stage.cycle, by: stage.lead)
            try tx.put(later, trust: stage.trust.id)
            try tx.open(later, as: Stage.plan("Spring 2027", [Cycle.Invited(stage.schools[0].id)]), by: stage.lead)
        }
        let ghosts = try await stage.workbook().ghosts.lastCycle
        #expect(ghosts.title == "Autumn 2026")
        #expect(ghosts.notches[try later.area("inclusion").id] == 7)
        #expect(ghosts.notches[try later.area("english").id] == 7)
        #expect(ghosts.notches[try later.area("safeguarding").id] == 2)
    }

    @Test("has a text that reads back to the same value whatever was typed", arguments: 0..<60)
    func property(seed: Int) throws {
        var chance = Chance(seed: UInt64(seed))
        let value = FrozenEvaluation.random(&chance)
        let text = try value.canonical()
        let again = try FrozenEvaluation(canonical: text)
        #expect(again == value)
        #expect(try again.canonical() == text)
        #expect(FrozenEvaluation.sha256(of: text).count == 64)
    }

    @Test("belongs to its school: others do not find it")
    func people() async throws {
        let stage = try await Stage(.sqlite)
        try await stage.judgeAll()
        let evaluation = try await stage.seen()
        let submission = try await stage.database.write { tx in try tx.submit(evaluation, by: stage.head) }
        await #expect(throws: Problem.notFound) {
            try await stage.database.read { tx in try tx.submission(submission.id, seenBy: stage.otherHead) }
        }
        let found = try await stage.database.read { tx in try tx.submission(submission.id, seenBy: stage.lead) }
        #expect(found.by == "Ruth Adeyemi")
    }
}
