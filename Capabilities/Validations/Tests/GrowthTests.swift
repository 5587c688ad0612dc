import Accounts
import Database
import Evaluations
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@testable import Validations

@Suite("A validator's own judgement")
struct GrowthTests {
    /// Agrees everywhere, talks at a time, moves some beads afterwards, and shares.
    private static func shared(
        _ panel: Panel,
        talkAt time: String? = "10:00",
        on day: Day? = Day(year: 2026, month: 11, day: 22),
        before: [String: Int] = [:],
        after: [String: Int] = [:]
    ) async throws -> Validation {
        let validation = try await panel.assign()
        try await panel.agreeAll(validation)
        for (key, notch) in before {
            try await panel.change(key, .place(notch), .write(.reason, "First."), in: validation)
        }
        try await panel.database.write { tx in
            let open = try tx.openValidation(validation.id, of: panel.nia)
            _ = try tx.keep(
                [.on(day), .at(time.flatMap(TimeOfDay.init))],
                of: open,
                seen: open.talk.revision,
                by: panel.nia
            )
        }
        panel.clock.go(minutes: 120)
        for (key, notch) in after {
            try await panel.change(key, .place(notch), .write(.reason, "Then."), in: validation)
        }
        let holds = try await panel.review(validation.id).reading(isInCategory: false).holds
        try await panel.recommend(holds ? .met : .notYet, in: validation)
        try await panel.share(validation)
        return validation
    }

    private static func compared(_ panel: Panel, _ person: Person? = nil) async throws -> [ComparedJudgement] {
        try await panel.database.read { tx in try tx.comparedJudgements(of: person ?? panel.nia, from: panel.shelf) }
    }

