import Accounts
import Database
import Rehearsal
import Testing

@testable import Frameworks

@Suite("The areas of a draft")
struct DraftAreasTests {
    @Test("begin with nothing: a title, then the first area", arguments: Engine.available)
    func nothing(_ engine: Engine) async throws {
        let studio = try await Studio.open(on: engine)
        let priya = try await studio.visitor(studio.priya)
        #expect(try await priya.get("/frameworks").text.contains("Start from nothing"))
        let empty = try await priya.post("/frameworks", ["title": " "])
        #expect(empty.status == 422 && empty.text.contains("Write the title."))
        let path = try #require(try await priya.post("/frameworks", ["title": "Belonging für alle"]).leadsTo)
        let page = try await priya.get(path)
        #expect(page.text.contains("You are editing draft 1.0 .") && page.text.contains("Begin with one area"))
        let again = try await priya.post("/frameworks", ["title": "belonging FÜR alle"])
        #expect(again.status == 422 && again.text.contains("There is a framework called “Belonging für alle”."))
        #expect(again.html.contains("value=\"belonging FÜR alle\""))
        let first = try await priya.post("\(path)/areas", ["new-area": "Every voice"])
        #expect(try await priya.get(try #require(first.leadsTo)).text.contains("Exceptional"))
        let draft = try #require(try await studio.drafts().first)
        #expect(draft.key == "belonging-fur-alle" && draft.areas.map(\.key) == ["every-voice"])
        #expect(draft.areas[0].descriptors.count == 5 && draft.rule.level(for: draft.areas[0]) == 3)
        #expect(try await priya.post("\(path)/areas", ["new-area": ""]).text.contains("Write the name."))
        let long = String(repeating: "x", count: 81)
        #expect(try await priya.post("\(path)/areas", ["new-area": "\(long)"]).html.contains(long))
    }

    @Test("are put in order, one up or down, or before another", arguments: Engine.available)
    func order(_ engine: Engine) async throws {
        let studio = try await Studio.open(on: engine)
        let priya = try await studio.visitor(studio.priya)
        let draft = try await studio.draft()
        let ids = draft.areas.map(\.id)
        let path = "/frameworks/\(draft.id)/draft"
        let up = try await priya.post("\(path)/\(ids[2])/place", ["to": "up"])
        #expect(up.leadsTo == "\(path)/\(ids[2])")
        #expect(try await studio.version(draft.id).areas.map(\.id) == [ids[0], ids[2], ids[1]] + ids[3...])
        _ = try await priya.post("\(path)/\(ids[0])/place", ["to": "down"])
        _ = try await priya.post("\(path)/\(ids[1])/place", ["before": "\(ids[2])"])
        #expect(try await studio.version(draft.id).areas.map(\.id) == [ids[1], ids[2], ids[0]] + ids[3...])
        _ = try await priya.post("\(path)/\(ids[1])/place", ["before": ""])
        #expect(try await studio.version(draft.id).areas.map(\.id) == [ids[2], ids[0]] + ids[3...] + [ids[1]])
        let last = try await priya.post("\(path)/\(ids[1])/place", ["to": "down"])
        #expect(last.status == 409)
        #expect(try await priya.post("\(path)/\(ids[1])/place", ["before": "none"]).status == 404)
        #expect(try await priya.post("\(path)/\(ids[1])/place").status == 400)
    }

