import Accounts
import Database
import Foundation
import Frameworks
import Rehearsal
import Schools
import Testing

@testable import Inspections

@Suite("The page of a school’s inspections")
struct SchoolInspectionsPageTests {
    @Test("shows them on one line and each under its own framework with its date, in a fixed number of queries")
    func shows() async throws {
        let office = try await Office.open()
        let school = try await office.school("Kestrel")
        let path = "/schools/\(school.id)/inspections"
        let visitor = try await office.visitor(office.lead)
        #expect(try await visitor.get(path).text.contains("No inspection of Kestrel Bank Primary School is known."))
        let few = try await office.database.counting { _ = try await visitor.get(path) }
        try await office.importFile()
        var page = try await visitor.get(path)
        let many = try await office.database.counting { page = try await visitor.get(path) }
        #expect(few == many && many <= 8)
        #expect(
            page.html.contains("role=\"img\" aria-label=\"Three inspections, from 11 May 2016 to 3 February 2026\"")
        )
        #expect(page.html.components(separatedBy: "class=\"insp-square\"").count == 4)
        #expect(page.text.contains("Ofsted, from November 2025. Published 17 March 2026. From inspections.csv, row 3."))
        #expect(page.html.contains("<dt>Achievement</dt><dd><span class=\"lv\" data-level=\"3\">"))
        #expect(page.text.contains("In no category, by the inspection of 3 February 2026."))
        #expect(!page.html.contains("style=") && !page.html.contains("Change or remove"))
        #expect(try await visitor.get("/schools/\(school.id)").html.contains("href=\"\(path)\""))
        #expect(try await visitor.get("/schools").html.contains("href=\"/inspections\""))
    }

    @Test("says so where a visit gave no grades, and keeps the words that another inspectorate wrote")
    func words() async throws {
        let office = try await Office.open()
        try await office.importFile()
        let school = try await office.school("Harbour")
        let findings = RecordInspectionTests.estyn("One line.\n<b>Two</b> lines.")
        _ = try await office.database.write { tx in try tx.record(findings, at: school, by: office.lead) }
        let page = try await office.visitor(office.lead).get("/schools/\(school.id)/inspections")
        #expect(page.text.contains("Schools into Special Measures Visit 1"))
        #expect(page.text.contains("This visit gave no grades."))
        #expect(page.html.contains("<p>One line.</p><p>&lt;b&gt;Two&lt;/b&gt; lines.</p>"))
    }

    @Test("is read by trust roles and the school’s own people, and found by nobody else")
    func roles() async throws {
        let office = try await Office.open()
        try await office.importFile()
        let (own, other) = (try await office.school("Rowanhurst"), try await office.school("Kestrel"))
        let head = try await office.head(of: own)
        let (mine, theirs) = ("/schools/\(own.id)/inspections", "/schools/\(other.id)/inspections")
        let visitor = try await office.visitor(head)
        let page = try await visitor.get(mine)
        #expect(page.status == 200 && page.text.contains("Not known.") && !page.text.contains("Proposed:"))
        #expect(!page.html.contains("Enter an inspection") && !page.html.contains("/category"))
        #expect(try await visitor.get(theirs).status == 404)
        #expect(try await visitor.post("/schools/\(own.id)/category", ["concern": "none"]).status == 403)
        #expect(try await visitor.post("/schools/\(other.id)/category", ["concern": "none"]).status == 404)
        #expect(try await visitor.get(mine + "/new").status == 403)
        #expect(try await office.visitor(office.trustee).get(theirs).status == 200)
        #expect(try await office.visitor().get(mine).status == 401)
        let stranger = try await office.database.write { tx in
            let trust = try tx.foundTrust(named: "Étoile Learning Trust", by: "Set-up")
            return try tx.adding("Zoe Hart", to: trust, .init(.trustLead))
        }
        #expect(try await office.visitor(stranger).get(mine).status == 404)
    }

    @Test("is read by a specialist only where that school is theirs")
    func specialist() async throws {
        let office = try await Office.open()
        let (assigned, other) = (try await office.school("Rowanhurst"), try await office.school("Kestrel"))
        let around = InspectionsAround { _, person, school in person.id == office.specialist.id && school == assigned.id
        }
        let helen = try await office.visitor(office.specialist, around)
        #expect(try await helen.get("/schools/\(assigned.id)/inspections").status == 200)
        #expect(try await helen.get("/schools/\(other.id)/inspections").status == 404)
        #expect(try await helen.get("/inspections").status == 403)
        #expect(try await office.visitor(office.specialist).get("/schools/\(assigned.id)/inspections").status == 404)
    }

    @Test("takes an inspection by hand, changes and removes it, and says beside the field what is wrong")
    func byHand() async throws {
        let office = try await Office.open()
        let school = try await office.school("Thistledown")
        let path = "/schools/\(school.id)/inspections"
        let visitor = try await office.visitor(office.administrator)
        #expect(try await visitor.get(path + "/new").html.contains("value=\"hgios4\""))
        let blank = try await visitor.get(path + "/new?standard=isi")
        #expect(blank.html.contains("name=\"area-safeguarding\"") && blank.text.contains("Not met"))
        #expect(try await visitor.get(path + "/new?standard=estyn").html.contains("<textarea"))
        let wrong = try await visitor.post(
            path,
            ["standard": "isi", "kind": "<Routine>", "started-on": "x", "area-safeguarding": "9"]
        )
        #expect(wrong.status == 422 && wrong.html.contains("value=\"&lt;Routine&gt;\""))
        #expect(
            wrong.text.contains("Enter the day on which it began.") && wrong.text.contains("Choose one of the levels.")
        )
        let none = try await visitor.post(path, ["standard": "isi", "kind": "R", "started-on": "2026-05-06"])
        #expect(none.status == 422 && none.text.contains("No result is given."))
        #expect(try await visitor.post(path, ["standard": "nobody"]).status == 409)
        let fields: KeyValuePairs = [
            "standard": "isi", "kind": "Routine", "started-on": "2026-05-06", "area-safeguarding": "2",
            "area-social-economic": "not-judged",
        ]
        #expect(try await visitor.post(path, fields).leadsTo == path + "?said=recorded")
        #expect(try await visitor.post(path, fields).text.contains("is known already"))
        let kept = try #require(try await office.inspections(of: "Thistledown").first)
        #expect(kept.findings.results == ["safeguarding": .level(2), "social-economic": .words("Not judged")])
        let edit = "\(path)/\(kept.id)"
        #expect(try await visitor.get(edit).html.contains("<option value=\"2\" selected>Met</option>"))
        let change: KeyValuePairs = ["kind": "Routine", "started-on": "2026-05-07", "area-safeguarding": "1"]
        #expect(try await visitor.post(edit, change).leadsTo == path + "?said=recorded")
        #expect(try await office.inspections(of: "Thistledown").first?.findings.level("safeguarding") == 1)
        #expect(try await visitor.post(edit + "/removal").leadsTo == path + "?said=removed")
        #expect(try await visitor.get(edit).status == 409)
        try await office.importFile()
        let ofFile = try #require(try await office.inspections(of: "Thistledown").first)
        #expect(try await visitor.get("\(path)/\(ofFile.id)").text.contains("came from Ofsted’s file"))
        #expect(try await visitor.post("\(path)/\(ofFile.id)/removal").status == 409)
        let other = try await office.school("Kestrel")
        #expect(try await visitor.get("/schools/\(other.id)/inspections/\(ofFile.id)").status == 404)
    }
}
