import Database
import Frameworks
import Rehearsal
import Testing
import Web

@testable import Evaluations

@Suite("A judgement sent from the page")
struct JudgementPageTests {
    @Test("comes with others of its form, and the answer has the revision of each area to go on with")
    func revisions() async throws {
        let stage = try await Stage(.sqlite)
        let (inclusion, attendance) = (try stage.area("inclusion"), try stage.area("attendance"))
        let browser = try await stage.visitor(stage.head)
        let path = "/evaluations/\(stage.evaluation)/judgements"
        let answer = try await browser.save(
            path,
            [
                "revision-\(inclusion)": "0.0", "notch-\(inclusion)": "9", "why-\(inclusion)": "Seen in books.",
                "revision-\(attendance)": "0.0", "notch-\(attendance)": "5",
            ]
        )
        #expect(answer.status == 200)
        #expect(answer.html.contains("\"revision-\(inclusion)\":\"1.1\""))
        #expect(answer.html.contains("\"revision-\(attendance)\":\"1.0\""))
        let next: KeyValuePairs = ["revision-\(inclusion)": "1.1", "why-\(inclusion)": "Seen in books and in class."]
        #expect(try await browser.save(path, next).status == 200)
    }

    @Test("writes over nothing of somebody else's where the form does not say what was seen")
    func unsaid() async throws {
        let stage = try await Stage(.sqlite)
        let area = try stage.area("inclusion")
        let (ruth, samira) = (try await stage.visitor(stage.head), try await stage.visitor(stage.contributor))
        let path = "/evaluations/\(stage.evaluation)/judgements"
        #expect(try await samira.save(path, ["notch-\(area)": "5", "why-\(area)": "Theirs"]).status == 200)
        for (field, value) in [("notch", "9"), ("notch", "0"), ("why", "Mine")] {
            #expect(try await ruth.save(path, ["\(field)-\(area)": value]).status == 409)
            #expect(try await ruth.save(path, ["revision-\(area)": "soon", "\(field)-\(area)": value]).status == 409)
        }
        #expect(try await stage.workbook().judgements[area]?.place == .at(notch: 5))
        #expect(try await stage.workbook().judgements[area]?.why == "Theirs")
        for notch in 6...8 { #expect(try await samira.save(path, ["notch-\(area)": "\(notch)"]).status == 200) }
        #expect(try await stage.workbook().judgements[area]?.place == .at(notch: 8))
    }

    @Test("says that an area does not apply, but takes no bead off the wire that was placed meanwhile")
    func applicability() async throws {
        let stage = try await Stage(.sqlite)
        let area = try stage.area("inclusion")
        let browser = try await stage.visitor(stage.head)
        let path = "/evaluations/\(stage.evaluation)/judgements"
        let page = "/evaluations/\(stage.evaluation)/areas/\(area)"
        #expect(try await browser.get(page).html.contains("name=\"reason-\(area)\""))
        try await stage.judge("inclusion", .place(5), by: stage.contributor)
        let form: KeyValuePairs = ["area": "\(area)", "revision-\(area)": "0.0", "reason-\(area)": "No <such> pupils."]
        let met = try await browser.post(path, form)
        #expect(met.status == 409)
        #expect(met.text.contains("Does not apply: No <such> pupils.") && met.text.contains("Needs attention"))
        #expect(met.html.contains("name=\"reason-\(area)\" value=\"No &lt;such&gt; pupils.\""))
        #expect(met.html.contains("name=\"revision-\(area)\" value=\"1.0\""))
        let kept = try await browser.post(path, ["revision-\(area)": "1.0", "reason-\(area)": "No <such> pupils."])
        #expect(kept.status == 303)
        #expect(try await stage.workbook().judgements[area]?.place == .doesNotApply(because: "No <such> pupils."))
        #expect(try await browser.get(page).html.contains("name=\"notch-\(area)\" value=\"0\">It applies after all"))
        let back = try await browser.post(path, ["area": "\(area)", "revision-\(area)": "2.0", "notch-\(area)": "0"])
        #expect(back.leadsTo == "\(page)#area")
        #expect(try await stage.workbook().judgements[area]?.place == .notJudged)
        let blank = try await browser.post(path, ["revision-\(area)": "3.0", "reason-\(area)": " "])
        #expect(blank.status == 409 && blank.text.contains("Say why this area does not apply"))
    }

    @Test("leaves a rating that somebody changed meanwhile when a form without script sends the old one along")
    func ratings() async throws {
        let stage = try await Stage(.sqlite)
        let area = try stage.version.area("inclusion")
        let statements = area.descriptors[2].statements.map(\.id)
        let evaluation = try await stage.seen()
        try await stage.database.write { tx in
            try tx.rate(statements[0], of: area, in: evaluation, as: .green, by: stage.contributor)
        }
        let browser = try await stage.visitor(stage.head)
        let page = try await browser.get("/evaluations/\(stage.evaluation)/areas/\(area.id)")
        #expect(page.html.contains("<input type=\"hidden\" name=\"was-rating-\(statements[0])\" value=\"green\">"))
        let form: KeyValuePairs = [
            "area": "\(area.id)", "was-rating-\(statements[0])": "amber", "rating-\(statements[0])": "amber",
            "rating-\(statements[1])": "red",
        ]
        #expect(try await browser.post("/evaluations/\(stage.evaluation)/ratings", form).status == 303)
        #expect(try await stage.workbook().ratings == [statements[0]: .green, statements[1]: .red])
    }
}
