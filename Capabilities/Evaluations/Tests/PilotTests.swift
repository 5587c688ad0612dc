import Accounts
import Database
import Evaluations
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@Suite("A pilot")
struct PilotTests {
    @Test("opens what is tried besides what is published; a full cycle only what is published")
    func stages() {
        let stages: [Framework.Stage] = [.draft, .pilot, .agreed, .published, .retired]
        #expect(stages.filter { Cycle.Purpose.pilot.mayOpen($0) } == [.pilot, .agreed, .published])
        #expect(stages.filter { Cycle.Purpose.full.mayOpen($0) } == [.published])
    }

    @Test("tries a version that is not published, which no full cycle opens", arguments: Engine.available)
    func tried(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let draft = SampleVersion.make(of: stage.version.framework, number: "1.1")
        let school = try await stage.school("Oxmere Secondary", .secondary)
        var plan = try Stage.plan("Pilot", [Cycle.Invited(school.id)])
        try await stage.database.write { tx in try tx.put(draft, trust: stage.trust.id, stage: .draft) }
        let lead = try await stage.visitor(stage.lead)
        #expect(try await !lead.get("/cycles/new").html.contains(draft.id.text))
        try await stage.database.write { tx in try tx.startPilot(draft.id, by: stage.lead.author) }
        let seen = try await lead.get("/cycles/new?version=\(draft.id)")
        #expect(seen.text.contains("School Standard, version 1.1, for a pilot"))
        #expect(seen.html.contains("value=\"pilot\" checked"))
        await #expect(throws: Cycle.Refusal.notPublished) { try await stage.open(draft.id, plan) }
        plan.purpose = .pilot
        let cycle = try await stage.open(draft.id, plan)
        #expect(cycle.purpose == .pilot && cycle.version == draft.id)
    }

