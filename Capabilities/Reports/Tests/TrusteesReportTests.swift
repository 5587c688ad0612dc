import Accounts
import Database
import Evaluations
import Frameworks
import Rehearsal
import Testing
import Web

@testable import Reports

@Suite("The landscape for trustees", .timeLimit(.minutes(8)))
struct TrusteesReportTests {
    @Test("is for those who see the landscape and nobody else")
    func readers() async throws {
        let stage = try await Stage.open()
        for role in Role.allCases {
            let visitor = try await stage.visitor(role)
            let isOpen = [.trustLead, .trustee].contains(role)
            for path in ["/landscape/report", "/landscape/report.pdf"] {
                #expect(try await visitor.get(path).status == (isOpen ? 200 : 403), "\(role) \(path)")
            }
        }
        #expect(try await stage.visitor().get("/landscape/report").status == 303)
        let outsider = try await stage.visitor(stage.company.outsider)
        #expect(try await outsider.get("/landscape/report").header("Location") == "/landscape")
        #expect(try await outsider.get("/landscape/report.pdf").status == 404)
        #expect(try await outsider.get("/landscape/report?cycle=\(stage.evaluation.cycle.id)").status == 404)
    }

    @Test("tells nobody of a draft, not even a trust lead, and says whose word a judgement is")
    func drafts() async throws {
        let stage = try await Stage.open()
        let before = try await stage.visitor(.trustLead).get("/landscape/report").text
        #expect(before.contains("Kestrel Bank Primary") && !before.contains("Expected standard the school’s own"))
        try await stage.send()
        let after = try await stage.visitor(.trustee).get("/landscape/report").text
        #expect(after.contains("Expected standard the school’s own"))
        #expect(after.contains("Expected standard: Kestrel Bank Primary (own)."))
        #expect(after.contains("One school has judgements that are not validated: when will they be?"))
        #expect(after.contains("This is the first cycle of the framework."))
    }

    @Test("has no total, average or rank, and names marks that end soon only where some do")
    func plain() async throws {
        let stage = try await Stage.open()
        try await stage.send()
        try await stage.addMarks(1, endsOn: Day(year: 2027, month: 1, day: 31))
        let page = try await stage.visitor(.trustee).get("/landscape/report")
        #expect(page.text.contains("One mark has come up for renewal."))
        #expect(page.text.contains("The mark of School 1 ends soon: will it be renewed?"))
        for word in ["average", "total", "score", "overall"] {
            #expect(!page.text.lowercased().contains(word), "\(word)")
        }
        let some = try await stage.visitor(.trustee).get("/landscape/report?part=questions").text
        #expect(some.contains("1 Questions to ask") && !some.contains("School by school 1"))
    }

    @Test("holds on its page all that its PDF holds, and no checker complains")
    func same() async throws {
        let stage = try await Stage.open()
        try await stage.send()
        let visitor = try await stage.visitor(.trustee)
        let (page, pdf) = (try await visitor.get("/landscape/report"), try await visitor.get("/landscape/report.pdf"))
        let words = try Paper(pdf.bytes).words()
        for wire in stage.version.wires { #expect(page.text.contains(wire.title) && words.contains(wire.title)) }
        for said in ["Questions to ask", "Movement", "the school’s own", "Kestrel Bank Primary", "Thistledown Primary"]
        {
            #expect(page.text.contains(said) && words.contains(said), "\(said)")
        }
        #expect(page.html.contains("href=\"/landscape?framework="))
        if Paper.canBeChecked { #expect(try Paper(pdf.bytes).told().complaints == []) }
    }

    @Test("asks as many questions of a trust with many schools, and needs a few seconds at most")
    func queries() async throws {
        let stage = try await Stage.open()
        try await stage.send()
        let visitor = try await stage.visitor(.trustee)
        _ = try await visitor.get("/landscape/report")
        let few = try await stage.database.counting { _ = try await visitor.get("/landscape/report") }
        try await stage.addSchools(90)
        #expect(try await stage.database.counting { _ = try await visitor.get("/landscape/report") } == few)
        #expect(few <= 12)
        let pdf = try await visitor.get("/landscape/report.pdf")
        #expect(try Paper(pdf.bytes).words().contains("Further School 89"))
    }

    @Test("is reached from the landscape, with what was chosen there")
    func reached() async throws {
        let stage = try await Stage.open()
        let html = try await stage.visitor(.trustee).get("/landscape?phase=primary").html
        #expect(html.contains("href=\"/landscape/report?framework=\(stage.version.id)"))
        let narrowed = try await stage.visitor(.trustee).get("/landscape/report?phase=secondary").text
        #expect(narrowed.contains("No school of this cycle is shown."))
    }
}
