import Accounts
import Database
import Evaluations
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@testable import Improvement

import struct Improvement.Visit

@Suite("The pages of visits")
struct VisitPageTests {
    @Test("let a specialist plan, write up and share, and the school read and sign")
    func wholeVisit() async throws {
        let trail = try await Trail.open()
        let helen = try await trail.visitor(trail.helen)
        let evaluation = "/evaluations/\(trail.evaluation.id)"
        let bad = try await helen.post("\(evaluation)/visits", ["day": "soon", "focus": ""])
        #expect(bad.status == 422 && bad.text.contains("Say what the visit is for."))
        let planned = try await helen.post(
            "\(evaluation)/visits",
            ["day": "2026-10-12", "time": "9:30", "focus": "Reading"]
        )
        let path = try #require(planned.leadsTo)
        let head = try await trail.visitor(trail.head)
        #expect(try await head.get(path).text.contains("Planned for Monday 12 October 2026, 9:30 am."))
        #expect(try await head.save("\(path)/texts", ["revision-wish": "0", "wish": "Also spelling"]).status == 200)
        let wires = trail.version.wires(for: trail.evaluation.school)
        for wire in wires { #expect(try await helen.save("\(path)/readings", ["notch-\(wire.id)": "6"]).status == 200) }
        #expect(
            try await helen.save("\(path)/texts", ["revision-strengths": "0", "strengths": "Calm rooms"]).status == 200
        )
        let early = try await helen.post("\(path)/sharing")
        #expect(early.status == 409 && early.text.contains("Write what to work on, or set a target."))
        let target = try await helen.post(
            "\(path)/targets",
            [
                "title": "Plan number facts", "area": wires[1].id.text, "owner-name": "Year leads", "due": "2027-01-29",
                "success": "Pupils recall them.",
            ]
        )
        #expect(target.status == 303)
        #expect(try await helen.get(path).text.contains("Plan number facts"))
        #expect(try await helen.post("\(path)/sharing").status == 303)
        let read = try await head.get(path)
        #expect(read.text.contains("Calm rooms") && read.text.contains("Sign this visit"))
        #expect(try await head.post("\(path)/comments", ["comment": "A fair picture."]).status == 303)
        #expect(try await head.post("\(path)/signature").status == 303)
        #expect(try await head.get(path).text.contains("Signed by Farida Aziz"))
        let journey = try await head.get("\(evaluation)/journey")
        #expect(journey.text.contains("Plan number facts by 29 January 2027 (not begun)"))
    }

    @Test("tell governors strengths and targets, and nothing that was said to leaders")
    func governors() async throws {
        let trail = try await Trail.open()
        let visit = try await trail.plan()
        try await trail.write("The deputy and two parents", .peopleMet, in: visit)
        try await trail.write("Leaders disagree about phonics", .feedback, in: visit)
        try await trail.write("Rooms are calm", .practice, of: trail.wires[0].id, in: visit)
        _ = try await trail.baselineAfter(visit)
        let governor = try await trail.visitor(trail.governor)
        let page = try await governor.get("/visits/\(visit.id)").text
        #expect(page.contains("Calm classrooms"))
        for hidden in ["deputy", "phonics", "Rooms are calm", "Comments", "Sources considered"] {
            #expect(!page.contains(hidden), "\(hidden)")
        }
    }

    @Test("are not found by other schools and by specialists who do not work there")
    func notFound() async throws {
        let trail = try await Trail.open()
        let visit = try await trail.plan()
        for person in [trail.omar, trail.stranger] {
            let visitor = try await trail.visitor(person)
            for path in ["/visits/\(visit.id)", "/evaluations/\(trail.evaluation.id)/journey"] {
                #expect(try await visitor.get(path).status == 404)
            }
            #expect(try await visitor.post("/visits/\(visit.id)/texts", ["strengths": "x"]).status == 404)
        }
    }

