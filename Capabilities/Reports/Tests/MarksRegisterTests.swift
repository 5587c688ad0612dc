import Accounts
import App
import Database
import Foundation
import Marks
import Rehearsal
import Schools
import Testing
import Web

@testable import Reports

@Suite("The register of marks as a report", .timeLimit(.minutes(8)))
struct MarksRegisterTests {
    private let whole = ReportParts(MarksRegister.parts, [:])

    @Test("says of every mark its number, school, version, tier, dates, status and validator")
    func rows() async throws {
        let stage = try await Stage.open()
        try await stage.addMarks(3)
        let marks = try await stage.marks()
        let report = MarksRegister(trust: "Alder Valley", marks: marks, today: Stage.today).report(whole)
        #expect(report.summary == "One school holds two current marks.")
        let current = try #require(report.sections[0].paragraphs[0].table)
        #expect(current.rows.count == 2)
        #expect(
            current.rows[0].map { $0.text ?? "" } == [
                "AV-SS-2026-0001", "School 1", "Inspection readiness, version 1.0", "No tier", "1 Nov 2026",
                "30 Nov 2029",
                "Current", "Nia Rowe",
            ]
        )
        #expect(!report.strings.contains { $0.contains("A private reason.") })
        let past = try #require(report.sections[1].paragraphs[0].table)
        #expect(past.rows.map { $0[6].text } == ["Withdrawn on 20 Nov 2026"])
        #expect(report.sections[2].paragraphs[0].text.contains("Anybody can open it"))
    }

    @Test("says so when there is no mark, and shows the parts that were chosen alone")
    func empty() {
        let register = MarksRegister(trust: "Alder Valley", marks: [], today: Stage.today)
        #expect(register.report(whole).summary == "No school holds a current mark yet.")
        let some = register.report(ReportParts(MarksRegister.parts, ["part": "past"]))
        #expect(some.sections.map(\.title) == ["Marks that are no longer current"])
        #expect(some.sections[0].number == "1")
    }

    @Test("is for everybody who reads marks and nobody else, and never tells of another trust’s")
    func readers() async throws {
        let stage = try await Stage.open()
        try await stage.addMarks(2)
        for role in Role.allCases {
            let visitor = try await stage.visitor(role)
            let page = try await visitor.get("/marks/register")
            #expect(page.status == 200 && page.text.contains("AV-SS-2026-0001"), "\(role)")
            #expect(try await visitor.get("/marks").html.contains("href=\"/marks/register\""))
        }
        for path in ["/marks/register", "/marks/register.pdf"] {
            #expect(try await stage.visitor().get(path).status == 303)
        }
        let other = try await stage.visitor(stage.company.outsider).get("/marks/register")
        #expect(other.status == 200 && !other.text.contains("AV-SS-2026-0001"))
    }

    @Test("holds on its page all that its PDF holds, and asks as much however many marks there are")
    func same() async throws {
        let stage = try await Stage.open()
        try await stage.addMarks(3)
        let visitor = try await stage.visitor(.trustee)
        let pdf = try await visitor.get("/marks/register.pdf")
        #expect(pdf.status == 200 && pdf.header("Content-Type") == "application/pdf")
        let (page, paper) = (try await visitor.get("/marks/register").text, try Paper(pdf.bytes).words())
        for words in [
            "AV-SS-2026-0001", "Inspection readiness", "Nia Rowe", "Withdrawn on 20 Nov 2026", "How to check a mark",
        ] {
            #expect(page.contains(words) && paper.contains(words), "\(words)")
        }
        let few = try await stage.database.counting { _ = try await visitor.get("/marks/register") }
        try await stage.addMarks(30, from: 4)
        #expect(try await stage.database.counting { _ = try await visitor.get("/marks/register") } == few)
        #expect(few <= 3)
    }
}
