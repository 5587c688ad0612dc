import Database
import Rehearsal
import Testing
import Web

@testable import Schools

@Suite("The list of schools")
struct SchoolsPageTests {
    @Test("leads to import or add where there is none")
    func empty() async throws {
        let room = try await Schoolroom()
        let page = try await room.visitor(.administrator).get("/schools")
        #expect(page.status == 200)
        #expect(page.text.contains("There are no schools here yet."))
        #expect(page.html.contains("href=\"/imports/new\""))
        #expect(page.html.contains("href=\"/schools/new\""))
        let other = try await room.visitor(.trustee).get("/schools")
        #expect(other.text.contains("No school is shared with you yet."))
        #expect(!other.html.contains("href=\"/imports/new\""))
    }

    @Test("goes A to Z and says what is missing")
    func list() async throws {
        let room = try await Schoolroom()
        try await room.add("Kestrel Bank") { $0.number = RegisterNumber(.urn, "990002") }
        try await room.add("Étoile") { draft in
            draft.phase = .primary
            draft.hasEarlyYears = true
            draft.hasPost16 = false
            draft.facts.ages = AgeRange(low: 3, high: 11)
        }
        let page = try await room.visitor(.trustee).get("/schools")
        #expect(page.text.contains("Two schools. One lacks a fact that decides which areas apply."))
        #expect(page.text.contains("Étoile Primary 3 to 11 Yes No Kestrel Bank URN 990002 Not known"))
        #expect(!page.html.contains("Add a school"))
    }

    @Test(
        "shows by standing, phase and hub only what its sentence says",
        arguments: [
            ("", ["Birch", "Cedar", "Elm"]), ("show=closed", ["Ash"]), ("show=all", ["Ash", "Birch", "Cedar", "Elm"]),
            ("show=incomplete", ["Birch", "Elm"]), ("phase=primary", ["Cedar"]), ("phase=unknown", ["Birch", "Elm"]),
            ("hub=HUB", ["Birch"]), ("hub=none", ["Cedar", "Elm"]), ("show=all&hub=HUB", ["Ash", "Birch"]),
            ("show=nonsense&phase=x&hub=y", ["Birch", "Cedar", "Elm"]), ("show=closed&phase=primary", []),
        ]
    )
    func filter(query: String, names: [String]) async throws {
        let room = try await Schoolroom()
        let ash = try await room.add("Ash") { $0.standing = .closed(on: Day("2024-08-31")) }
        let birch = try await room.add("Birch")
        try await room.add("Cedar") { draft in
            draft.phase = .primary
            draft.hasEarlyYears = true
            draft.hasPost16 = false
        }
        try await room.add("Elm")
        let hub = try await room.database.write { tx in
            try tx.addHub(named: "North", of: [ash.id, birch.id], in: room.trust.id, by: room.author)
        }
        let page = try await room.visitor(.trustee).get("/schools?" + query.replacing("HUB", with: hub.id.text))
        #expect(page.status == 200)
        for name in ["Ash", "Birch", "Cedar", "Elm"] {
            #expect(page.html.contains("\">\(name)</a>") == names.contains(name), "\(name)")
        }
        #expect(page.text.contains("No school matches.") == names.isEmpty)
        #expect(!names.contains("Ash") || page.text.contains("closed on 31 August 2024"))
    }

    @Test("is, for a head, the head's own school")
    func head() async throws {
        let room = try await Schoolroom()
        let own = try await room.add("Kestrel Bank")
        try await room.add("Thistledown")
        let page = try await room.visitor(.head(of: own.id)).get("/schools")
        #expect(page.text.contains("Kestrel Bank"))
        #expect(!page.text.contains("Thistledown"))
    }

    @Test("asks the same few queries for one school and for sixty")
    func queries() async throws {
        let room = try await Schoolroom()
        try await room.add("School 0")
        let visitor = room.visitor(.administrator)
        let few = try await room.database.counting { _ = try await visitor.get("/schools") }
        for number in 1..<60 { try await room.add("School \(number)") }
        let many = try await room.database.counting { _ = try await visitor.get("/schools") }
        #expect(few == 4)
        #expect(many == few)
    }
}
