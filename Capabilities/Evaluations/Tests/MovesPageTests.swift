import Database
import Evaluations
import Frameworks
import Rehearsal
import Testing
import Web

@Suite("The page of a bead's moves")
struct MovesPageTests {
    @Test("tells who moved it, when, from where to where, and whether the criteria lay open")
    func moves() async throws {
        let stage = try await Stage(.sqlite)
        let area = try stage.area("inclusion")
        try await stage.judge("inclusion", .place(9))
        stage.clock.go(days: 1)
        try await stage.database.write { tx in
            let seen = Judgement.Revision(place: 1, why: 0)
            _ = try tx.judge(
                area,
                of: stage.evaluation,
                .place(11),
                seen: seen,
                by: stage.contributor,
                afterReadingCriteria: true
            )
        }
        let seen = try await stage.visitor(stage.head).get("/evaluations/\(stage.evaluation)/areas/\(area)/moves")
        #expect(seen.status == 200)
        #expect(seen.text.contains("Inclusion: moved twice. Once with the criteria open, the rest on first feeling."))
        let latest = "23 November 2026, 12:00 am Autumn 2026 Samira Khan Expected standard lower end"
        #expect(seen.text.contains("\(latest) Expected standard upper middle After reading the criteria"))
        #expect(seen.text.contains("Ruth Adeyemi Not judged yet Expected standard lower end First feeling"))
        #expect(seen.html.contains("data-pos=\"11\" data-from=\"9\""))
    }

    @Test("shows each part of an area, and says so where nothing moved")
    func parts() async throws {
        let stage = try await Stage(.sqlite)
        try await stage.judge("english", .place(5))
        let path = "/evaluations/\(stage.evaluation)/areas/\(try stage.area("strategy"))/moves"
        let seen = try await stage.visitor(stage.lead).get(path)
        #expect(seen.text.contains("English") && seen.text.contains("Mathematics No move yet."))
    }

    @Test("is not found by others, nor for an area of another framework")
    func others() async throws {
        let stage = try await Stage(.sqlite)
        let site = try stage.site()
        let path = "/evaluations/\(stage.evaluation)/areas/\(try stage.area("inclusion"))/moves"
        #expect(try await stage.visitor(stage.otherHead, at: site).get(path).status == 404)
        let head = try await stage.visitor(stage.head, at: site)
        #expect(try await head.get("/evaluations/\(stage.evaluation)/areas/\(ID<Area>())/moves").status == 404)
    }
}
