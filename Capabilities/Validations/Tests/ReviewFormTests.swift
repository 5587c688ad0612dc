import Accounts
import Database
import Evaluations
import Foundation
import Frameworks
import Rehearsal
import Testing
import Web

@testable import Validations

@Suite("A review without script")
struct ReviewFormTests {
    @Test("works without script from the first bead to the sharing")
    func withoutScript() async throws {
        let panel = try await Panel.open()
        let validation = try await panel.assign()
        let browser = try await panel.visitor(panel.nia)
        let review = try await panel.review(validation.id)
        let beads = review.wires.map { "notch-\($0.id)=\(review.schoolNotch($0) ?? 0)&revision-\($0.id)=0.0.0.0.0.0" }
        let sent = try await browser.post("/validations/\(validation.id)/judgements", raw: beads.joined(separator: "&"))
        #expect(sent.leadsTo == "/validations/\(validation.id)#abacus")
        let talk: KeyValuePairs = [
            "revision-talk": "0.0.0.0.0.0.0.0", "talk-on": "2026-12-03", "talk-at": "15:45",
            "talk-link": "https://meet.example.org/x", "talk-notes": "Agreed.",
        ]
        #expect(try await browser.post("/validations/\(validation.id)/conversation", talk).status == 303)
        let refused = try await browser.post(
            "/validations/\(validation.id)/sharing",
            ["outcome-why": "Because", "revision-talk": "1.1.1.0.0.1.0.0"]
        )
        #expect(refused.status == 409 && refused.html.contains("no recommended outcome"))
        let final: KeyValuePairs = ["revision-talk": "1.1.1.0.0.1.0.1", "outcome": "met", "outcome-why": "Because"]
        #expect(try await browser.post("/validations/\(validation.id)/sharing", final).status == 303)
        let shared = try await browser.get("/validations/\(validation.id)")
        #expect(shared.text.contains("Nia Rowe recommends: met.") && shared.text.contains("3 December 2026, 3:45 pm"))
        #expect(shared.text.contains("Because") && shared.text.contains("Agreed."))
        #expect(!shared.html.contains("<textarea") && !shared.html.contains("type=\"range\""))
    }

    @Test("weighs the evidence that was sent, and nothing else")
    func weights() async throws {
        let panel = try await Panel.open()
        let validation = try await panel.assign()
        let review = try await panel.review(validation.id)
        let area = try panel.area("inclusion")
        let piece = try #require(review.evidence(for: area).first)
        let form = [
            "revision-\(area.id)=0.0.0.0.0.0", "weight-\(piece.id)=partly", "weight-\(ID<Evidence>())=convincing",
            "weight-x=partly",
        ]
        let path = "/validations/\(validation.id)/areas/\(area.id)/review"
        let answer = try await panel.visitor(panel.nia).post(path, raw: form.joined(separator: "&"))
        #expect(answer.status == 303)
        let weights = try await panel.review(validation.id).weights
        #expect(weights == [Review.Weighed(area: area.id, evidence: piece.id): .partly])
    }

    @Test("leaves a weight that another window changed meanwhile when it sends the old one along")
    func otherWindow() async throws {
        let panel = try await Panel.open()
        let validation = try await panel.assign()
        let area = try panel.area("inclusion")
        let pieces = try await panel.review(validation.id).evidence(for: area).map(\.id)
        let browser = try await panel.visitor(panel.nia)
        let path = "/validations/\(validation.id)/areas/\(area.id)/review"
        _ = try await browser.save(path, ["weight-\(pieces[0])": "convincing"])
        let page = try await browser.get("/validations/\(validation.id)?area=\(area.id)")
        let was = "<noscript><input type=\"hidden\" name=\"was-weight-\(pieces[0])\" value=\"convincing\"></noscript>"
        #expect(page.html.contains(was))
        let form = [
            "was-weight-\(pieces[0])=partly", "weight-\(pieces[0])=partly", "weight-\(pieces[1])=not-enough",
            "revision-\(area.id)=0.0.0.0.0.0", "well-\(area.id)=Calm",
        ]
        #expect(try await browser.post(path, raw: form.joined(separator: "&")).status == 303)
        let weights = try await panel.review(validation.id).weights
        #expect(weights.count == 2)
        #expect(weights[Review.Weighed(area: area.id, evidence: pieces[0])] == .convincing)
        #expect(weights[Review.Weighed(area: area.id, evidence: pieces[1])] == .notEnough)
    }

    @Test("sends the beads of several areas, and the answer has the revision of each to go on with")
    func revisions() async throws {
        let panel = try await Panel.open()
        let validation = try await panel.assign()
        let areas = try [panel.area("inclusion").id, panel.area("leadership-and-governance").id]
        let answer = try await panel.visitor(panel.nia).save(
            "/validations/\(validation.id)/judgements",
            [
                "revision-\(areas[0])": "0.0.0.0.0.0", "notch-\(areas[0])": "9",
                "revision-\(areas[1])": "0.0.0.0.0.0", "notch-\(areas[1])": "5",
            ]
        )
        for area in areas { #expect(answer.html.contains("\"revision-\(area)\":\"1.0.0.0.0.0\"")) }
    }

    @Test("shows a framework whose areas have parts, one pair of columns a part")
    func parts() async throws {
        let panel = try await Panel.open(.sqlite, "english-and-mathematics")
        let validation = try await panel.assign()
        let page = try await panel.visitor(panel.nia).get("/validations/\(validation.id)")
        #expect(page.html.contains("class=\"abacus with-parts\""))
        #expect(page.html.components(separatedBy: "class=\"duo mt\"").count == 3)
        #expect(page.text.contains("What difference the school says its work made"))
        #expect(page.text.contains("nobody has confirmed it yet"))
    }
}

extension Visitor {
    /// Sends a form whose fields a test has put together.
    func post(_ path: String, raw: String) async throws -> Seen {
        var fields: [(String, String)] = []
        for pair in raw.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            fields.append((parts[0], parts.count > 1 ? parts[1] : ""))
        }
        let boundary = "panel-9c1b"
        let body = fields.map { "--\(boundary)\r\nContent-Disposition: form-data; name=\"\($0)\"\r\n\r\n\($1)\r\n" }
        return try await send(path, Array((body.joined() + "--\(boundary)--\r\n").utf8), boundary: boundary)
    }
}
