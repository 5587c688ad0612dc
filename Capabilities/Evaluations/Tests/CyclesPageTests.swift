import Accounts
import Database
import Evaluations
import Rehearsal
import Schools
import Testing
import Web

@Suite("The pages of cycles")
struct CyclesPageTests {
    @Test("list open and finished cycles with their dates and how many schools have sent")
    func list() async throws {
        let stage = try await Stage(.sqlite)
        try await stage.judgeAll()
        try await stage.send()
        let lead = try await stage.visitor(stage.lead)
        let seen = try await lead.get("/cycles")
        #expect(seen.status == 200)
        #expect(seen.text.contains("One cycle is open. One of two schools has sent."))
        #expect(seen.text.contains("School Standard, version 1.0. Send by 30 November, decide by 18 December"))
        #expect(seen.text.contains("No finished cycle yet."))
        _ = try await lead.post("/cycles/\(stage.cycle.id)/closure")
        let after = try await lead.get("/cycles")
        #expect(after.text.contains("No cycle is open."))
        #expect(after.text.contains("Closed on 22 November 2026"))
    }

    @Test("are for trust leads alone")
    func permission() async throws {
        let stage = try await Stage(.sqlite)
        let site = try stage.site()
        let administrator = try await stage.person("Ada Finch", .trustAdministrator)
        for person in [stage.head, stage.contributor, stage.governor, administrator] {
            let visitor = try await stage.visitor(person, at: site)
            #expect(try await visitor.get("/cycles").status == 403)
            #expect(try await visitor.get("/cycles/new").status == 403)
            #expect(try await visitor.post("/cycles", ["title": "Mine"]).status == 403)
            #expect(try await visitor.get("/cycles/\(stage.cycle.id)").status == 404)
            #expect(try await visitor.post("/cycles/\(stage.cycle.id)/closure").status == 404)
        }
        #expect(try await site.visitor().get("/cycles").status == 401)
    }

    @Test("show where each school is, what it judged and sent, and what comes next")
    func schools() async throws {
        let stage = try await Stage(.sqlite)
        try await stage.judge("inclusion", .place(9))
        let lead = try await stage.visitor(stage.lead)
        let path = "/cycles/\(stage.cycle.id)"
        let begun = try await lead.get(path)
        #expect(
            begun.text.contains(
                "Kestrel Bank Primary Evaluating: one of five judged 1 of 5 Not yet Send by 30 November"
            )
        )
        #expect(begun.text.contains("Thistledown Primary Not begun yet 0 of 5"))
        try await stage.judgeAll(at: 10)
        try await stage.send()
        let sent = try await lead.get(path)
        #expect(sent.text.contains("Kestrel Bank Primary Sent for validation 5 of 5 22 November"))
        #expect(sent.html.contains("data-at=\"2\""))
        stage.clock.go(days: 9)
        // A session lasts a week at most; who comes back later signs in again.
        let late = try await stage.visitor(stage.lead).get(path)
        #expect(late.text.contains("The last day was 30 November."))
        #expect(late.html.contains("<span class=\"late\">Was due on 30 November</span>"))
    }

    @Test("take what later parts know of a submission")
    func afterSending() async throws {
        let stage = try await Stage(.sqlite)
        try await stage.judgeAll()
        let submission = try await stage.send()
        let after = AfterSending(
            steps: { _, ids in
                #expect(ids == [submission.id])
                return [submission.id: SchoolStep(beads: 3, words: "Validated. Feedback shared", next: "Decide")]
            },
            mayRead: { _, _, _ in false }
        )
        let lead = try await stage.visitor(stage.lead, after)
        let seen = try await lead.get("/cycles/\(stage.cycle.id)")
        #expect(seen.text.contains("Validated. Feedback shared"))
        #expect(seen.html.contains("data-at=\"4\""))
        #expect(try await lead.get("/evaluations").text.contains("Validated. Feedback shared"))
    }

    @Test("add late joiners, and say what is wrong with the choice")
    func joining() async throws {
        let stage = try await Stage(.sqlite)
        let lead = try await stage.visitor(stage.lead)
        let path = "/cycles/\(stage.cycle.id)"
        #expect(try await !lead.get(path).html.contains("Add schools"))
        let school = try await stage.school("Oxmere Secondary", .secondary)
        #expect(try await lead.get(path).html.contains("Add schools"))
        let nobody = try await lead.post("\(path)/schools")
        #expect(nobody.status == 422)
        #expect(nobody.html.contains("<details class=\"add\" open>"))
        #expect(nobody.text.contains("Tick at least one school."))
        let unknown = try await lead.post("\(path)/schools", ["school": "\(ID<School>())"])
        #expect(unknown.status == 422)
        let joined = try await lead.post("\(path)/schools", ["school": "\(school.id)", "improvement": "\(school.id)"])
        #expect(joined.leadsTo == path)
        let seen = try await lead.get(path)
        #expect(seen.text.contains("Oxmere Secondary Improvement route Not begun yet"))
        #expect(!seen.html.contains("Add schools"))
    }

    @Test("close a cycle once, after which nobody joins it")
    func closing() async throws {
        let stage = try await Stage(.sqlite)
        let school = try await stage.school("Oxmere Secondary", .secondary)
        let lead = try await stage.visitor(stage.lead)
        let path = "/cycles/\(stage.cycle.id)"
        #expect(try await lead.get(path).text.contains("Two schools have not sent, and could no longer send"))
        #expect(try await lead.post("\(path)/closure").leadsTo == path)
        let closed = try await lead.get(path)
        #expect(closed.text.contains("Closed on 22 November 2026."))
        #expect(!closed.html.contains("/closure"))
        #expect(try await lead.post("\(path)/closure").status == 409)
        #expect(try await lead.post("\(path)/schools", ["school": "\(school.id)"]).status == 409)
        #expect(try await lead.get("/cycles/\(ID<Cycle>())").status == 404)
        #expect(try await lead.get("/cycles/mine").status == 404)
    }

    @Test("ask the same number of questions however many schools and cycles there are")
    func queries() async throws {
        let stage = try await Stage(.sqlite)
        let lead = try await stage.visitor(stage.lead)
        let paths = ["/cycles", "/cycles/\(stage.cycle.id)", "/cycles/new", "/evaluations"]
        for path in paths { _ = try await lead.get(path) }
        let few = try await stage.counts(of: paths, lead)
        var invited: [Cycle.Invited] = []
        for number in 1...8 { invited.append(.init(try await stage.school("School \(number)", .primary).id)) }
        let (version, person, schools) = (stage.version, stage.lead, invited)
        try await stage.database.write { tx in
            try tx.open(version, as: Stage.plan("Second", Array(schools.prefix(4))), by: person)
            try tx.add(Array(schools.suffix(4)), to: stage.cycle, of: version, by: person)
        }
        #expect(try await stage.counts(of: paths, lead) == few)
    }
}

extension Stage {
    /// How many statements each page asks.
    fileprivate func counts(of paths: [String], _ visitor: Visitor) async throws -> [Int] {
        var counts: [Int] = []
        for path in paths {
            counts.append(try await database.counting { _ = try await visitor.get(path) })
        }
        return counts
    }
}
