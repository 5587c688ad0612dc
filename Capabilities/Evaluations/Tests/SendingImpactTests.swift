import Database
import Evaluations
import Rehearsal
import Testing

@Suite("The impact statement of the improvement route, when sending")
struct SendingImpactTests {
    /// A browser of the head where the journey has that statement.
    private func head(_ stage: Stage, _ impact: String, revision: Int = 1) async throws -> Visitor {
        let id = stage.evaluation
        let around = EvaluationAround(
            lastValidated: { _, _ in .none },
            route: { _, asked in
                let name = revision == 0 ? nil : "Helen Marsh"
                return asked == id
                    ? RouteSoFar(evaluation: id, isOnRoute: true, impact: impact, revision: revision, writtenBy: name)
                    : nil
            }
        )
        return try await stage.visitor(stage.head, at: stage.site(.nothing, around))
    }

    private func path(_ stage: Stage) -> String { "/evaluations/\(stage.evaluation)/submission" }

    @Test("stands on the page and goes along, also where the mark does not ask for it", arguments: [true, false])
    func written(asks: Bool) async throws {
        let stage = try await Stage(.sqlite, asksImpact: asks)
        try await stage.judgeAll()
        let head = try await head(stage, "More pupils <read>.")
        let page = try await head.get(path(stage))
        #expect(page.html.contains("More pupils &lt;read&gt;.") && !page.html.contains("<textarea"))
        #expect(page.text.contains("You are on the improvement route. A validator can read what you send"))
        #expect(page.text.contains("goes along as it stands. Helen Marsh wrote it last. Change it on the journey page"))
        #expect(page.html.contains("href=\"/evaluations/\(stage.evaluation)/journey#impact\""))
        let sent = try #require(try await head.post(path(stage), ["impact-revision": "1"]).leadsTo)
        #expect(try await head.get(sent).text.contains("More pupils <read>."))
        let frozen = try await stage.database.read { tx in
            let submission = try tx.submissions(of: stage.evaluation)[0]
            return (submission, try tx.frozenCopy(of: submission.id).value)
        }
        #expect(frozen.0.impact == "More pupils <read>." && frozen.1.impact == "More pupils <read>.")
    }

    @Test("stands in the way where the mark asks for it and nobody has written it")
    func missing() async throws {
        let stage = try await Stage(.sqlite, asksImpact: true)
        try await stage.judgeAll()
        let head = try await head(stage, "", revision: 0)
        let page = try await head.get(path(stage))
        #expect(page.text.contains("One thing stands in the way."))
        #expect(page.text.contains("The impact statement is not written yet. The mark asks for it."))
        #expect(!page.html.contains("<button class=\"btn btn-main\">Send"))
        let refused = try await head.post(path(stage), ["impact-revision": "0", "impact": "Typed past the page"])
        #expect(refused.status == 422 && refused.text.contains("The mark asks what difference your work made."))
        #expect(try await stage.database.read { tx in try tx.submissions(of: stage.evaluation) }.isEmpty)
    }

    @Test("is missed by a reader, and stops nothing, where the mark does not ask for it")
    func advice() async throws {
        let stage = try await Stage(.sqlite)
        try await stage.judgeAll()
        let head = try await head(stage, " ", revision: 0)
        #expect(try await head.get(path(stage)).text.contains("You can send without it, but a reader would miss it."))
        #expect(try await head.post(path(stage), ["impact-revision": "0"]).status == 303)
    }

    @Test("is not sent where somebody changed it after the head had read it")
    func changed() async throws {
        let stage = try await Stage(.sqlite, asksImpact: true)
        try await stage.judgeAll()
        let head = try await head(stage, "Pupils read more.", revision: 2)
        let refused = try await head.post(path(stage), ["impact-revision": "1"])
        #expect(refused.status == 409)
        #expect(refused.text.contains("Helen Marsh changed the impact statement meanwhile. Read it as it stands now"))
        #expect(refused.html.contains("name=\"impact-revision\" value=\"2\""))
        #expect(try await head.post(path(stage), ["impact-revision": "2"]).status == 303)
    }

    @Test("the journey is reached from the evaluation only where there is one")
    func journey() async throws {
        let stage = try await Stage(.sqlite)
        let (page, link) = ("/evaluations/\(stage.evaluation)", "href=\"/evaluations/\(stage.evaluation)/journey\"")
        #expect(try await head(stage, "").get(page).html.contains(link))
        #expect(try await !stage.visitor(stage.head).get(page).html.contains(link))
    }
}
