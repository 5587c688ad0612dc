import Accounts
import Database
import Evaluations
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@testable import Support

@Suite("Before and now on a link")
struct ImpactPageTests {
    @Test("stand there for both heads and whoever reads the asking school, once sent", arguments: Engine.available)
    func shown(engine: Engine) async throws {
        let circle = try await Circle.open(engine)
        try await circle.sent(at: 1, attendance: 6)
        try await circle.validated(at: 1, by: circle.nia)
        circle.clock.go(days: 10)
        let id = try await circle.begun()
        for person in [circle.lead, circle.heads[0], circle.heads[1], circle.samira] {
            let impact = try #require(try await circle.view(id, person).impact)
            #expect(impact.before?.notch == 6 && impact.before?.isValidated == true && impact.now == nil)
        }
        #expect(try await circle.view(id, circle.beth).impact == nil)
        let page = try await circle.visitor(circle.heads[0]).get("/support/links/\(id)").text
        #expect(page.contains("Needs attention") && page.contains("The school has sent nothing in this area since"))
        let other = try await circle.visitor(circle.beth).get("/support/links/\(id)").text
        #expect(!other.contains("Before and now") && !other.contains("Needs attention"))
    }

    @Test("are not there before the help has begun")
    func notYet() async throws {
        let circle = try await Circle.open()
        try await circle.sent(at: 1, attendance: 6)
        let id = try await circle.agreed()
        #expect(try await circle.view(id, circle.lead).impact == nil)
    }

    @Test("show nothing of a draft")
    func draft() async throws {
        let circle = try await Circle.open()
        let id = try await circle.begun()
        let (evaluation, area) = (try await circle.evaluation(1), try circle.area())
        try await circle.database.write { tx in
            _ = try tx.judge(area.id, of: evaluation.id, .place(3), seen: Judgement.Revision.none, by: circle.heads[1])
        }
        let impact = try #require(try await circle.view(id, circle.heads[0]).impact)
        #expect(impact.before == nil && impact.now == nil)
    }
}