    @Test(
        "gathers comments on an area, a level and a statement, answers them and settles them",
        arguments: Engine.available
    )
    func comments(engine: Engine) async throws {
        let stage = try await Stage(engine)
        try await stage.makePilot()
        let area = try stage.version.area("inclusion")
        let statement = try #require(area.descriptors[2].statements.first?.id)
        try await stage.comment(" Too long. ", on: .init(area.id))
        try await stage.comment("Which pupils?", on: .init(area.id, level: 3), by: stage.contributor)
        try await stage.comment("Twice the same.", on: .init(area.id, statement: statement))
        let draft = try await stage.database.write { tx in
            let all = try tx.pilotComments(in: stage.cycle.id)
            #expect(all.map(\.words) == ["Too long.", "Which pupils?", "Twice the same."])
            #expect(all.map(\.about.level) == [nil, 3, nil] && all[2].about.statement == statement)
            #expect(all.allSatisfy { $0.isOpen && $0.school == "Kestrel Bank Primary" })
            _ = try tx.keepDraft(stage.version, in: stage.trust.id, by: stage.lead.author)
            let drafts = try tx.frameworks(stage.trust.id).flatMap(\.versions).filter { $0.stage == .draft }
            try tx.reply("We mean all of them.", to: all[1], by: stage.lead)
            try tx.settle(all[1], in: drafts[0], by: stage.lead)
            try tx.settle(all[0], in: nil, by: stage.lead)
            return drafts[0]
        }
        let after = try await stage.database.read { tx in
            try tx.pilotComments(in: stage.cycle.id, of: stage.evaluation)
        }
        #expect(after.map(\.stage) == [.settled(in: nil), .settled(in: draft.number), .open])
        #expect(after[1].reply?.words == "We mean all of them." && after[1].reply?.by == "Lena Marsh")
        await #expect(throws: PilotComment.Refusal.settledAlready) {
            try await stage.database.write { tx in try tx.settle(after[0], in: nil, by: stage.lead) }
        }
    }

    @Test("takes no empty or endless comment, none outside a pilot or its text, and none from a stranger")
    func refusals() async throws {
        let stage = try await Stage(.sqlite)
        let area = try stage.area("inclusion")
        await #expect(throws: PilotComment.Refusal.notAPilot) { try await stage.comment("x", on: .init(area)) }
        try await stage.makePilot()
        await #expect(throws: PilotComment.Refusal.nothingSaid) { try await stage.comment(" ", on: .init(area)) }
        await #expect(throws: PilotComment.Refusal.self) {
            try await stage.comment(String(repeating: "a", count: 5_001), on: .init(area))
        }
        for about in [PilotComment.About(ID()), .init(area, level: 6), .init(area, statement: ID())] {
            await #expect(throws: Problem.notFound) { try await stage.comment("x", on: about) }
        }
        await #expect(throws: Problem.notFound) { try await stage.comment("x", on: .init(area), by: stage.otherHead) }
        try await stage.comment("x", on: .init(area))
        let comment = try #require(
            try await stage.database.read { tx in try tx.pilotComments(in: stage.cycle.id) }.first
        )
        await #expect(throws: Problem.notAllowed("Only a trust lead can open and close cycles.")) {
            try await stage.database.write { tx in try tx.reply("y", to: comment, by: stage.head) }
        }
        await #expect(throws: PilotComment.Refusal.nothingSaid) {
            try await stage.database.write { tx in try tx.reply(" ", to: comment, by: stage.lead) }
        }
        try await stage.database.write { tx in try tx.close(stage.cycle, by: stage.lead) }
        await #expect(throws: PilotComment.Refusal.closed) { try await stage.comment("x", on: .init(area)) }
    }

    @Test("has its form beside the text and its owner’s page, without script")
    func pages() async throws {
        let stage = try await Stage(.sqlite)
        let area = try stage.area("inclusion")
        let head = try await stage.visitor(stage.head)
        let path = "/evaluations/\(stage.evaluation)/areas/\(area)"
        let learning = "/cycles/\(stage.cycle.id)/learning"
        let lead = try await stage.visitor(stage.lead)
        #expect(try await !head.get(path).text.contains("Comment on the words"))
        #expect(try await lead.get(learning).status == 409)
        try await stage.makePilot()
        #expect(try await head.get(path).text.contains("Comment on the words"))
        let empty = try await head.post("\(path)/comments", ["about": "level-3", "comment": " "])
        #expect(empty.status == 422 && empty.html.contains("value=\"level-3\" selected"))
        let said = try await head.post("\(path)/comments", ["about": "level-3", "comment": "Which <b>pupils</b>?"])
        #expect(said.leadsTo == "\(path)#area")
        #expect(try await head.get(path).text.contains("Which <b>pupils</b>?"))
        let seen = try await lead.get(learning)
        #expect(seen.text.contains("One comment is open. Often left unjudged: Safeguarding, Inclusion"))
        #expect(seen.text.contains("Judged by none of two schools."))
        let id = try #require(
            try await stage.database.read { tx in try tx.pilotComments(in: stage.cycle.id) }.first?.id
        )
        #expect(try await lead.post("\(learning)/\(id)/reply", ["reply": "All."]).leadsTo == "\(learning)#c-\(id)")
        let draft = try #require(try await lead.post("\(learning)/draft").leadsTo)
        #expect(draft.hasSuffix("/draft"))
        let version = String(draft.split(separator: "/")[1])
        #expect(try await lead.post("\(learning)/\(id)/settlement", ["draft": "\(ID<Area>())"]).status == 404)
        #expect(
            try await lead.post("\(learning)/\(id)/settlement", ["draft": version]).leadsTo == "\(learning)#c-\(id)"
        )
        #expect(try await lead.post("\(learning)/\(id)/settlement").status == 409)
        #expect(try await lead.post("\(learning)/\(ID<Area>())/reply", ["reply": "x"]).status == 404)
        #expect(try await head.get(path).text.contains("Lena Marsh answers: All."))
        #expect(try await head.get(path).text.contains("Settled in draft"))
        #expect(try await head.get(learning).status == 404)
        #expect(try await head.post("\(learning)/draft").status == 404)
        let few = try await stage.database.counting { _ = try await lead.get(learning) }
        for number in 0..<5 { try await stage.comment("Again \(number)", on: .init(area)) }
        #expect(try await stage.database.counting { _ = try await lead.get(learning) } == few)
    }
}

extension Stage {
    fileprivate func open(_ version: ID<Framework.Version>, _ plan: CyclePlan) async throws -> Cycle {
        try await database.write { [trust, lead] tx in
            try tx.open(tx.version(version, trust: trust.id), as: plan, by: lead)
        }
    }

    /// Turns the cycle of the stage into a pilot.
    fileprivate func makePilot() async throws {
        try await database.write { [cycle] tx in
            _ = try tx.run("UPDATE cycles SET purpose = 'pilot' WHERE id = \(cycle.id)")
        }
    }

    fileprivate func comment(_ words: String, on about: PilotComment.About, by person: Person? = nil) async throws {
        try await database.write { [evaluation, head, trust] tx in
            let evaluation = try tx.evaluation(evaluation, of: trust.id)
            try tx.comment(words, on: about, of: evaluation, by: person ?? head)
        }
    }
}
