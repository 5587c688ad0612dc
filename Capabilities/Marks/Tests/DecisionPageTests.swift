import Accounts
import Database
import Evaluations
import Foundation
import Frameworks
import Rehearsal
import Foundation
import Schools
import Testing
import Validations
import Web

@testable import Marks

@Suite("The decision page")
struct DecisionPageTests {
    @Test("shows the rule on both sets of beads, area by area, in a fixed number of queries")
    func shows() async throws {
        let ceremony = try await Ceremony.open()
        let lead = try await ceremony.visitor(ceremony.lead)
        let path = "/submissions/\(ceremony.submission.id)/decision"
        #expect(try await lead.get(path).text.contains("No validation has been shared yet."))
        try await ceremony.validate(["teaching": 9], .notYet)
        _ = try await lead.get(path)
        var page = try await lead.get(path)
        let queries = try await ceremony.database.counting { page = try await lead.get(path) }
        #expect(queries <= 11)
        #expect(
            page.text.contains("Nia Rowe recommends: not yet. On the validator’s beads the award rule does not hold.")
        )
        #expect(
            page.text.contains(
                "Teaching that adapts Strong standard Strong standard lower end Expected standard lower end Not yet"
            )
        )
        #expect(page.html.components(separatedBy: "<tr><th scope=\"row\">").count == 9)
        #expect(try await ceremony.visitor(ceremony.head).get(path).status == 404)
        #expect(try await ceremony.visitor().get(path).status == 401)
        let governing = try await ceremony.visitor(ceremony.governingLead).get(path)
        #expect(governing.text.contains("You have a role at this school.") && !governing.html.contains("<textarea"))
    }

    @Test("says beside the field what is missing, keeps what was typed, and shows what was decided")
    func decides() async throws {
        let ceremony = try await Ceremony.open(.sqlite, "english-and-mathematics")
        let lead = try await ceremony.visitor(ceremony.lead)
        let path = "/submissions/\(ceremony.submission.id)/decision"
        #expect(try await lead.post(path, ["decision": "award"]).status == 409)
        try await ceremony.validate()
        let nothing = try await lead.post(path, ["why": "“Só” <b>"])
        #expect(
            nothing.status == 422 && nothing.text.contains("Choose what you decide.")
                && nothing.html.contains("“Só” &lt;b&gt;")
        )
        let unknown = try await lead.post(path, ["decision": "award", "why": "x"])
        #expect(unknown.status == 422 && unknown.text.contains("Say whether the school is in a category of concern."))
        #expect(try await lead.post(path, ["decision": "award", "category": "yes"]).status == 409)
        #expect(try await lead.post(path, ["decision": "not-yet", "category": "no"]).text.contains("Say why."))
        #expect(try await lead.post(path, ["decision": "award", "category": "no"]).leadsTo == path)
        let page = try await lead.get(path)
        #expect(
            page.html.contains("href=\"/marks/AV-EM-2026-0001\"")
                && page.text.contains("Priya Nair decided on 14 July 2026.")
        )
        #expect(try await lead.post(path, ["decision": "not-yet", "why": "x"]).status == 409)
    }

    @Test("awards nothing on the improvement route: says so beforehand and when it is tried, and leads to the pathway")
    func onTheRoute() async throws {
        let ceremony = try await Ceremony.open()
        try await ceremony.validate()
        let lead = try await ceremony.visitor(ceremony.lead)
        let path = "/submissions/\(ceremony.submission.id)/decision"
        let note = "The school is on the improvement route, so no mark can be awarded"
        #expect(try await !lead.get(path).text.contains(note))
        try await ceremony.work(towards: .improvement)
        let page = try await lead.get(path)
        #expect(page.text.contains(note))
        #expect(page.html.contains("href=\"/evaluations/\(ceremony.submission.evaluation)/pathway\""))
        let refused = try await lead.post(path, ["decision": "award"])
        #expect(refused.status == 409 && refused.text.contains(note))
        try await ceremony.work(towards: .award)
        #expect(try await lead.post(path, ["decision": "award"]).leadsTo == path)
    }
}

extension Ceremony {
    fileprivate func work(towards pathway: Cycle.Pathway) async throws {
        try await database.write { tx in
            let evaluation = try tx.evaluation(submission.evaluation, of: trust.id)
            try tx.work(evaluation, towards: pathway)
        }
    }
}
