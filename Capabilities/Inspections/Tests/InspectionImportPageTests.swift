import Accounts
import Database
import Foundation
import Rehearsal
import Schools
import Testing

@testable import Inspections

@Suite("The pages of an import of inspections")
struct InspectionImportPageTests {
    @Test("show what the file would bring, write nothing, then import it once")
    func whole() async throws {
        let office = try await Office.open()
        defer { try? FileManager.default.removeItem(at: office.folder) }
        let visitor = try await office.visitor(office.administrator)
        #expect(try await visitor.get("/inspections/imports/new").status == 200)
        let path = try #require(try await visitor.upload("inspections.csv").leadsTo)
        let page = try await visitor.get(path)
        #expect(page.text.contains("Nothing is written yet."))
        #expect(page.text.contains("9 new 0 changed 1 unchanged 3 not ours 0 faults"))
        #expect(page.text.contains("Windows-1252, thirteen rows") || page.text.contains("Windows-1252, 13 rows"))
        #expect(page.text.contains("Rowanhurst Junior School 20 Jan 2026 S5 Inspection Ofsted, from November 2025"))
        #expect(page.text.contains("Achievement: Urgent improvement"))
        #expect(try await office.inspections(of: "Rowanhurst").isEmpty && office.keptFiles().count == 1)
        let seal = try #require(page.hidden("seal"))
        #expect(try await visitor.post(path + "/confirmation", ["seal": seal]).leadsTo == path)
        #expect(try await office.inspections(of: "Rowanhurst").count == 3)
        #expect(try office.keptFiles().isEmpty)
        let done = try await visitor.get(path)
        #expect(done.text.contains("9 new, 0 changed, 1 unchanged, 3 not ours. Ines Okafor imported inspections.csv"))
        #expect(try await visitor.post(path + "/confirmation", ["seal": seal]).leadsTo == path)
        #expect(try await office.history().count { $0.hasPrefix("Imported inspections") } == 1)
        #expect(try await visitor.get("/inspections/imports/new").text.contains("Imported before"))
    }

    @Test("show corrections, say when nothing would change, and ask a fixed number of queries")
    func later() async throws {
        let office = try await Office.open()
        defer { try? FileManager.default.removeItem(at: office.folder) }
        try await office.importFile()
        let visitor = try await office.visitor(office.lead)
        let path = try #require(try await visitor.upload("inspections-later.csv").leadsTo)
        var page = try await visitor.get(path)
        let queries = try await office.database.counting { page = try await visitor.get(path) }
        #expect(queries <= 8)
        #expect(page.text.contains("2 new 1 changed 7 unchanged"))
        #expect(page.text.contains("24 March 2026 Achievement Needs attention Expected standard"))
        let same = try #require(try await visitor.upload("inspections.csv").leadsTo)
        let nothing = try await visitor.get(same)
        #expect(nothing.text.contains("Nothing would change.") && !nothing.html.contains("/confirmation"))
        #expect(try await visitor.post(same + "/removal").leadsTo == "/inspections")
        #expect(try await visitor.get(same).status == 404)
    }

    @Test("import nothing when the inspections have changed since the page was shown")
    func changedSince() async throws {
        let office = try await Office.open()
        defer { try? FileManager.default.removeItem(at: office.folder) }
        let visitor = try await office.visitor(office.lead)
        let path = try #require(try await visitor.upload("inspections.csv").leadsTo)
        let seal = try #require(try await visitor.get(path).hidden("seal"))
        try await office.importFile(Fixture.later)
        let page = try await visitor.post(path + "/confirmation", ["seal": seal])
        #expect(page.status == 409 && page.text.contains("Nothing was imported."))
    }

    @Test("say row and column of what is wrong, and escape what stands there")
    func faults() async throws {
        let office = try await Office.open()
        defer { try? FileManager.default.removeItem(at: office.folder) }
        let visitor = try await office.visitor(office.lead)
        let rows = [Fixture.header, Fixture.row(Fixture.renewed(on: "<b>3</b>"))].joined(separator: "\n")
        let page = try await visitor.get(#require(try await visitor.upload(Array(rows.utf8)).leadsTo))
        #expect(page.text.contains("2 Inspection start date Found “<b>3</b>”, wanted a day such as 31/08/2026."))
        #expect(page.html.contains("&lt;b&gt;") && page.text.contains("The rest of the row is used."))
    }

    @Test(
        "refuse what is no such file in plain words, and keep nothing",
        arguments: [
            ("book.xlsx", "PK\u{3}\u{4}", "an Excel workbook"), ("empty.csv", "", "This file is empty."),
            ("list.csv", "a,b\n1,2\n", "not the header of Ofsted's file"),
            ("cut.csv", Fixture.header + "\n990001,\"x", "never closed"),
        ]
    )
    func refusals(name: String, content: String, words: String) async throws {
        let office = try await Office.open()
        defer { try? FileManager.default.removeItem(at: office.folder) }
        let visitor = try await office.visitor(office.lead)
        let bytes = content.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        let page = try await visitor.upload(bytes, named: name)
        #expect(page.status == 422 && page.text.contains(words), "\(page.text.prefix(300))")
        #expect(try office.keptFiles().isEmpty)
        #expect(try await visitor.post("/inspections/imports").text.contains("Choose Ofsted’s CSV file."))
    }

    @Test("forget a file that nobody imported within a day, and say so when it has gone")
    func old() async throws {
        let office = try await Office.open()
        defer { try? FileManager.default.removeItem(at: office.folder) }
        let visitor = try await office.visitor(office.lead)
        let path = try #require(try await visitor.upload("inspections.csv").leadsTo)
        try FileManager.default.removeItem(at: office.folder.appending(path: "inspection-imports"))
        let gone = try await visitor.get(path)
        #expect(gone.status == 409 && gone.text.contains("The file is no longer here."))
        office.clock.go(days: 2)
        #expect(try await office.visitor(office.lead).get(path).status == 404)
    }

    @Test("are for administrators and leads of the trust alone")
    func roles() async throws {
        let office = try await Office.open()
        defer { try? FileManager.default.removeItem(at: office.folder) }
        let head = try await office.head(of: office.school("Thistledown"))
        let path = try #require(try await office.visitor(office.lead).upload("inspections.csv").leadsTo)
        for person in [office.trustee, head] {
            let visitor = try await office.visitor(person)
            for address in ["/inspections", "/inspections/imports/new", path] {
                #expect(try await visitor.get(address).status == 403, "\(address)")
            }
            #expect(try await visitor.upload("inspections.csv").status == 403)
            #expect(try await visitor.post(path + "/confirmation").status == 403)
        }
        #expect(try await office.visitor().get("/inspections").status == 401)
        let other = try await office.database.write { tx in
            let trust = try tx.foundTrust(named: "Étoile Learning Trust", by: "Set-up")
            return try tx.adding("Zoe Hart", to: trust, .init(.trustLead))
        }
        #expect(try await office.visitor(other).get(path).status == 404)
    }
}
