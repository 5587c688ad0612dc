import Accounts
import Database
import Rehearsal
import Testing
import Web

@testable import Frameworks

@Suite("The steps of a draft")
struct DraftStepsTests {
    @Test("are undone in turn, also after the page was left, and done again", arguments: Engine.available)
    func inTurn(_ engine: Engine) async throws {
        let studio = try await Studio.open(on: engine)
        let priya = try await studio.visitor(studio.priya)
        let draft = try await studio.draft()
        let path = "/frameworks/\(draft.id)/draft"
        let (first, second) = (draft.areas[0], draft.areas[1])
        var states = [draft]
        func note() async throws { states.append(try await studio.version(draft.id)) }
        _ = try await priya.post("\(path)/\(first.id)/removal", ["sure": "yes"])
        try await note()
        _ = try await priya.save("\(path)/\(second.id)", ["guidance": "Look at lunch.", "revision-guidance": "0"])
        try await note()
        _ = try await priya.post("\(path)/\(second.id)/statements", ["level": "2", "new-2": "Somebody checks"])
        try await note()
        _ = try await priya.post("\(path)/\(second.id)/place", ["to": "down"])
        try await note()
        _ = try await priya.save(path, ["word-area": "element", "revision-word-area": "0"])
        try await note()
        #expect(Set(states.map(\.areas)).count == 5)
        for (state, words) in zip(
            states.dropLast(),
            [
                "removed \(first.title)", "changed \(second.title): guidance on judging it", "added the", "moved",
                "changed the whole framework: own words",
            ]
        ).reversed() {
            let page = try await priya.get("\(path)/\(second.id)")
            #expect(page.text.contains("Undo: \(words)"), "\(words)")
            let target = try #require(studio.undoPath(in: page.html))
            #expect(try await priya.post(target).status == 303)
            #expect(try await studio.version(draft.id) == state)
        }
        #expect(try await studio.version(draft.id) == draft)
        let page = try await priya.get(path)
        #expect(page.text.contains("Do again: removed \(first.title)") && !page.html.contains("data-none"))
        let redo = try #require(try await studio.trail(draft.id).lastUndone(of: studio.priya.id.text))
        #expect(try await priya.post("\(path)/steps/\(redo.step.id)/undoing").status == 303)
        #expect(try await studio.version(draft.id) == states[1])
        let last = try #require(try await studio.trail(draft.id).last(of: studio.priya.id.text))
        #expect(last.words == "removed \(first.title)")
        _ = try await priya.post("\(path)/steps/\(last.id)/undoing")
        #expect(try await studio.version(draft.id) == draft)
    }

    @Test("refuse to be undone when somebody else changed the same since, and when they were undone already")
    func refused() async throws {
        let studio = try await Studio.open()
        let (priya, samira) = (try await studio.visitor(studio.priya), try await studio.visitor(studio.samira))
        let draft = try await studio.draft()
        let path = "/frameworks/\(draft.id)/draft"
        let new = try #require(try await priya.post("\(path)/areas", ["new-area": "Voice"]).leadsTo)
        let step = try #require(try await studio.trail(draft.id).steps.first)
        _ = try await samira.save(new, ["looks-1": "Samira’s words", "revision-looks-1": "0"])
        let seen = try await priya.post("\(path)/steps/\(step.id)/undoing")
        #expect(seen.status == 409)
        let said = DraftRefusal.changedSince(try #require(try await studio.trail(draft.id).steps.first)).problem
        guard case .refused(let what, _) = said else { return }
        #expect(
            what.hasPrefix("Samira Khan changed the same thing since, at ")
                && what.contains("changed Voice: what Urgent improvement looks like")
        )
        #expect(try await studio.version(draft.id).areas.last?.title == "Voice")
        let other = try #require(try await studio.trail(draft.id).steps.first)
        #expect(try await priya.post("\(path)/steps/\(other.id)/undoing").status == 303)
        #expect(try await priya.post("\(path)/steps/\(other.id)/undoing").status == 409)
        #expect(try await priya.post("\(path)/steps/\(step.id)/undoing").status == 303)
        #expect(try await studio.version(draft.id) == draft)
        #expect(try await priya.post("\(path)/steps/\(ID<DraftStep>())/undoing").status == 409)
    }

