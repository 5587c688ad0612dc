import Accounts
import Database
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@testable import Evaluations

@Suite("A cycle")
struct CycleTests {
    @Test("gives each school an evaluation, and counts what they have judged", arguments: Engine.available)
    func opens(engine: Engine) async throws {
        let stage = try await Stage(engine)
        try await stage.judge("inclusion", .place(9))
        try await stage.judge("attendance", .doesNotApply(because: "A hospital school keeps no register of its own."))
        let rows = try await stage.database.read { tx in try tx.schools(in: stage.cycle, of: stage.version) }
        #expect(rows.map(\.school.name) == ["Kestrel Bank Primary", "Thistledown Primary"])
        #expect(rows.map(\.judged) == [2, 0])
        #expect(rows.map(\.of) == [5, 5])
        #expect(rows.allSatisfy { $0.sent == nil && $0.pathway == .award })
        let cycles = try await stage.database.read { tx in try tx.cycles(seenBy: stage.lead) }
        #expect(cycles == [stage.cycle])
    }

    @Test("takes the evaluation along that a school has of the framework", arguments: Engine.available)
    func takesAlong(engine: Engine) async throws {
        let stage = try await Stage(engine)
        try await stage.judge("inclusion", .place(9))
        let next = try await stage.database.write { tx in
            try tx.close(stage.cycle, by: stage.lead)
            let plan = try Stage.plan("Spring 2027", [Cycle.Invited(stage.schools[0].id, .improvement)])
            return try tx.open(stage.version, as: plan, by: stage.lead)
        }
        let book = try await stage.workbook()
        #expect(book.evaluation.id == stage.evaluation)
        #expect(book.evaluation.cycle.id == next.id)
        #expect(book.judgement(of: try stage.version.area("inclusion")).place == .at(notch: 9))
    }

    @Test(
        "moves work to a later version area by area, and parks beads whose scale has changed",
        arguments: Engine.available
    )
    func carriesOver(engine: Engine) async throws {
        let stage = try await Stage(engine)
        try await stage.judge("inclusion", .place(9))
        try await stage.judge("english", .place(13))
        try await stage.judge("english", .explain("Books show it."))
        try await stage.judge("safeguarding", .place(2))
        var later = SampleVersion.make(of: stage.version.framework, number: "2.0")
        let place = try #require(later.areas.firstIndex { $0.key == "safeguarding" })
        later.areas[place].scale = SampleVersion.fivePoint
        later.areas[place].descriptors = later.areas[1].descriptors
        let version = later
        try await stage.database.write { tx in
            try tx.put(version, trust: stage.trust.id)
            try tx.close(stage.cycle, by: stage.lead)
            let plan = try Stage.plan("Spring 2027", [Cycle.Invited(stage.schools[0].id)])
            try tx.open(version, as: plan, by: stage.lead)
        }
        let book = try await stage.workbook()
        #expect(book.version.number == "2.0")
        #expect(book.judgement(of: try version.area("inclusion")).place == .at(notch: 9))
        #expect(book.judgement(of: try version.area("english")).place == .at(notch: 13))
        #expect(book.judgement(of: try version.area("english")).why == "Books show it.")
        #expect(book.judgement(of: try version.area("safeguarding")).place == .notJudged)
    }

