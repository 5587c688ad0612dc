import Database
import Rehearsal
import Schools
import Testing

@testable import Frameworks

@Suite("What a draft asks for in an area")
struct DraftFactsTests {
    @Test("is kept choice by choice: evidence, schools, inspection areas, letter", arguments: Engine.available)
    func choices(_ engine: Engine) async throws {
        let studio = try await Studio.open(on: engine)
        let priya = try await studio.visitor(studio.priya)
        let draft = try await studio.draft(of: "english-and-mathematics")
        let area = draft.wires[0]
        let path = "/frameworks/\(draft.id)/draft/\(area.id)"
        let page = try await priya.post(
            path,
            [
                "kinds": "", "kinds": "voice", "kinds": "data", "revision-kinds": "0", "least": "2", "months": "18",
                "look-for": " What pupils say \n\n\nBooks  ", "phases": "", "phases": "primary", "needs": "post-16",
                "aligned": "ofsted-2025/inclusion", "aligned": "", "aligned": "estyn/leading-and-improving",
                "aligned": "ofsted-2025/inclusion", "letter": "Q",
            ]
        )
        #expect(page.status == 303)
        let kept = try #require(try await studio.version(draft.id).area(area.id))
        let wanted = EvidenceExpectation(
            kinds: [.data, .voice],
            least: 2,
            months: 18,
            lookFor: ["What pupils say", "Books"]
        )
        #expect(kept.expects == wanted && kept.letter == "Q")
        #expect(kept.applies == Applicability(phases: [.primary], needsEarlyYears: false, needsPost16: true))
        #expect(kept.aligned.map(\.text) == ["ofsted-2025/inclusion", "estyn/leading-and-improving"])
        let none = try await priya.save(path, ["phases": "", "needs": "", "kinds": "", "months": "", "aligned": ""])
        #expect(none.status == 409)
        for name in ["phases", "needs", "kinds", "months", "aligned"] {
            #expect(try await priya.save(path, ["\(name)": "", "revision-\(name)": "1"]).status == 200)
        }
        let empty = try #require(try await studio.version(draft.id).area(area.id))
        #expect(empty.applies == .everyone && empty.expects.kinds.isEmpty && empty.expects.months == nil)
        #expect(empty.aligned.isEmpty)
    }

    @Test("says what cannot be: a number out of range, a choice that is not there, too many lines")
    func wrong() async throws {
        let studio = try await Studio.open()
        let priya = try await studio.visitor(studio.priya)
        let draft = try await studio.draft()
        let path = "/frameworks/\(draft.id)/draft/\(draft.areas[0].id)"
        let wrong: [(String, String, String)] = [
            ("months", "0", "Write a whole number from 1 to 120."),
            ("least", "seven", "Write a whole number from 0 to 6."),
            ("phases", "university", "Choose from those on this page."),
            ("aligned", "x", "Choose from those on this page."),
            ("look-for", (0..<41).map { "Line \($0)" }.joined(separator: "\n"), "This has 41 lines. At most 40 fit."),
            ("look-for", String(repeating: "x", count: 301), "This has 301 characters. At most 300 fit."),
            ("letter", "ABC", "This has 3 characters. At most 2 fit."),
        ]
        for (name, text, words) in wrong {
            let said = try await priya.save(path, ["\(name)": "\(text)", "revision-\(name)": "0"])
            #expect(said.status == 422 && said.html.contains(words), "\(name)")
            #expect(try await priya.post(path, ["\(name)": "\(text)"]).text.contains(words))
        }
        #expect(try await studio.version(draft.id) == draft)
    }

    @Test("shows both when two people choose, theirs in words")
    func conflict() async throws {
        let studio = try await Studio.open()
        let (priya, samira) = (try await studio.visitor(studio.priya), try await studio.visitor(studio.samira))
        let draft = try await studio.draft()
        let path = "/frameworks/\(draft.id)/draft/\(draft.areas[0].id)"
        _ = try await samira.save(path, ["phases": "primary", "phases": "special", "revision-phases": "0"])
        let said = try await priya.save(path, ["phases": "secondary", "revision-phases": "0"])
        #expect(said.status == 409 && said.html.contains("\"said\":\"Primary and Special\""))
        #expect(said.html.contains("\"theirs\":\"primary\\nspecial\""))
        let page = try await priya.post(path, ["phases": "secondary", "revision-phases": "0"])
        #expect(page.status == 409 && page.text.contains("Primary and Special"))
    }

    @Test("keeps the standard of one area, and says nothing twice", arguments: Engine.available)
    func standard(_ engine: Engine) async throws {
        let studio = try await Studio.open(on: engine)
        let (priya, samira) = (try await studio.visitor(studio.priya), try await studio.visitor(studio.samira))
        let draft = try await studio.draft()
        let area = draft.wires[0]
        let path = "/frameworks/\(draft.id)/draft/\(area.id)/standard"
        #expect(try await priya.save(path, ["standard": "5", "revision-standard": "0"]).status == 200)
        #expect(try await studio.version(draft.id).rule.areas[area.id] == 5)
        let said = try await samira.save(path, ["standard": "2", "revision-standard": "0"])
        #expect(said.status == 409 && said.html.contains("\"said\":\"Exceptional\""))
        let usual = try #require(draft.rule.standard["five-point"])
        #expect(try await samira.save(path, ["standard": "\(usual)", "revision-standard": "1"]).status == 200)
        #expect(try await studio.version(draft.id).rule.areas[area.id] == nil)
        #expect(try await priya.save(path, ["standard": "9", "revision-standard": "2"]).status == 422)
        #expect(try await priya.post(path, ["standard": "4", "revision-standard": "2"]).status == 303)
        let parts = try await studio.draft(of: "english-and-mathematics")
        let heading = "/frameworks/\(parts.id)/draft/\(parts.tops[0].id)/standard"
        #expect(try await priya.save(heading, ["standard": "2"]).status == 409)
    }

    @Test("moves statements up and down in their level, with what was typed beside")
    func statements() async throws {
        let studio = try await Studio.open()
        let priya = try await studio.visitor(studio.priya)
        let draft = try await studio.draft()
        let area = draft.wires[0]
        let row = area.descriptors[2].statements
        let path = "/frameworks/\(draft.id)/draft/\(area.id)"
        let moved = try await priya.post(
            "\(path)/statements/\(row[1].id)/place",
            ["to": "up", "statement-\(row[0].id)": "Changed on the way"]
        )
        #expect(moved.leadsTo == "\(path)#level-3")
        let kept = try await studio.version(draft.id).wires[0].descriptors[2].statements
        #expect(kept.map(\.id) == [row[1].id, row[0].id] + row.dropFirst(2).map(\.id))
        #expect(kept[1].text == "Changed on the way")
        #expect(try await priya.post("\(path)/statements/\(row[1].id)/place", ["to": "up"]).status == 409)
        #expect(try await priya.post("\(path)/statements/\(row[1].id)/place", ["to": "over"]).status == 400)
        #expect(try await priya.post("\(path)/statements/\(ID<Statement>())/place", ["to": "up"]).status == 404)
    }
}