    @Test("are copied with everything in them, and split into parts, the first with the levels of the whole")
    func copies() async throws {
        let studio = try await Studio.open()
        let priya = try await studio.visitor(studio.priya)
        let draft = try await studio.draft()
        let area = draft.areas[1]
        let path = "/frameworks/\(draft.id)/draft"
        _ = try await priya.post("\(path)/\(area.id)/copies")
        let copy = try await studio.version(draft.id).areas[2]
        #expect(copy.title == "\(area.title) (copy)" && copy.key != area.key && copy.scale == area.scale)
        #expect(copy.descriptors.map(\.looksLike) == area.descriptors.map(\.looksLike))
        #expect(
            Set(copy.descriptors.flatMap(\.statements).map(\.id)).isDisjoint(
                with: area.descriptors.flatMap(\.statements).map(\.id)
            )
        )
        let first = try await priya.post("\(path)/\(copy.id)/parts", ["new-part": "English"])
        _ = try await priya.post("\(path)/\(copy.id)/parts", ["new-part": "Mathematics"])
        let split = try await studio.version(draft.id)
        let parts = split.parts(of: copy)
        #expect(parts.map(\.title) == ["English", "Mathematics"] && parts.map(\.letter) == ["E", "M"])
        #expect(split.area(copy.id)?.isWire == false && parts[0].descriptors == copy.descriptors)
        #expect(parts[1].scale == copy.scale && parts[1].descriptors.allSatisfy { $0.looksLike.isEmpty })
        #expect(first.leadsTo == "\(path)/\(parts[0].id)")
        #expect(try await priya.get("\(path)/\(copy.id)").text.contains("Judged by its parts"))
        #expect(try await priya.post("\(path)/\(parts[0].id)/parts", ["new-part": "x"]).status == 404)
        for part in parts { _ = try await priya.post("\(path)/\(part.id)/removal", ["sure": "yes"]) }
        let whole = try #require(try await studio.version(draft.id).area(copy.id))
        #expect(whole.scale == copy.scale && whole.descriptors.count == copy.descriptors.count)
    }

    @Test("ask before they go with what is written, and go at once when nothing is")
    func removal() async throws {
        let studio = try await Studio.open()
        let priya = try await studio.visitor(studio.priya)
        let draft = try await studio.draft()
        let area = draft.areas[0]
        let path = "/frameworks/\(draft.id)/draft"
        let asked = try await priya.post("\(path)/\(area.id)/removal")
        #expect(asked.status == 409 && asked.text.contains("Remove \(area.title)?"))
        #expect(asked.text.contains("Nothing is changed yet.") && asked.text.contains("Exceptional: a descriptor and"))
        #expect(try await studio.version(draft.id) == draft)
        #expect(try await priya.post("\(path)/\(area.id)/removal", ["sure": "yes"]).leadsTo == path)
        #expect(try await studio.version(draft.id).areas == Array(draft.areas.dropFirst()))
        let new = try #require(try await priya.post("\(path)/areas", ["new-area": "Empty"]).leadsTo)
        #expect(try await priya.post("\(new)/removal").leadsTo == path)
    }

    @Test("are at most so many, and parts as well")
    func full() throws {
        var draft = Framework.Version.sample([.wire("One")], AwardRule(standard: [:]))
        for number in 0..<59 { try draft.addArea("More \(number)") }
        #expect(throws: DraftRefusal.full(60, "areas")) { try draft.addArea("Too many") }
        #expect(throws: DraftRefusal.full(60, "areas")) { try draft.copyArea(draft.areas[0]) }
        for number in 0..<8 { try draft.addArea("Part \(number)", partOf: draft.area(draft.areas[0].id)) }
        #expect(throws: DraftRefusal.full(8, "parts")) {
            try draft.addArea("Part", partOf: draft.area(draft.areas[0].id))
        }
        #expect(Set(draft.areas.filter { $0.parent == nil }.map(\.key)).count == 60)
    }

    @Test("get keys of their own from any title")
    func keys() {
        let word = { "element" }
        #expect(Slug.of("Curriculum & teaching (draft)", besides: [], orElse: word) == "curriculum-teaching-draft")
        #expect(Slug.of("École", besides: ["ecole"], orElse: word) == "ecole-2")
        #expect(Slug.of("学校", besides: [], orElse: word) == "element")
        var dice = Dice(seed: 2)
        let signs = Array("aZ 9-é学_’🎈.")
        for _ in 0..<500 {
            let title = String(
                (0..<Int.random(in: 0...90, using: &dice)).compactMap { _ in signs.randomElement(using: &dice) }
            )
            let key = Slug.of(title, besides: [], orElse: word)
            #expect(key.isSlug && key.count <= 60, "\(title)")
        }
    }

    @Test("say it plainly when one goes while somebody else types, and keep the text to be copied")
    func gone() async throws {
        let studio = try await Studio.open()
        let (priya, samira) = (try await studio.visitor(studio.priya), try await studio.visitor(studio.samira))
        let draft = try await studio.draft()
        let area = draft.areas[0]
        let path = "/frameworks/\(draft.id)/draft/\(area.id)"
        _ = try await samira.post("\(path)/removal", ["sure": "yes"])
        let said = try await priya.save(path, ["looks-1": "Half a day’s work", "revision-looks-1": "0"])
        #expect(said.status == 409 && said.html.contains("Samira Khan removed “\(area.title)” at"))
        let page = try await priya.post(path, ["looks-1": "Half a day’s work", "revision-looks-1": "0", "short": ""])
        #expect(page.status == 409 && page.html.contains("Half a day’s work</textarea>"))
        #expect(page.text.contains("What you typed is not kept") && page.text.contains("Descriptor of level 1"))
        #expect(try await priya.get(path).status == 409)
        #expect(try await priya.post("\(path)/parts", ["new-part": "x"]).status == 409)
        let step = try #require(try await studio.trail(draft.id).steps.first)
        _ = try await priya.post("/frameworks/\(draft.id)/draft/steps/\(step.id)/undoing")
        #expect(try await priya.save(path, ["looks-1": "Half a day’s work", "revision-looks-1": "0"]).status == 200)
    }
}
