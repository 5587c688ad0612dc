import Accounts
import Database
import Evaluations
import Rehearsal
import Schools
import Testing
import Web

@testable import Validations

@Suite("Feedback on a review")
struct FeedbackTests {
    private static func shared() async throws -> (Panel, Validation, String) {
        let panel = try await Panel.open()
        let validation = try await panel.assign()
        try await panel.agreeAll(validation)
        try await panel.share(validation)
        return (panel, validation, "/validations/\(validation.id)/feedback")
    }

    @Test("is written by the school and read by the school and its validator, and by nobody else")
    func readers() async throws {
        let (panel, validation, path) = try await Self.shared()
        let page = "/validations/\(validation.id)"
        let words = "Your questions <helped>.\nMore time for the books, though."
        #expect(try await panel.visitor(panel.head).post(path, ["words": words]).leadsTo == "\(page)#feedback")
        panel.clock.go(minutes: 1)
        #expect(try await panel.visitor(panel.contributor).post(path, ["words": "Thank you."]).status == 303)
        for person in [panel.head, panel.contributor, panel.nia] {
            let seen = try await panel.visitor(person).get(page)
            #expect(seen.html.contains("Your questions &lt;helped&gt;.") && seen.text.contains("Thank you."))
        }
        for person in [panel.lead, panel.governor] {
            let seen = try await panel.visitor(person).get(page)
            #expect(seen.status == 200 && !seen.html.contains("Your questions"))
        }
        #expect(try await panel.visitor(panel.samuel).get(page).status == 404)
        let growth = try await panel.visitor(panel.nia).get("/validations/growth").text
        #expect(growth.contains("Ruth Adeyemi, Kestrel Bank Primary") && growth.contains("More time for the books"))
        let other = try await panel.visitor(panel.samuel).get("/validations/growth").text
        #expect(!other.contains("More time for the books") && other.contains("No feedback yet."))
        let history = try await panel.history()
        #expect(history.first == "Samira Khan: Gave Nia Rowe feedback on the review.")
        #expect(!history.contains { $0.contains("books") })
    }

    @Test("is refused before the review is shared, empty, too long, and from anybody but the school")
    func refusals() async throws {
        let panel = try await Panel.open()
        let open = try await panel.assign()
        let early = try await panel.visitor(panel.head).post("/validations/\(open.id)/feedback", ["words": "Hello"])
        #expect(early.status == 409)
        let (shared, _, path) = try await Self.shared()
        let head = try await shared.visitor(shared.head)
        let empty = try await head.post(path, ["words": " \n"])
        #expect(
            empty.status == 422 && empty.text.contains("Write what helped") && empty.html.contains("<title>Error: ")
        )
        let long = try await head.post(path, ["words": String(repeating: "é", count: 5_001)])
        #expect(long.status == 422 && long.text.contains("The limit is 5,000.") && long.text.contains("éééé"))
        let statuses = [
            (shared.nia, 403), (shared.lead, 403), (shared.governor, 403), (shared.samuel, 404), (shared.stranger, 404),
        ]
        for (person, status) in statuses {
            #expect(try await shared.visitor(person).post(path, ["words": "Hello"]).status == status, "\(person.name)")
        }
        #expect(try await shared.visitor(nil).post(path, ["words": "Hello"]).status == 401)
    }

    @Test("keeps every word, on both databases", arguments: Engine.available)
    func keeps(engine: Engine) async throws {
        let panel = try await Panel.open(engine)
        let validation = try await panel.assign()
        try await panel.agreeAll(validation)
        try await panel.share(validation)
        let words = "“Só” \u{202E}🏫 & <b>"
        try await panel.database.write { tx in
            try tx.give(
                " \(words)\u{0}\n",
                on: tx.validation(validation.id, seenBy: panel.head).validation,
                by: panel.head
            )
        }
        #expect(try await panel.database.read { tx in try tx.feedback(on: validation.id).map(\.words) } == [words])
        let received = try await panel.database.read { tx in try tx.feedback(to: panel.nia).map(\.school) }
        #expect(received == ["Kestrel Bank Primary"])
    }
}
