import Accounts
import Database
import Frameworks
import Rehearsal
import Schools
import Testing

@Suite("A draft")
struct DraftTests {
    @Test("keeps each text by itself as it is typed, and says when", arguments: Engine.available)
    func autosave(_ engine: Engine) async throws {
        let studio = try await Studio.open(on: engine)
        let priya = try await studio.visitor(studio.priya)
        let draft = try await studio.draft()
        let area = draft.wires[2]
        let statement = area.descriptors[2].statements[1]
        let whole = "/frameworks/\(draft.id)/draft"
        let said = try await priya.save(whole, ["revision-title": "0", "title": "Belonging “für alle” 🎈 <b>"])
        #expect(said.status == 200)
        #expect(said.html.contains("\"revision-title\":\"1\"") && said.html.contains("\"saved\":"))
        for (name, text) in [("looks-3", "One.\n\nTwo."), ("statement-\(statement.id)", "Checked"), ("guidance", "")] {
            #expect(
                try await priya.save("\(whole)/\(area.id)", ["revision-\(name)": "0", "\(name)": "\(text)"]).status
                    == 200
            )
        }
        let kept = try await studio.version(draft.id)
        #expect(kept.title == "Belonging “für alle” 🎈 <b>")
        #expect(kept.wires[2].descriptors[2].looksLike == "One.\n\nTwo.")
        #expect(kept.wires[2].descriptors[2].statements[1] == Statement(id: statement.id, text: "Checked"))
        #expect(kept.wires[2].guidance.isEmpty)
        var expected = draft
        expected.title = kept.title
        expected.areas[2] = kept.areas[2]
        #expect(kept == expected)
        #expect(try await priya.get("\(whole)/\(area.id)").html.contains("name=\"revision-looks-3\" value=\"1\""))
        #expect(try await priya.get(whole).html.contains("value=\"Belonging “für alle” 🎈 &lt;b&gt;\""))
    }

    @Test("shows both texts when two people change one field, and keeps the one that is chosen")
    func conflict() async throws {
        let studio = try await Studio.open()
        let (priya, samira) = (try await studio.visitor(studio.priya), try await studio.visitor(studio.samira))
        let draft = try await studio.draft()
        let path = "/frameworks/\(draft.id)/draft/\(draft.wires[0].id)"
        _ = try await samira.save(path, ["revision-looks-1": "0", "looks-1": "Samira’s words"])
        let other = try await priya.save(path, ["revision-looks-2": "0", "looks-2": "Another field"])
        #expect(other.status == 200)
        let said = try await priya.save(path, ["revision-looks-1": "0", "looks-1": "Priya’s words"])
        #expect(said.status == 409)
        for part in [
            "\"theirs\":\"Samira’s words\"", "\"by\":\"Samira Khan\"", "\"revision\":1", "\"field\":\"looks-1\"",
        ] {
            #expect(said.html.contains(part), "\(part)")
        }
        #expect(try await studio.version(draft.id).wires[0].descriptors[0].looksLike == "Samira’s words")
        let page = try await priya.post(path, ["revision-looks-1": "0", "looks-1": "Priya’s words"])
        #expect(page.status == 409)
        #expect(page.text.contains("Priya's words") || page.text.contains("Priya’s words"))
        #expect(page.text.contains("Samira Khan changed this") && page.text.contains("Keep mine"))
        #expect(try await priya.save(path, ["revision-looks-1": "1", "looks-1": "Priya’s words"]).status == 200)
        #expect(try await studio.version(draft.id).wires[0].descriptors[0].looksLike == "Priya’s words")
    }

    @Test("is not troubled when two people write the same, or save a page that nobody changed")
    func same() async throws {
        let studio = try await Studio.open()
        let (priya, samira) = (try await studio.visitor(studio.priya), try await studio.visitor(studio.samira))
        let draft = try await studio.draft()
        let path = "/frameworks/\(draft.id)/draft"
        _ = try await samira.save(path, ["revision-title": "0", "title": "Together"])
        let said = try await priya.save(path, ["revision-title": "0", "title": "Together"])
        #expect(said.status == 200 && said.html.contains("\"revision-title\":\"1\""))
        let history = try await studio.database.read { tx in try tx.history(of: studio.trust.id).map(\.words) }
        #expect(history.first == "Changed the text of draft 1.0 of Together.")
        _ = try await priya.post(path, ["title": "Together", "purpose": draft.purpose])
        let after = try await studio.database.read { tx in try tx.history(of: studio.trust.id).map(\.words) }
        #expect(after == history)
    }

    @Test("keeps what is right and says what is wrong beside the field, with what was typed")
    func wrong() async throws {
        let studio = try await Studio.open()
        let priya = try await studio.visitor(studio.priya)
        let draft = try await studio.draft()
        let path = "/frameworks/\(draft.id)/draft"
        let long = String(repeating: "é", count: 401)
        let page = try await priya.post(path, ["title": "", "purpose": long, "about": "Kept"])
        #expect(page.status == 422)
        #expect(page.text.contains("Two things to put right") && page.text.contains("Write the title."))
        #expect(page.text.contains("This has 401 characters. At most 400 fit."))
        #expect(page.html.contains(long))
        let kept = try await studio.version(draft.id)
        #expect(kept.title == draft.title && kept.purpose == draft.purpose && kept.about == "Kept")
        let said = try await priya.save(path, ["title": "", "revision-title": "0"])
        #expect(said.status == 422 && said.html.contains("\"errors\":{\"title\":\"Write the title.\"}"))
        let much = try await priya.save(path, ["about": String(repeating: "x", count: 100_000), "revision-about": "1"])
        #expect(much.status == 422 && much.html.contains("This has 100000 characters."))
    }

    @Test("takes statements in and away, and loses no word of the one that goes")
    func statements() async throws {
        let studio = try await Studio.open()
        let priya = try await studio.visitor(studio.priya)
        let draft = try await studio.draft()
        let area = draft.wires[0]
        let path = "/frameworks/\(draft.id)/draft/\(area.id)"
        let added = try await priya.post("\(path)/statements", ["level": "3", "new-3": "  Somebody checks  "])
        #expect(added.leadsTo == "\(path)#level-3")
        let kept = try await studio.version(draft.id).wires[0].descriptors[2].statements
        #expect(kept.dropLast() == area.descriptors[2].statements[...] && kept.last?.text == "Somebody checks")
        let gone = area.descriptors[2].statements[0]
        let other = area.descriptors[2].statements[1]
        let removed = try await priya.post(
            "\(path)/statements/\(gone.id)/removal",
            ["statement-\(gone.id)": "half typed", "statement-\(other.id)": "Changed on the way"]
        )
        #expect(removed.leadsTo == "\(path)#level-3")
        let left = try await studio.version(draft.id).wires[0].descriptors[2].statements
        #expect(left.map(\.id) == kept.dropFirst().map(\.id) && left[0].text == "Changed on the way")
        let history = try await studio.database.read { tx in try tx.history(of: studio.trust.id).map(\.words) }
        #expect(history.contains { $0.contains("Removed the statement “\(gone.text)”") })
        let late = try await priya.save(
            path,
            ["statement-\(gone.id)": "Too late", "revision-statement-\(gone.id)": "0"]
        )
        #expect(late.status == 422 && late.html.contains("This statement was removed meanwhile: “Too late”."))
    }

    @Test("takes no empty statement and none for a level that is not there")
    func refusedStatements() async throws {
        let studio = try await Studio.open()
        let priya = try await studio.visitor(studio.priya)
        let draft = try await studio.draft()
        let path = "/frameworks/\(draft.id)/draft/\(draft.wires[0].id)/statements"
        let empty = try await priya.post(path, ["level": "3", "new-3": " "])
        #expect(empty.status == 422 && empty.text.contains("Write the statement."))
        let text = String(repeating: "x", count: 301)
        let long = try await priya.post(path, ["level": "3", "new-3": "\(text)"])
        #expect(long.status == 422 && long.html.contains(text))
        for level in ["6", "0", "-1", "\(Int.max)", "\(Int.min)"] {
            #expect(try await priya.post(path, ["level": level, "new-\(level)": "x"]).status == 404)
        }
        #expect(try await priya.post(path, ["level": "three", "new-3": "x"]).status == 400)
        #expect(try await studio.version(draft.id) == draft)
    }

    @Test("is never written to once it is published, by any way in")
    func published() async throws {
        let studio = try await Studio.open()
        let priya = try await studio.visitor(studio.priya)
        let draft = try await studio.draft()
        try await studio.publish(draft.id)
        let area = draft.wires[0]
        let path = "/frameworks/\(draft.id)/draft"
        let statement = area.descriptors[2].statements[0].id
        for (way, field) in [
            (path, "title"), ("\(path)/\(area.id)", "looks-1"), ("\(path)/\(area.id)/statements", "new-1"),
            ("\(path)/\(area.id)/statements/\(statement)/removal", "title"),
        ] {
            #expect(try await priya.post(way, ["\(field)": "Changed", "level": "1"]).status == 409, "\(way)")
            #expect(try await priya.save(way, ["\(field)": "Changed", "level": "1"]).status == 409, "\(way)")
        }
        #expect(try await studio.version(draft.id).areas == draft.areas)
    }

    @Test("says what is missing before it can be published, and where to write it")
    func gaps() async throws {
        let studio = try await Studio.open()
        let priya = try await studio.visitor(studio.priya)
        let draft = try await studio.draft()
        let area = draft.wires[0]
        _ = try await priya.save("/frameworks/\(draft.id)/draft/\(area.id)", ["looks-2": "", "revision-looks-2": "0"])
        let page = try await priya.get("/frameworks/\(draft.id)/draft")
        #expect(page.text.contains("One thing to write before you can publish."))
        #expect(page.html.contains("href=\"/frameworks/\(draft.id)/draft/\(area.id)#f-looks-2\""))
        #expect(try await priya.post("/frameworks/\(draft.id)/publication").status == 409)
        #expect(try await studio.version(draft.id).stage == .draft)
    }
}