    @Test(
        "is where the bead stood when the conversation began, the agreed one where it was shared",
        arguments: Engine.available
    )
    func own(engine: Engine) async throws {
        let panel = try await Panel.open(engine)
        _ = try await Self.shared(panel, before: ["inclusion": 5], after: ["inclusion": 9, "achievement": 13])
        let compared = try await Self.compared(panel)
        #expect(compared.count == 8)
        let inclusion = try #require(compared.first { $0.title == "Inclusion" })
        #expect(inclusion.own == 5 && inclusion.agreed == 9 && inclusion.pair == .init(own: 2, agreed: 3))
        let achievement = try #require(compared.first { $0.title == "Achievement" })
        #expect(achievement.own == 9 && achievement.agreed == 13)
        #expect(compared.count(where: \.differs) == 2)
        #expect(
            compared.map(\.area) == panel.version.wires.map(\.id).filter { id in compared.contains { $0.area == id } }
        )
    }

    @Test("is there for no area without a bead before it, without a day, shared before it, or not shared at all")
    func leftOut() async throws {
        let late = try await Panel.open()
        _ = try await Self.shared(late, talkAt: nil)
        #expect(try await Self.compared(late).isEmpty)
        let unnamed = try await Panel.open()
        _ = try await Self.shared(unnamed, on: nil)
        #expect(try await Self.compared(unnamed).isEmpty)
        let early = try await Panel.open()
        _ = try await Self.shared(early, talkAt: "12:00")
        #expect(try await Self.compared(early).isEmpty)
        let open = try await Panel.open()
        try await open.agreeAll(open.assign())
        #expect(try await Self.compared(open).isEmpty)
    }

    @Test("is gone when the school is asked first, until a bead is placed again")
    func asked() async throws {
        let panel = try await Panel.open()
        let validation = try await panel.assign()
        try await panel.change("inclusion", .place(9), in: validation)
        panel.clock.go(minutes: 1)
        try await panel.change("inclusion", .choose(.ask), .write(.question, "How?"), in: validation)
        panel.clock.go(minutes: 1)
        try await panel.change("inclusion", .place(3), in: validation)
        panel.clock.go(minutes: 1)
        try await panel.ask("inclusion", in: validation)
        let moves = try await panel.database.read { tx in
            try tx.rows("SELECT moved_at, notch FROM validation_moves ORDER BY moved_at")
                .map { ValidatorMove(at: try $0["moved_at"], notch: try $0["notch"]) }
        }
        #expect(moves.map(\.notch) == [9, nil, 3, nil])
        let talk = Talk(on: Day(year: 2026, month: 11, day: 30))
        let later = Instant(startOf: Day(year: 2026, month: 12, day: 1))
        let known = (0...4).map { talk.ownNotch(Array(moves.prefix($0)), sharedAt: later) }
        #expect(known == [nil, 9, nil, 3, nil])
        #expect(talk.ownNotch(Array(moves.prefix(1)), sharedAt: panel.clock.now) == nil)
    }

    @Test("ends with the minute at which the conversation begins, by the clock on the wall")
    func clock() {
        let talk = Talk(on: Day(year: 2026, month: 7, day: 1), at: TimeOfDay("15:45"))
        func isBefore(_ iso: String) -> Bool? { Instant(iso).flatMap(talk.isBefore) }
        #expect(isBefore("2026-07-01T14:44:59.000Z") == true && isBefore("2026-07-01T14:45:00.000Z") == false)
        #expect(isBefore("2026-06-30T22:59:59.000Z") == true && isBefore("2026-07-02T00:00:00.000Z") == false)
        let day = Talk(on: Day(year: 2026, month: 7, day: 1))
        #expect(Instant("2026-06-30T22:59:59.000Z").flatMap(day.isBefore) == true)
        #expect(Instant("2026-06-30T23:00:00.000Z").flatMap(day.isBefore) == false)
        #expect(Instant("2026-06-30T23:00:00.000Z").flatMap(Talk().isBefore) == nil)
    }

    @Test("of a second validator is the second review beside the lead validator's", arguments: Engine.available)
    func second(engine: Engine) async throws {
        let panel = try await Panel.open(engine)
        let validation = try await Self.shared(panel, after: ["inclusion": 13])
        let area = try panel.area("inclusion")
        try await panel.database.write { tx in
            let second = ID<Validation>()
            try tx.run(
                """
                INSERT INTO validations (id, trust_id, submission_id, school_id, validator_id, validator_name, is_lead,
                    assigned_by_name, assigned_at, video_link, took_part, agenda, notes, outcome, outcome_why, revision, shared_at)
                SELECT \(second), trust_id, submission_id, school_id, \(panel.samuel.id), 'Samuel Oduya', FALSE,
                    assigned_by_name, assigned_at, '', '', '', '', outcome, '', '', shared_at
                FROM validations WHERE id = \(validation.id)
                """
            )
            let own = AreaReview(verdict: .adjust(notch: 5), reason: "Seen.")
            try tx.keep(own, of: area.id, school: 9, in: second)
        }
        let compared = try await Self.compared(panel, panel.samuel)
        #expect(compared.map(\.own) == [5] && compared.map(\.agreed) == [13] && compared[0].title == "Inclusion")
        #expect(try await Self.compared(panel).count == 8)
    }

    @Test("is never laid beside one of another scale")
    func scales() async throws {
        let panel = try await Panel.open()
        _ = try await Self.shared(panel, before: ["inclusion": 5], after: ["inclusion": 9])
        let scales = try await Self.compared(panel).byScale
        #expect(scales.map(\.levels.count) == [5, 2] && scales.map(\.agreement.pairs.count) == [7, 1])
        #expect(scales[0].agreement.exact == 6 && scales[0].agreement.withinOne == 7)
        #expect(scales[1].agreement.withinOne == nil)
    }

    @Test("is on a page that its validator alone can open, in a fixed number of queries")
    func page() async throws {
        let panel = try await Panel.open()
        let validation = try await Self.shared(panel, before: ["inclusion": 5], after: ["inclusion": 9])
        let nia = try await panel.visitor(panel.nia)
        let page = try await nia.get("/validations/growth")
        #expect(page.text.contains("Only you see this page.") && page.text.contains("Kestrel Bank Primary"))
        #expect(page.text.contains("6 of 7") && page.text.contains("7 of 7") && page.text.contains(Agreement.warning))
        #expect(page.html.contains("/validations/\(validation.id)") && page.text.contains("You had"))
        #expect(try await nia.get("/validations").html.contains("/validations/growth"))
        #expect(try await panel.database.counting { _ = try await nia.get("/validations/growth") } == 5)
        for person in [panel.lead, panel.head, panel.contributor, panel.governor, panel.stranger] {
            #expect(try await panel.visitor(person).get("/validations/growth").status == 404)
        }
        #expect(try await panel.visitor(nil).get("/validations/growth").status == 401)
        let samuel = try await panel.visitor(panel.samuel).get("/validations/growth")
        #expect(samuel.text.contains("Nothing to compare yet.") && !samuel.text.contains("Kestrel Bank"))
    }
}
