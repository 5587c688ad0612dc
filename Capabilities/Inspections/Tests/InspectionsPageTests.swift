import Accounts
import Database
import Rehearsal
import Schools
import Testing

@testable import Inspections

@Suite("The trust’s page of inspections")
struct InspectionsPageTests {
    @Test("has every school A to Z with its last inspection, in a fixed number of queries")
    func list() async throws {
        let office = try await Office.open()
        let visitor = try await office.visitor(office.lead)
        #expect(try await visitor.get("/inspections").text.contains("No school is waiting for a decision."))
        let few = try await office.database.counting { _ = try await visitor.get("/inspections") }
        try await office.importFile()
        var page = try await visitor.get("/inspections")
        let many = try await office.database.counting { page = try await visitor.get("/inspections") }
        #expect(few == many && many <= 9)
        #expect(page.text.contains("Three schools wait for a decision on their category."))
        let names = Office.schools.map(\.1).compactMap { page.html.firstRange(of: ">\($0)</a>")?.lowerBound }
        #expect(names.count == 10)
        let (alder, thistledown) = (
            page.html.firstRange(of: "Alder Valley High"), page.html.firstRange(of: ">Thistledown")
        )
        #expect(try #require(alder).lowerBound < #require(thistledown).lowerBound)
        let shown = try await visitor.get("/inspections?show=proposed")
        #expect(shown.text.contains("Rowanhurst") && !shown.text.contains("Kestrel"))
        #expect(try await visitor.get("/inspections?show=unknown").text.contains("One school shown"))
        #expect(try await visitor.get("/inspections?show=inside").text.contains("No school matches."))
    }

    @Test("confirms a proposal as it was shown, and refuses when something else is read by now")
    func confirms() async throws {
        let office = try await Office.open()
        try await office.importFile()
        let visitor = try await office.visitor(office.lead)
        let school = try await office.school("Rowanhurst")
        let standing = try await office.standing(of: "Rowanhurst")
        let inspection = try #require(standing.proposal?.inspection)
        let path = "/schools/\(school.id)/category"
        let fields: KeyValuePairs = [
            "back": "/inspections", "seen": standing.reading.seal, "concern": "special-measures",
            "inspection": inspection.id.text, "reason": "As published.",
        ]
        let page = try await visitor.get("/inspections")
        #expect(page.html.contains("value=\"\(standing.reading.seal)\"") && page.html.contains("action=\"\(path)\""))
        #expect(try await visitor.post(path, ["seen": "", "concern": "none", "reason": "x"]).status == 409)
        #expect(try await visitor.post(path, fields).leadsTo == "/inspections?said=confirmed")
        #expect(try await visitor.get("/inspections?show=inside").text.contains("Special measures since 20 Jan 2026"))
        let seen = standing.reading.seal
        let wrong = try await visitor.post(path, ["seen": seen, "concern": "no", "inspection": "x", "reason": "Kept"])
        #expect(wrong.status == 422 && wrong.text.contains("Choose a category") && wrong.html.contains("Kept"))
        let empty = try await visitor.post(path, ["seen": seen, "concern": "none"])
        #expect(empty.status == 422 && empty.text.contains("Say why."))
        let left = try await visitor.post(path, ["seen": seen, "concern": "none", "reason": "Quashed."])
        #expect(left.leadsTo == "/schools/\(school.id)/inspections?said=confirmed")
        let own = try await visitor.get("/schools/\(school.id)/inspections")
        #expect(own.text.contains("What was confirmed") && own.text.contains("Quashed."))
        #expect(try await office.visitor(office.administrator).post(path, fields).status == 403)
    }

    @Test("chooses the trust’s test, for leads alone")
    func test() async throws {
        let office = try await Office.open()
        try await office.importFile()
        let visitor = try await office.visitor(office.lead)
        #expect(try await visitor.post("/inspections/test", ["test": "nothing"]).status == 409)
        #expect(try await visitor.post("/inspections/test", ["test": "wide"]).leadsTo == "/inspections?said=chosen")
        #expect(try await visitor.get("/inspections?show=proposed").text.contains("Below the expected standard"))
        let administrator = try await office.visitor(office.administrator)
        #expect(try await administrator.post("/inspections/test", ["test": "strict"]).status == 403)
        let page = try await administrator.get("/inspections")
        #expect(page.text.contains("Wide. Also any area") && !page.html.contains("/category\""))
    }
}
