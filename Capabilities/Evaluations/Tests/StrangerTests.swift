import Accounts
import Database
import Frameworks
import Rehearsal
import Testing
import Web

@testable import Evaluations

@Suite("An id of another school")
struct StrangerTests {
    @Test("is not there, whatever is asked of it or sent to it, and nothing changes")
    func paths() async throws {
        let stage = try await Stage(.sqlite)
        try await stage.judgeAll()
        let hung = try await stage.hang()
        let submission = try await stage.send()
        let before = try await stage.workbook()
        let (evaluation, area) = ("/evaluations/\(stage.evaluation)", try stage.area("inclusion"))
        let stranger = try await stage.visitor(stage.otherHead)
        let (evidence, factor, action) = (hung.evidence.id, hung.factor.id, hung.action.id)
        for path in [
            evaluation, "\(evaluation)/areas/\(area)", "\(evaluation)/areas/\(area)/moves", "\(evaluation)/submission",
            "\(evaluation)/evidence/\(evidence)", "\(evaluation)/factors/\(factor)", "\(evaluation)/actions/\(action)",
            "/evidence/\(evidence)/file", "/submissions/\(submission.id)",
        ] {
            #expect(try await stranger.get(path).status == 404, "\(path)")
        }
        let typed: KeyValuePairs = [
            "notch-\(area)": "20", "why-\(area)": "Mine", "area": "\(area)", "title": "Mine", "kind": "voice",
            "words": "Mine", "direction": "helping", "strength": "5", "owner-name": "Me", "due": "2026-12-18",
            "progress": "100", "impact": "Mine", "rating-\(ID<Statement>())": "green",
        ]
        for path in [
            "judgements", "ratings", "submission", "areas/\(area)/evidence", "areas/\(area)/factors",
            "areas/\(area)/actions", "evidence/\(evidence)", "evidence/\(evidence)/removal", "factors/\(factor)",
            "factors/\(factor)/removal", "actions/\(action)", "actions/\(action)/check-ins",
            "actions/\(action)/closure",
        ] {
            let answer = try await stranger.post("\(evaluation)/\(path)", typed)
            #expect(answer.status == 404, "\(path): \(answer.status)")
        }
        #expect(try await stranger.post("/submissions/\(submission.id)/withdrawal").status == 404)
        let after = try await stage.workbook()
        #expect(after.judgements == before.judgements && after.ratings == before.ratings)
        #expect(after.evidence == before.evidence && after.factors == before.factors && after.actions == before.actions)
    }

    @Test("does not come in through the fields of one's own forms either")
    func fields() async throws {
        let stage = try await Stage(.sqlite)
        let hung = try await stage.hang()
        let before = try await stage.workbook()
        let stranger = try await stage.visitor(stage.otherHead)
        let own = try await stage.database.read { [otherHead = stage.otherHead] tx in
            try tx.evaluations(seenBy: otherHead).first?.id
        }
        let (evaluation, area) = ("/evaluations/\(try #require(own))", try stage.area("inclusion"))
        let action: KeyValuePairs = [
            "title": "Mine", "owner-name": "Me", "due": "2026-12-18", "factor": "\(hung.factor.id)",
        ]
        #expect(try await stranger.post("\(evaluation)/areas/\(area)/actions", action).status == 404)
        let owner: KeyValuePairs = ["title": "Mine", "owner": "\(stage.head.id)", "due": "2026-12-18"]
        #expect(try await stranger.post("\(evaluation)/areas/\(area)/actions", owner).status == 422)
        for path in ["evidence/\(hung.evidence.id)", "factors/\(hung.factor.id)", "actions/\(hung.action.id)"] {
            #expect(try await stranger.get("\(evaluation)/\(path)").status == 404, "\(path)")
            let typed: KeyValuePairs = [
                "title": "Mine", "kind": "voice", "words": "Mine", "direction": "helping", "strength": "5",
                "owner-name": "Me", "due": "2026-12-18",
            ]
            #expect(try await stranger.post("\(evaluation)/\(path)", typed).status == 404, "\(path)")
        }
        let after = try await stage.workbook()
        #expect(after.evidence == before.evidence && after.factors == before.factors && after.actions == before.actions)
    }

    @Test("is answered as one that is not there at all, and as one that is no id")
    func nowhere() async throws {
        let stage = try await Stage(.sqlite)
        let stranger = try await stage.visitor(stage.otherHead)
        let theirs = try await stranger.get("/evaluations/\(stage.evaluation)")
        for id in ["\(ID<Evaluation>())", "nonsense", "%00", "..%2F..%2Fetc", "'%20OR%201=1"] {
            let answer = try await stranger.get("/evaluations/\(id)")
            #expect(answer.status == 404 && answer.html == theirs.html, "\(id)")
        }
    }
}

extension Stage {
    /// Puts a piece of evidence, a factor and an action into the first school's evaluation.
    fileprivate func hang() async throws -> (evidence: Evidence, factor: Factor, action: Action) {
        let (area, evaluation) = (try area("inclusion"), try await seen())
        return try await database.write { [head] tx in
            let walk = EvidenceEntry(title: "Walk", kind: .observation)
            let due = Day(year: 2026, month: 12, day: 18)
            return (
                try tx.add(walk, to: evaluation, [EvidenceLink(area)], by: head),
                try tx.add(FactorEntry(.helping, "Profiles", strength: 5), to: area, of: evaluation, by: head),
                try tx.add(ActionEntry("Screen", owner: .init("Joel"), dueOn: due), to: area, of: evaluation, by: head)
            )
        }
    }
}
