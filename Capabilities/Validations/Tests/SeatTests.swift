import Accounts
import Database
import Frameworks
import Rehearsal
import Testing
import Web

@testable import Validations

@Suite("Who sees a validation")
struct SeatTests {
    /// What each person is answered at its address while it is written, and once it is shared.
    @Test("is one table")
    func table() async throws {
        let panel = try await Panel.open()
        let validation = try await panel.assign()
        try await panel.change("inclusion", .place(5), .write(.reason, "Only one year."), in: validation)
        let people: [(name: String, person: Person?, before: Int, after: Int, reads: Bool)] = [
            ("nobody", nil, 401, 401, false), ("validator", panel.nia, 200, 200, true),
            ("other validator", panel.samuel, 404, 404, false), ("head", panel.head, 200, 200, true),
            ("contributor", panel.contributor, 200, 200, true), ("governor", panel.governor, 404, 200, false),
            ("lead", panel.lead, 303, 200, true), ("another head", panel.stranger, 404, 404, false),
        ]
        for (name, person, before, _, _) in people {
            let page = try await panel.visitor(person).get("/validations/\(validation.id)")
            #expect(page.status == before, "\(name)")
            #expect(!page.html.contains("Only one year.") || name == "validator", "\(name)")
        }
        try await panel.agreeAll(validation)
        try await panel.change("inclusion", .place(5), .write(.reason, "Only one year."), in: validation)
        try await panel.recommend(.notYet, why: "Inclusion first.", in: validation)
        try await panel.share(validation)
        for (name, person, _, after, reads) in people {
            let page = try await panel.visitor(person).get("/validations/\(validation.id)")
            #expect(page.status == after, "\(name)")
            #expect(page.html.contains("Only one year.") == reads, "\(name)")
            if after == 200 { #expect(page.html.contains("Inclusion first."), "\(name)") }
        }
    }

    @Test("is told in the same table to whoever tries to write")
    func writing() async throws {
        let panel = try await Panel.open()
        let validation = try await panel.assign()
        let area = try panel.area("inclusion").id
        let people: [(Person?, Int)] = [
            (nil, 401), (panel.nia, 200), (panel.samuel, 404), (panel.head, 403), (panel.lead, 403),
            (panel.stranger, 404),
            (panel.governor, 404),
        ]
        for (person, status) in people {
            let fields: KeyValuePairs = ["revision-\(area)": "0.0.0.0.0.0", "stance-\(area)": "agree"]
            let answer = try await panel.visitor(person).save(
                "/validations/\(validation.id)/areas/\(area)/review",
                fields
            )
            #expect(answer.status == status, "\(person?.name ?? "nobody")")
        }
        #expect(try await panel.visitor(panel.nia).post("/validations/\(ID<Validation>())/sharing").status == 404)
        #expect(try await panel.visitor(panel.nia).get("/validations/nonsense").status == 404)
    }

    @Test("leaves the former validator what they wrote, and nobody else")
    func former() async throws {
        let panel = try await Panel.open()
        let validation = try await panel.assign()
        try await panel.change("inclusion", .write(.goingWell, "The profiles."), in: validation)
        try await panel.database.write { tx in try tx.release(validation, by: panel.lead) }
        let page = try await panel.visitor(panel.nia).get("/validations/\(validation.id)")
        #expect(page.status == 200 && page.html.contains("The profiles.") && !page.html.contains("<textarea"))
        for person in [panel.lead, panel.head, panel.samuel] {
            #expect(try await panel.visitor(person).get("/validations/\(validation.id)").status == 404)
        }
    }
}
