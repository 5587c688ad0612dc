import Accounts
import Database
import Evaluations
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@testable import Validations

@Suite("The list of validations")
struct ValidationListTests {
    @Test("shows everybody what is theirs, in one query a list")
    func lists() async throws {
        let panel = try await Panel.open()
        let lead = try await panel.visitor(panel.lead)
        let nia = try await panel.visitor(panel.nia)
        #expect(try await lead.get("/validations").text.contains("One submission is waiting for a validator."))
        #expect(try await nia.get("/validations").text.contains("No reviews to do."))
        let validation = try await panel.assign()
        #expect(try await lead.get("/validations").text.contains("In validation Kestrel Bank Primary"))
        #expect(try await nia.get("/validations").html.contains("href=\"/validations/\(validation.id)\""))
        try await panel.change("inclusion", .choose(.agree), in: validation)
        #expect(try await nia.get("/validations").text.contains("1 of 8 reviewed"))
        #expect(try await !lead.get("/validations").text.contains("reviewed"))
        panel.clock.go(minutes: 1)
        let head = try await panel.visitor(panel.head)
        #expect(try await head.get("/validations").text.contains("With Nia Rowe"))
        #expect(try await panel.visitor(panel.governor).get("/validations").text.contains("Nothing yet."))
        try await panel.agreeAll(validation)
        try await panel.share(validation)
        #expect(try await lead.get("/validations").text.contains("One decision to make."))
        #expect(
            try await panel.visitor(panel.governor).get("/validations").text.contains(
                "Shared by Nia Rowe on 22 November 2026"
            )
        )
        #expect(try await panel.database.counting { _ = try await lead.get("/validations") } == 2)
        #expect(try await panel.visitor(panel.stranger).get("/validations").text.contains("Nothing yet."))
    }

    @Test("gives a page to choose a validator, with who is missing and why, and refuses a day that has passed")
    func choose() async throws {
        let panel = try await Panel.open()
        let lead = try await panel.visitor(panel.lead)
        let path = "/submissions/\(panel.submission.id)/validator"
        let page = try await lead.get(path)
        #expect(page.text.contains("Ravi Sen has a role at this school.") && page.html.contains("value=\"2026-12-11\""))
        #expect(!page.html.contains("value=\"\(panel.ravi.id)\""))
        let nothing = try await lead.post(path, ["due": "2026-11-21"])
        #expect(nothing.status == 422 && nothing.text.contains("Two things to put right"))
        #expect(nothing.html.contains("value=\"2026-11-21\""))
        #expect(try await lead.post(path, ["validator": panel.ravi.id.text]).status == 409)
        #expect(try await lead.post(path, ["validator": panel.nia.id.text, "due": ""]).leadsTo == "/validations")
        #expect(try await lead.post(path, ["validator": panel.samuel.id.text]).status == 409)
        #expect(try await lead.get(path).text.contains("Nia Rowe validates this submission."))
        for person in [panel.head, panel.nia, panel.stranger] {
            #expect(try await panel.visitor(person).get(path).status == 404)
        }
    }

    @Test("gives the last shared beads as ghosts, by the keys of areas", arguments: Engine.available)
    func lastValidated(engine: Engine) async throws {
        let panel = try await Panel.open(engine)
        let validation = try await panel.assign()
        func ghosts() async throws -> [ID<Area>: Int] {
            try await panel.database.read { tx in
                try tx.lastValidated(panel.submission.evaluation, in: panel.version).notches
            }
        }
        try await panel.agreeAll(validation)
        try await panel.change("inclusion", .place(8), .write(.reason, "One year."), in: validation)
        try await panel.recommend(.notYet, in: validation)
        #expect(try await ghosts().isEmpty)
        try await panel.share(validation)
        let found = try await ghosts()
        let inclusion = try panel.area("inclusion")
        #expect(found.count == 8 && found[inclusion.id] == 8)
        let title = try await panel.database.read { tx in
            try tx.lastValidated(panel.submission.evaluation, in: panel.version).title
        }
        #expect(title == "November 2026")
        let shared = try await panel.database.read { tx in try tx.sharedReview(of: panel.submission) }
        #expect(shared?.notch(inclusion) == 8)
    }
}
