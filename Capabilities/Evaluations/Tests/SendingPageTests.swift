import Database
import Evaluations
import Rehearsal
import Testing
import Web

@Suite("Sending on the page")
struct SendingPageTests {
    @Test("lists what stands in the way with a link to the area, and has no button")
    func blocked() async throws {
        let stage = try await Stage(.sqlite)
        try await stage.judge("safeguarding", .place(2))
        let head = try await stage.visitor(stage.head)
        let path = "/evaluations/\(stage.evaluation)/submission"
        let seen = try await head.get(path)
        #expect(seen.text.contains("Four things stand in the way. Put them right, then send."))
        #expect(seen.text.contains("A strategy: English has no judgement yet. Open A strategy"))
        #expect(seen.html.contains("/areas/\(try stage.area("strategy"))#area"))
        #expect(seen.text.contains("Safeguarding does not say why the bead stands where it does."))
        #expect(!seen.html.contains("<button class=\"btn btn-main\">Send"))
        let sent = try await head.post(path)
        #expect(sent.status == 409)
        #expect(sent.text.contains("It was not sent. What stands in the way is listed below."))
        #expect(try await stage.database.read { tx in try tx.submissions(of: stage.evaluation) }.isEmpty)
    }

    @Test("sends where only advice is left, once, and takes it back while nobody has decided")
    func sends() async throws {
        let stage = try await Stage(.sqlite)
        try await stage.judgeAll()
        let head = try await stage.visitor(stage.head)
        let path = "/evaluations/\(stage.evaluation)/submission"
        #expect(try await head.get(path).text.contains("It can be sent. A reader would miss"))
        let sent = try await head.post(path)
        let page = try #require(sent.leadsTo)
        #expect(try await head.get(path).text.contains("Submission 1 is waiting for a decision."))
        #expect(try await head.post(path).status == 409)
        #expect(try await head.get(page).html.contains("\(page)/withdrawal"))
        #expect(try await head.post("\(page)/withdrawal").leadsTo == path)
        #expect(try await head.get(path).text.contains("Taken back"))
        #expect(try await head.post("\(page)/withdrawal").status == 409)
        #expect(try await head.post(path).status == 303)
    }

    @Test("asks for the impact statement where the mark does, and keeps what was typed")
    func impact() async throws {
        let stage = try await Stage(.sqlite, asksImpact: true)
        try await stage.judgeAll()
        let head = try await stage.visitor(stage.head)
        let path = "/evaluations/\(stage.evaluation)/submission"
        #expect(try await head.get(path).html.contains("name=\"impact\""))
        let missing = try await head.post(path, ["impact": "  "])
        #expect(missing.status == 422)
        #expect(missing.text.contains("The mark asks what difference your work made."))
        let long = String(repeating: "z", count: 100_001)
        let tooLong = try await head.post(path, ["impact": long])
        #expect(tooLong.status == 422)
        #expect(tooLong.html.contains(long))
        #expect(tooLong.text.contains("This text has 100,001 characters. The limit is 100,000."))
        let page = try #require(try await head.post(path, ["impact": "Gaps closed: “yes” <3 مدرسة"]).leadsTo)
        #expect(try await head.get(page).html.contains("Gaps closed: “yes” &lt;3 مدرسة"))
    }

    @Test("is read by contributors and trust leads, and done by the head")
    func who() async throws {
        let stage = try await Stage(.sqlite)
        try await stage.judgeAll()
        let site = try stage.site()
        let path = "/evaluations/\(stage.evaluation)/submission"
        for person in [stage.contributor, stage.lead] {
            let visitor = try await stage.visitor(person, at: site)
            #expect(try await visitor.get(path).text.contains("The headteacher of the school sends the evaluation."))
            #expect(try await visitor.post(path).status == 403)
        }
        for person in [stage.otherHead, stage.governor] {
            let visitor = try await stage.visitor(person, at: site)
            #expect(try await visitor.get(path).status == 404)
            #expect(try await visitor.post(path).status == 404)
        }
    }

    @Test("is not possible in a closed cycle, and says whom to ask")
    func closed() async throws {
        let stage = try await Stage(.sqlite)
        try await stage.judgeAll()
        try await stage.database.write { tx in try tx.close(stage.cycle, by: stage.lead) }
        let head = try await stage.visitor(stage.head)
        let path = "/evaluations/\(stage.evaluation)/submission"
        #expect(try await head.get(path).text.contains("This cycle is closed. Ask your trust"))
        #expect(try await head.post(path).status == 409)
    }
}
