import Accounts
import Database
import Evaluations
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@Suite("A judgement in a new cycle")
struct ConfirmationTests {
    @Test(
        "keeps its place and stands as the last cycle’s until somebody says that it is still true",
        arguments: Engine.available
    )
    func confirms(engine: Engine) async throws {
        let stage = try await Stage(engine)
        try await stage.judge("inclusion", .place(9))
        let area = try stage.version.area("inclusion")
        #expect(try await !stage.workbook().judgement(of: area).isCarried)
        try await stage.next()
        let before = try await stage.workbook().judgement(of: area)
        #expect(before.place == .at(notch: 9) && before.carriedFrom == "Autumn 2026")
        let count = try await stage.database.counting {
            try await stage.judge("inclusion", .confirm, seen: before.revision)
        }
        #expect(count == 5)
        let after = try await stage.workbook().judgement(of: area)
        #expect(after.place == .at(notch: 9) && !after.isCarried && after.revision == before.revision)
        let history = try await stage.database.read { tx in try tx.history(of: stage.trust.id, atMost: 1) }
        #expect(history.first?.words == "Said that Inclusion is still true: Expected standard, lower end.")
        #expect(try await stage.database.read { tx in try tx.moves(of: stage.evaluation) }.count == 1)
    }

    @Test(
        "is judged again when the bead moves, and not when its reason or the same place is saved",
        arguments: Engine.available
    )
    func moves(engine: Engine) async throws {
        let stage = try await Stage(engine)
        try await stage.judge("inclusion", .place(9))
        try await stage.next()
        let area = try stage.version.area("inclusion")
        let seen = try await stage.workbook().judgement(of: area).revision
        try await stage.judge("inclusion", .place(9), seen: seen)
        try await stage.judge("inclusion", .explain("Books show it."), seen: seen)
        #expect(try await stage.workbook().judgement(of: area).carriedFrom == "Autumn 2026")
        try await stage.judge("inclusion", .place(10), seen: seen)
        let moved = try await stage.workbook().judgement(of: area)
        #expect(moved.place == .at(notch: 10) && !moved.isCarried && moved.why == "Books show it.")
    }

    @Test("is not re-confirmed where nothing stands, nor over somebody’s head")
    func refusals() async throws {
        let stage = try await Stage(.sqlite)
        try await stage.judge("inclusion", .place(9))
        try await stage.next()
        await #expect(throws: Judgement.Refusal.nothingToConfirm) { try await stage.judge("attendance", .confirm) }
        let seen = try await stage.workbook().judgement(of: stage.version.area("inclusion")).revision
        try await stage.judge("inclusion", .place(12), seen: seen, by: stage.contributor)
        await #expect(throws: Judgement.Refusal.movedMeanwhile(by: "Samira Khan")) {
            try await stage.judge("inclusion", .confirm, seen: seen)
        }
    }

    @Test("cannot be sent unconfirmed; the refusal names every area", arguments: Engine.available)
    func sending(engine: Engine) async throws {
        let stage = try await Stage(engine)
        try await stage.judgeAll()
        try await stage.next()
        try await stage.judge("inclusion", .confirm, seen: .init(place: 1, why: 0))
        try await stage.judge("attendance", .doesNotApply(because: "No register."), seen: .init(place: 1, why: 0))
        let error = await #expect(throws: Submission.Refusal.self) { try await stage.send() }
        guard case .notReady(let lines)? = error else { throw MissingSample(name: "refusal") }
        #expect(
            lines.map(\.words) == [
                "Safeguarding stands as in Autumn 2026, not yet re-confirmed.",
                "A strategy: English stands as in Autumn 2026, not yet re-confirmed.",
                "A strategy: Mathematics stands as in Autumn 2026, not yet re-confirmed.",
            ]
        )
        for key in ["safeguarding", "english", "mathematics"] {
            try await stage.judge(key, .confirm, seen: .init(place: 1, why: 0))
        }
        #expect(try await stage.send().number == 1)
    }

    @Test("that an area does not apply is asked for again too")
    func doesNotApply() async throws {
        let stage = try await Stage(.sqlite)
        try await stage.judgeAll()
        try await stage.judge("attendance", .doesNotApply(because: "No register."), seen: .init(place: 1, why: 0))
        try await stage.next()
        let day = stage.clock.now.day
        let progress = try await stage.workbook().progress(on: day)
        #expect(progress.judged == 0 && progress.of == 4 && progress.atStandard == 0 && progress.missing.isEmpty)
        #expect(progress.carried.contains("Attendance") && progress.carried.count == 5)
        let parts = try #require(try await stage.workbook().standing(of: stage.version.area("inclusion"), on: day))
            .parts
        #expect(parts.judged.state == .started)
        try await stage.judge("attendance", .confirm, seen: .init(place: 2, why: 0))
        #expect(try await stage.workbook().progress(on: day).carried.count == 4)
    }

    @Test("brings evidence and open actions along", arguments: Engine.available)
    func comesAlong(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let (area, evaluation) = (try stage.area("inclusion"), try await stage.seen())
        try await stage.database.write { tx in
            let entry = EvidenceEntry(title: "Report", kind: .document)
            try tx.add(entry, to: evaluation, [EvidenceLink(area)], by: stage.head)
            let action = ActionEntry("Train staff", owner: .init("Ruth"), dueOn: tx.today.adding(days: 90))
            try tx.add(action, to: area, of: evaluation, by: stage.head)
        }
        try await stage.next()
        let book = try await stage.workbook()
        #expect(book.evidence.map(\.entry.title) == ["Report"] && book.actions.map(\.entry.title) == ["Train staff"])
    }

    @Test(
        "counts on the cycle’s page once it is re-confirmed, and in the old cycle as it was sent",
        arguments: Engine.available
    )
    func board(engine: Engine) async throws {
        let stage = try await Stage(engine)
        try await stage.judgeAll()
        try await stage.send()
        let next = try await stage.next()
        try await stage.judge("inclusion", .confirm, seen: .init(place: 1, why: 0))
        let judged = try await stage.database.read { tx in
            try [stage.cycle, next].map { try tx.schools(in: $0, of: stage.version).map(\.judged) }
        }
        #expect(judged == [[5, 0], [1, 0]])
    }
}