    @Test("show two people both texts")
    func conflict() async throws {
        let trail = try await Trail.open()
        let visit = try await trail.plan()
        let helen = try await trail.visitor(trail.helen)
        let path = "/visits/\(visit.id)/texts"
        #expect(try await helen.post(path, ["revision-strengths": "0", "strengths": "Calm"]).status == 303)
        let second = try await helen.post(path, ["revision-strengths": "0", "strengths": "Quiet"])
        #expect(second.status == 409 && second.text.contains("Calm") && second.html.contains("Quiet"))
    }

    @Test("keep a link and refuse what is none")
    func sources() async throws {
        let trail = try await Trail.open()
        let visit = try await trail.plan()
        let helen = try await trail.visitor(trail.helen)
        let path = "/visits/\(visit.id)/sources"
        let bad = try await helen.post(path, ["kind": "inspection", "title": "Report", "url": "nowhere"])
        #expect(bad.status == 422 && bad.text.contains("Give a whole web address"))
        let none = try await helen.post(path, ["kind": "inspection", "title": "Report"])
        #expect(none.status == 422 && none.text.contains("Choose evidence, or give a link or a file."))
        let good = ["kind": "inspection", "title": "Report", "url": "https://www.example.org/report"] as KeyValuePairs
        #expect(try await helen.post(path, good).status == 303)
        let file: (String, String, String, [UInt8]) = ("file", "notes.txt", "text/plain", Array("What we saw.\n".utf8))
        #expect(try await helen.upload(path, ["kind": "internal-data", "title": "Notes"], file: file).status == 303)
        let page = try await helen.get("/visits/\(visit.id)").text
        #expect(page.contains("Report") && page.contains("Notes") && page.contains("Not considered yet"))
        let record = try await trail.record(visit)
        let stored = try #require(record.sources.last)
        let answer = try await helen.get("\(path)/\(stored.id)/file")
        #expect(answer.status == 200 && answer.text == "What we saw.")
    }

    @Test("say beside a target's own field what is wrong with it, and no id stands for two fields")
    func targets() async throws {
        let trail = try await Trail.open()
        let visit = try await trail.plan()
        let helen = try await trail.visitor(trail.helen)
        let page = try await helen.post("/visits/\(visit.id)/targets", ["title": "", "success": "Pupils recall them."])
        #expect(page.status == 422)
        #expect(page.html.contains("<a href=\"#f-title-target\">Say what the school will do."))
        #expect(page.html.contains("id=\"f-title-target\" name=\"title\""))
        let ids = page.html.matches(of: /\sid="([^"]+)"/).map { String($0.output.1) }
        #expect(ids.contains("f-title") && Set(ids).count == ids.count)
    }

    @Test("list the schools of a specialist, and let a lead choose who works where")
    func list() async throws {
        let trail = try await Trail.open()
        try await trail.plan()
        let helen = try await trail.visitor(trail.helen)
        let own = try await helen.get("/improvement").text
        #expect(own.contains("One school is on the improvement route.") && own.contains("Visits to come"))
        let omar = try await trail.visitor(trail.omar)
        #expect(try await omar.get("/improvement").text.contains("You do not work with a school yet."))
        let lead = try await trail.visitor(trail.lead)
        #expect(try await lead.get("/improvement").text.contains("Two schools are on the improvement route."))
        let path = "/schools/\(trail.schools[1].id)/specialists"
        #expect(try await lead.post(path, ["specialist": trail.omar.id.text]).status == 303)
        #expect(try await omar.get("/improvement").text.contains("Hartlow High"))
        #expect(try await lead.post("\(path)/\(trail.omar.id)/release").status == 303)
        #expect(try await omar.get("/improvement").text.contains("You do not work with a school yet."))
        #expect(try await helen.get(path).status == 404)
        let head = try await trail.visitor(trail.head)
        #expect(try await head.get("/improvement").status == 404)
    }
}