    @Test("is refused for a version that is not published, without schools, and with dates out of order")
    func refusals() async throws {
        let stage = try await Stage(.sqlite)
        let draft = Framework.Version(
            framework: ID(),
            key: "draft",
            number: "1.0",
            stage: .draft,
            title: "Draft",
            purpose: "",
            promise: "",
            about: "",
            words: TierWords(),
            areas: [],
            rule: AwardRule(standard: [:])
        )
        let plan = try Stage.plan("Spring 2027", [Cycle.Invited(stage.schools[0].id)])
        await #expect(throws: Cycle.Refusal.notPublished) {
            try await stage.database.write { tx in try tx.open(draft, as: plan, by: stage.lead) }
        }
        await #expect(throws: Cycle.Refusal.noSchools) {
            try await stage.database.write { tx in
                try tx.open(stage.version, as: Stage.plan("Spring", []), by: stage.lead)
            }
        }
        let day = Day(year: 2026, month: 9, day: 1)
        #expect(throws: Cycle.Refusal.datesOutOfOrder) {
            try Cycle.Dates(opensOn: day, submitBy: day.adding(days: -1), validateBy: day, decideBy: day)
        }
        await #expect(throws: FormErrors("title", "Give the cycle a title, such as Autumn 2026.")) {
            try await stage.database.write { tx in
                try tx.open(stage.version, as: Stage.plan("  ", plan.schools), by: stage.lead)
            }
        }
    }

    @Test("is refused to a school at work in another open one, to another trust's school, and after closing")
    func schoolRefusals() async throws {
        let stage = try await Stage(.sqlite)
        await #expect(throws: Cycle.Refusal.alreadyOpen(["Thistledown Primary"])) {
            try await stage.database.write { tx in
                try tx.open(
                    stage.version,
                    as: Stage.plan("Spring", [Cycle.Invited(stage.schools[1].id)]),
                    by: stage.lead
                )
            }
        }
        await #expect(throws: Cycle.Refusal.notASchoolOfTheTrust) {
            try await stage.database.write { tx in
                try tx.open(stage.version, as: Stage.plan("Spring", [Cycle.Invited(ID())]), by: stage.lead)
            }
        }
        try await stage.database.write { tx in try tx.close(stage.cycle, by: stage.lead) }
        let closed = try await stage.database.read { tx in try tx.cycle(stage.cycle.id, seenBy: stage.lead) }
        #expect(!closed.isOpen)
        await #expect(throws: Cycle.Refusal.closed) {
            try await stage.database.write { tx in try tx.close(closed, by: stage.lead) }
        }
    }

    @Test("takes another title and other dates while it is open", arguments: Engine.available)
    func changes(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let opens = stage.cycle.dates.opensOn
        let later = try Cycle.Dates(
            opensOn: opens,
            submitBy: opens.adding(days: 100),
            validateBy: opens.adding(days: 110),
            decideBy: opens.adding(days: 120)
        )
        let changed = try await stage.database.write { tx in
            try tx.change(stage.cycle, title: " Winter 2026 ", dates: later, by: stage.lead)
        }
        let kept = try await stage.database.read { tx in try tx.cycle(stage.cycle.id, seenBy: stage.lead) }
        #expect(kept == changed)
        #expect(kept.title == "Winter 2026" && kept.dates == later)
        await #expect(throws: FormErrors("title", "Give the cycle a title, such as Autumn 2026.")) {
            try await stage.database.write { tx in try tx.change(kept, title: " ", dates: later, by: stage.lead) }
        }
        try await stage.database.write { tx in try tx.close(kept, by: stage.lead) }
        await #expect(throws: Cycle.Refusal.closed) {
            try await stage.database.write { tx in
                let closed = try tx.cycle(kept.id, seenBy: stage.lead)
                try tx.change(closed, title: "Spring", dates: later, by: stage.lead)
            }
        }
    }

    @Test("has a title no longer than the form takes, whoever opens or changes it")
    func title() async throws {
        let stage = try await Stage(.sqlite)
        let (dates, cycle) = (stage.cycle.dates, stage.cycle)
        let longest = String(repeating: "é", count: 100)
        try await stage.database.write { tx in try tx.change(cycle, title: longest, dates: dates, by: stage.lead) }
        let much = FormErrors("title", "This text has 101 characters. The limit is 100.")
        await #expect(throws: much) {
            try await stage.database.write { tx in
                try tx.change(cycle, title: longest + "é", dates: dates, by: stage.lead)
            }
        }
        await #expect(throws: much) {
            try await stage.database.write { tx in
                try tx.close(cycle, by: stage.lead)
                let plan = try Stage.plan(longest + "é", [Cycle.Invited(stage.schools[0].id)])
                try tx.open(stage.version, as: plan, by: stage.lead)
            }
        }
    }

    @Test("takes further schools while it is open")
    func adds() async throws {
        let stage = try await Stage(.sqlite)
        let school = try await stage.database.write { tx in
            let draft = SchoolDraft(facts: SchoolFacts(name: "Alder Grove"), phase: .primary)
            return try tx.addSchool(draft, to: stage.trust.id, by: stage.lead.author)
        }
        try await stage.database.write { tx in
            try tx.add([Cycle.Invited(school.id)], to: stage.cycle, of: stage.version, by: stage.lead)
        }
        let rows = try await stage.database.read { tx in try tx.schools(in: stage.cycle, of: stage.version) }
        #expect(rows.map(\.school.name) == ["Alder Grove", "Kestrel Bank Primary", "Thistledown Primary"])
        await #expect(throws: Cycle.Refusal.alreadyOpen(["Alder Grove"])) {
            try await stage.database.write { tx in
                try tx.add([Cycle.Invited(school.id)], to: stage.cycle, of: stage.version, by: stage.lead)
            }
        }
    }

    @Test("is a trust lead's; others do not find it and may not open one")
    func people() async throws {
        let stage = try await Stage(.sqlite)
        await #expect(throws: Problem.notFound) {
            try await stage.database.read { tx in try tx.cycle(stage.cycle.id, seenBy: stage.head) }
        }
        await #expect(throws: Problem.notAllowed("Only a trust lead can open and close cycles.")) {
            try await stage.database.write { tx in try tx.close(stage.cycle, by: stage.head) }
        }
    }
}
