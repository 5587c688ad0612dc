import Database
import Evaluations
import Frameworks
import Marks
import Rehearsal
import Schools
import Testing
import Web

@Suite("The trust’s letterhead", .timeLimit(.minutes(8)))
struct LetterheadTests {
    /// Gives the trust a logo and a colour.
    private func dress(_ stage: Stage) async throws {
        let picture = Picture.png(96, 40)
        try await stage.database.write { [trust = stage.trust] tx in
            let author = Author(id: nil, name: "Ines Okafor", trust: trust)
            try tx.keep(TrustLogo(reading: picture), picture, of: trust, by: author)
            try tx.keep(TrustColour(typed: "#0F5B3E"), of: trust, by: author)
        }
    }

    @Test("is on every kind of paper, named by the trust, and no checker complains")
    func everywhere() async throws {
        let stage = try await Stage.open()
        try await stage.addMarks(1)
        let submission = try await stage.send()
        try await dress(stage)
        let lead = try await stage.visitor(stage.company.lead)
        let number = try #require(try await stage.marks().first).number
        for path in [
            "/evaluations/\(stage.evaluation.id)/report.pdf", "/submissions/\(submission.id)/report.pdf",
            "/marks/register.pdf", "/landscape/report.pdf", "/landscape.pdf",
            "/schools/\(stage.school.id)/governors.pdf", "/schools/\(stage.school.id)/inspection-preparation.pdf",
            "/frameworks/\(stage.version.id)/booklet.pdf", "/marks/\(number)/certificate.pdf",
        ] {
            let answer = try await lead.get(path)
            #expect(answer.status == 200, "\(path)")
            guard Paper.canBeChecked, answer.status == 200 else { continue }
            let told = try Paper(answer.bytes).told()
            #expect(told.complaints == [], "\(path)")
            #expect(told.alternatives.contains("Alder Valley Learning Trust"), "\(path)")
        }
        let sheet = try await lead.get("/schools/\(stage.school.id)/governors.pdf")
        #expect(try Paper(sheet.bytes).pages().count == 1)
    }

    @Test("is at the head of a report’s page, and of no other trust’s")
    func pages() async throws {
        let stage = try await Stage.open()
        let path = "/schools/\(stage.school.id)/governors"
        let governor = try await stage.visitor(stage.company.governor)
        #expect(!(try await governor.get(path).html.contains("class=\"trust-logo\"")))
        try await dress(stage)
        #expect(try await governor.get(path).html.contains("class=\"trust-logo\""))
        let outsider = try await stage.visitor(stage.company.outsider)
        #expect(!(try await outsider.get("/marks/register").html.contains("class=\"trust-logo\"")))
    }
}
