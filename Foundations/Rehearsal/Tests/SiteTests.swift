import Foundation
import Rehearsal
import Testing
import Web

@Suite("A rehearsed site")
struct SiteTests {
    private func visitor() -> Visitor {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rehearsal-\(UUID().uuidString)")
            .path
        let settings = WebSettings(uploads: folder)
        let contents = Contents(settings) { problem, _ in
            .page("\(String(describing: problem))", status: problem.status)
        }
        contents.get("/who") { visit in .page("<p>\(visit.token ?? "nobody") &amp; co</p>") }
        contents.post("/in") { _ in Answer.seeOther("/who").session("abc", settings) }
        contents.post("/out") { _ in Answer.seeOther("/who").session("", settings) }
        return Site(Server(contents, log: Site.quiet)).visitor()
    }

    @Test("keeps the cookies of one browser, and forgets them when told")
    func cookies() async throws {
        let visitor = visitor()
        #expect(try await visitor.get("/who").text == "nobody & co")
        #expect(try await visitor.post("/in").leadsTo == "/who")
        #expect(try await visitor.get("/who").text == "abc & co")
        _ = try await visitor.post("/out")
        #expect(try await visitor.get("/who").text == "nobody & co")
    }
}
