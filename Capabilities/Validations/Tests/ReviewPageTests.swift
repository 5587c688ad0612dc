import Accounts
import Database
import Evaluations
import Foundation
import Frameworks
import Rehearsal
import Testing
import Web

@testable import Validations

@Suite("The review page")
struct ReviewPageTests {
    @Test("shows both sides, the abacus and the rule, in a fixed number of queries")
    func shows() async throws {
        let panel = try await Panel.open()
        let validation = try await panel.assign()
        let browser = try await panel.visitor(panel.nia)
        let area = try panel.area("inclusion").id
        let path = "/validations/\(validation.id)?area=\(area)"
        _ = try await browser.get(path)
        var page = try await browser.get(path)
        let queries = try await panel.database.counting { page = try await browser.get(path) }
        #expect(queries <= 8)
        #expect(page.text.contains("You have reviewed no of eight areas.") == false)
        #expect(page.text.contains("Review of Kestrel Bank Primary"))
        #expect(page.html.contains("We have seen Inclusion &quot;in class&quot; &amp; &lt;in books&gt;."))
        #expect(page.html.contains("Walk &lt;of&gt; all classes</a>"))
        #expect(page.html.contains("href=\"https://www.example.org/survey\""))
        #expect(page.text.contains("Post-16 provision Does not apply to this school"))
        #expect(page.text.contains("The rule points to not yet"))
        #expect(page.html.contains("name=\"notch-\(area)\" min=\"0\" max=\"20\" value=\"0\""))
    }

    @Test("saves one field for a script and says when, with the revision to go on with")
    func saves() async throws {
        let panel = try await Panel.open()
        let validation = try await panel.assign()
        let browser = try await panel.visitor(panel.nia)
        let area = try panel.area("inclusion").id
        let path = "/validations/\(validation.id)/areas/\(area)/review"
        let answer = try await browser.save(
            path,
            ["revision-\(area)": "0.0.0.0.0.0", "reason-\(area)": "“Só” \u{202E}🏫"]
        )
        #expect(answer.html == "{\"revisions\":{\"revision-\(area)\":\"0.1.0.0.0.0\"},\"saved\":\"9:00 am\"}")
        #expect(try await panel.review(validation.id).areas[area]?.reason == "“Só” \u{202E}🏫")
        let bead: KeyValuePairs = ["revision-\(area)": "0.1.0.0.0.0", "notch-\(area)": "9"]
        let moved = try await browser.save("/validations/\(validation.id)/judgements", bead)
        #expect(moved.status == 200 && moved.html.contains("\"1.1.0.0.0.0\""))
        #expect(try await panel.review(validation.id).areas[area]?.verdict == .agree)
    }

    @Test("shows both texts when two windows changed the same field, with script and without")
    func conflict() async throws {
        let panel = try await Panel.open()
        let validation = try await panel.assign()
        let browser = try await panel.visitor(panel.nia)
        let area = try panel.area("inclusion").id
        let path = "/validations/\(validation.id)/areas/\(area)/review"
        try await panel.change("inclusion", .write(.target, "By <June>"), .place(13), in: validation)
        let stale: KeyValuePairs = ["revision-\(area)": "0.0.0.0.0.0", "target-\(area)": "By May"]
        let answer = try await browser.save(path, stale)
        #expect(answer.status == 409)
        #expect(
            answer.html.contains("\"theirs\":\"By <June>\"") && answer.html.contains("\"field\":\"target-\(area)\"")
        )
        let choice = try await browser.save(path, ["revision-\(area)": "0.0.0.0.0.0", "stance-\(area)": "agree"])
        #expect(
            choice.status == 409 && choice.html.contains("\"field\":\"stance-\(area)\",\"revision\":\"1.0.0.0.0.0\"")
        )
        let page = try await browser.post(path, stale)
        #expect(page.status == 409)
        #expect(page.text.contains("By May") && page.html.contains("By &lt;June&gt;"))
        #expect(page.html.contains("name=\"revision-\(area)\" value=\"0.0.0.1.0.0\""))
        let again = try await browser.post(path, ["revision-\(area)": "0.0.0.1.0.0", "target-\(area)": "By May"])
        #expect(again.status == 303)
        #expect(try await panel.review(validation.id).areas[area]?.target == "By May")
    }

    @Test("says beside the field what is wrong, keeps what was typed there and saves the rest")
    func wrong() async throws {
        let panel = try await Panel.open()
        let validation = try await panel.assign()
        let browser = try await panel.visitor(panel.nia)
        let path = "/validations/\(validation.id)/conversation"
        let form: KeyValuePairs = [
            "revision-talk": "0.0.0.0.0.0.0.0", "talk-on": "2026-02-30", "talk-at": "25:00",
            "talk-link": "javascript:alert(1)",
            "talk-agenda": "1. How?",
        ]
        let page = try await browser.post(path, form)
        #expect(page.status == 422)
        for value in ["2026-02-30", "25:00", "javascript:alert(1)"] {
            #expect(page.html.contains("value=\"\(value)\""))
        }
        #expect(page.text.contains("Three things to put right"))
        let script = try await browser.save(path, ["revision-talk": "0.0.0.0.0.0.0.0", "talk-on": "soon"])
        #expect(script.status == 422 && script.html.contains("\"errors\":{\"talk-on\":"))
        let talk = try await panel.review(validation.id).validation.talk
        #expect(talk.on == nil && talk.link.isEmpty && talk.agenda == "1. How?")
        let area = try panel.area("inclusion").id
        let long = String(repeating: "a", count: 100_001)
        let tooLong = try await browser.save(
            "/validations/\(validation.id)/areas/\(area)/review",
            ["revision-\(area)": "0.0.0.0.0.0", "reason-\(area)": long, "well-\(area)": "Kept"]
        )
        #expect(tooLong.status == 422 && tooLong.html.contains("100,001"))
        #expect(try await panel.review(validation.id).areas[area]?.goingWell == "Kept")
    }
}