    @Test("let each undo their own last change while somebody else works beside them")
    func beside() async throws {
        let studio = try await Studio.open()
        let (priya, samira) = (try await studio.visitor(studio.priya), try await studio.visitor(studio.samira))
        let draft = try await studio.draft()
        let path = "/frameworks/\(draft.id)/draft"
        _ = try await priya.save("\(path)/\(draft.areas[0].id)", ["about": "Priya’s", "revision-about": "0"])
        _ = try await samira.save("\(path)/\(draft.areas[0].id)", ["guidance": "Samira’s", "revision-guidance": "0"])
        let page = try await priya.get(path)
        #expect(page.text.contains("Undo: changed \(draft.areas[0].title): what it is about"))
        _ = try await priya.post(try #require(studio.undoPath(in: page.html)))
        let kept = try await studio.version(draft.id).areas[0]
        #expect(kept.about == draft.areas[0].about && kept.guidance == "Samira’s")
        let list = try await priya.get("\(path)/steps").text
        #expect(list.contains("Samira Khan changed \(draft.areas[0].title): guidance on judging it"))
        #expect(list.contains("Priya Nair undid: changed \(draft.areas[0].title): what it is about"))
    }

    @Test("hold what is typed without a break in one, and tell the page which")
    func typing() async throws {
        let studio = try await Studio.open()
        let priya = try await studio.visitor(studio.priya)
        let draft = try await studio.draft()
        let path = "/frameworks/\(draft.id)/draft/\(draft.areas[0].id)"
        for (number, text) in ["L", "Lo", "Look", "Look up"].enumerated() {
            let said = try await priya.save(path, ["about": "\(text)", "revision-about": "\(number)"])
            #expect(said.html.contains("\"undone\":\"changed \(draft.areas[0].title): what it is about\""))
        }
        #expect(try await studio.trail(draft.id).steps.count == 1)
        let asked = try await studio.database.counting {
            _ = try await priya.save(path, ["about": "Look up", "revision-about": "4"])
        }
        let written = try await studio.database.counting {
            _ = try await priya.save(path, ["about": "Look up!", "revision-about": "4"])
        }
        #expect(asked == 4 && written == 7)
        let step = try #require(try await studio.trail(draft.id).steps.first)
        _ = try await priya.post("/frameworks/\(draft.id)/draft/steps/\(step.id)/undoing")
        #expect(try await studio.version(draft.id) == draft)
        let late = try await priya.save(path, ["about": "Look up, now", "revision-about": "5"])
        #expect(late.status == 409 && late.html.contains("\"theirs\":"))
    }

    @Test("are for trust leads, and for drafts alone")
    func readers() async throws {
        let studio = try await Studio.open()
        let draft = try await studio.draft()
        let path = "/frameworks/\(draft.id)/draft"
        let area = draft.areas[0].id
        let ways = [
            "\(path)/areas", "\(path)/\(area)/parts", "\(path)/\(area)/removal", "\(path)/\(area)/copies",
            "\(path)/\(area)/place", "\(path)/\(area)/standard", "\(path)/steps/\(ID<DraftStep>())/undoing",
            "\(path)/\(area)/statements/\(draft.areas[0].descriptors[1].statements[0].id)/place",
        ]
        for (person, status) in [(studio.head, 403), (studio.validator, 403), (nil, 401)] as [(Person?, Int)] {
            let visitor = try await studio.visitor(person)
            for way in ways {
                #expect(try await visitor.post(way, ["to": "up", "new-area": "x"]).status == status, "\(way)")
            }
            #expect(try await visitor.get("\(path)/steps").status == status)
            #expect(try await visitor.post("/frameworks", ["title": "Mine"]).status == status)
        }
        #expect(try await studio.version(draft.id) == draft)
        try await studio.publish(draft.id)
        let priya = try await studio.visitor(studio.priya)
        for way in ways {
            let seen = try await priya.post(
                way,
                ["to": "up", "new-area": "x", "new-part": "x", "standard": "2", "sure": "yes"]
            )
            #expect(seen.status == 409, "\(way)")
        }
        #expect(try await priya.get("\(path)/steps").status == 409)
        #expect(try await studio.version(draft.id).areas == draft.areas)
    }
}
