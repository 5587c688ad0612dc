import Accounts
import Database
import Rehearsal
import Testing

@testable import Frameworks

@Suite("The scales of a draft")
struct DraftScalesTests {
    private static func fields(_ scale: Scale, revision: Int = 0) -> KeyValuePairs<String, String> {
        let l = scale.levels
        func name(_ n: Int) -> String { n < l.count ? l[n].name : "" }
        func short(_ n: Int) -> String { n < l.count ? l[n].short : "" }
        func tone(_ n: Int) -> String { n < l.count ? l[n].tone.rawValue : "plain" }
        return [
            "stops": "\(scale.stops)", "revision": "\(revision)",
            "name-1": "\(name(0))", "short-1": "\(short(0))", "tone-1": "\(tone(0))",
            "name-2": "\(name(1))", "short-2": "\(short(1))", "tone-2": "\(tone(1))",
            "name-3": "\(name(2))", "short-3": "\(short(2))", "tone-3": "\(tone(2))",
            "name-4": "\(name(3))", "short-4": "\(short(3))", "tone-4": "\(tone(3))",
            "name-5": "\(name(4))", "short-5": "\(short(4))", "tone-5": "\(tone(4))",
            "name-6": "\(name(5))", "short-6": "\(short(5))", "tone-6": "\(tone(5))",
            "name-7": "\(name(6))", "short-7": "\(short(6))", "tone-7": "\(tone(6))",
        ]
    }

    @Test("come from a library: five levels, four stages, met or not, and every inspectorate’s")
    func library() {
        let names = ScaleLibrary.all.map { $0.scale.levels.map(\.name) }
        #expect(Set(names).count == names.count)
        for standard in InspectionStandard.all {
            for scale in standard.areas.compactMap(\.scale) { #expect(names.contains(scale.levels.map(\.name))) }
        }
        for (title, scale) in ScaleLibrary.all {
            #expect(FrameworkLimits.levels.contains(scale.levels.count), "\(title)")
            #expect((scale.stops == 1) == scale.isTwoWay)
            #expect(scale.levels.allSatisfy { (1...16).contains($0.short.count) && $0.name.count <= 40 })
            #expect((2...scale.levels.count).contains(scale.usualStandard))
        }
    }

    @Test(
        "are taken up, copied, changed once for every area, and taken away when none is judged on them",
        arguments: Engine.available
    )
    func once(_ engine: Engine) async throws {
        let studio = try await Studio.open(on: engine)
        let priya = try await studio.visitor(studio.priya)
        let draft = try await studio.draft()
        let path = "/frameworks/\(draft.id)/draft/scales"
        let number = try #require(ScaleLibrary.all.firstIndex { $0.scale.key == "hgios4" })
        #expect(try await priya.get(path).text.contains("How good is our school? 4, Scotland"))
        #expect(try await priya.post(path, ["library": "\(number)"]).leadsTo == path)
        #expect(try await studio.version(draft.id).scales.last?.levels.count == 6)
        #expect(try await priya.post(path, ["library": "99"]).status == 404)
        let copy = try #require(try await priya.post(path, ["copy": "five-point"]).leadsTo)
        #expect(copy == "\(path)/five-point-2")
        let words = Scale(
            key: "five-point",
            stops: 4,
            levels: Scale.fivePoint.levels.map { Level(name: "\($0.name) here", short: $0.short, tone: $0.tone) }
        )
        let opened = try await priya.get("\(path)/five-point")
        #expect(opened.status == 200 && opened.html.contains("name=\"revision\" value=\"0\""))
        #expect(try await priya.post("\(path)/five-point", Self.fields(words)).leadsTo == path)
        let kept = try await studio.version(draft.id)
        #expect(kept.areas(on: "five-point").count == draft.areas(on: "five-point").count)
        #expect(kept.wires.first { $0.scale?.key == "five-point" }?.scale == words)
        #expect(kept.wires.map(\.descriptors) == draft.wires.map(\.descriptors))
        let late = try await priya.post("\(path)/five-point", Self.fields(.fivePoint))
        #expect(late.status == 409)
        #expect(try await priya.post("\(path)/five-point", Self.fields(.fivePoint, revision: 1)).status == 303)
        #expect(try await priya.post("\(path)/five-point/removal").status == 409)
        #expect(try await priya.post("\(path)/five-point-2/removal").leadsTo == path)
        #expect(try await priya.post("\(path)/five-point-2/removal").status == 404)
        #expect(try await priya.get("\(path)/none").status == 404)
        let trail = try await studio.trail(draft.id).steps
        for step in trail.reversed().reversed() {
            #expect(try await priya.post("/frameworks/\(draft.id)/draft/steps/\(step.id)/undoing").status == 303)
        }
        #expect(try await studio.version(draft.id) == draft)
    }

    @Test("ask before a shorter one takes words away, and keep what has its place")
    func shorter() async throws {
        let studio = try await Studio.open()
        let priya = try await studio.visitor(studio.priya)
        let draft = try await studio.draft()
        let path = "/frameworks/\(draft.id)/draft"
        let area = try #require(draft.areas(on: "five-point").first)
        let number = try #require(ScaleLibrary.all.firstIndex { $0.scale.key == "steps" })
        _ = try await priya.post("\(path)/scales", ["library": "\(number)"])
        let asked = try await priya.post("\(path)/\(area.id)/scale", ["scale": "steps"])
        #expect(asked.status == 409 && asked.text.contains("Exceptional: a descriptor and"))
        #expect(try await studio.version(draft.id).area(area.id) == area)
        #expect(try await priya.post("\(path)/\(area.id)/scale", ["scale": "steps", "sure": "yes"]).status == 303)
        let kept = try #require(try await studio.version(draft.id).area(area.id))
        #expect(kept.scale?.key == "steps" && kept.descriptors == Array(area.descriptors.prefix(3)))
        let late = try await priya.save("\(path)/\(area.id)", ["looks-5": "Typed meanwhile", "revision-looks-5": "0"])
        #expect(late.status == 422 && late.html.contains("This level was removed meanwhile: “Typed meanwhile”."))
        #expect(try await priya.save("\(path)/\(area.id)", ["looks-1": "Mine", "revision-looks-1": "0"]).status == 409)
        _ = try await priya.post("\(path)/\(area.id)/scale", ["scale": "five-point"])
        let longer = try #require(try await studio.version(draft.id).area(area.id))
        #expect(longer.descriptors.count == 5 && longer.descriptors[4].looksLike.isEmpty)
        let four = Scale(key: "five-point", stops: 4, levels: Array(Scale.fivePoint.levels.prefix(4)))
        let question = try await priya.post("\(path)/scales/five-point", Self.fields(four))
        #expect(question.status == 409 && question.text.contains("Change the scale?"))
        #expect(question.html.contains("name=\"name-4\" value=\"Strong standard\""))
        #expect(try await priya.post("\(path)/\(area.id)/scale", ["scale": "none"]).status == 404)
    }

    @Test("have two to seven levels with names of their own")
    func wrong() async throws {
        let studio = try await Studio.open()
        let priya = try await studio.visitor(studio.priya)
        let draft = try await studio.draft()
        let path = "/frameworks/\(draft.id)/draft/scales/five-point"
        func level(_ name: String, _ short: String = "") -> Level { Level(name: name, short: short, tone: .plain) }
        let long = String(repeating: "x", count: 41)
        let wrong: [([Level], Int, String)] = [
            ([level("Only one")], 4, "A scale has two to seven levels. This one has one."),
            ([level("Same"), level("same")], 4, "Two levels are called “same”."),
            ([level("A|B"), level("C")], 4, "The name of a level cannot hold the sign |."),
            ([level(long), level("C")], 4, "This has 41 characters. At most 40 fit."),
            (
                [level("A", String(repeating: "y", count: 17)), level("C")], 4,
                "This has 17 characters. At most 16 fit."
            ),
            ([level("", "A"), level("C"), level("D")], 4, "Write the name of this level."),
            ([level("A"), level("C")], 3, "Choose one stop in each level, or four."),
        ]
        for (levels, stops, words) in wrong {
            let page = try await priya.post(path, Self.fields(Scale(key: "five-point", stops: stops, levels: levels)))
            #expect(page.status == 422 && page.text.contains(words), "\(words)")
        }
        #expect(try await studio.version(draft.id) == draft)
    }

    @Test("are at most twelve, and at least one")
    func full() throws {
        var draft = Framework.Version.sample([.wire("One", .met)], AwardRule(standard: [:]))
        #expect(throws: DraftRefusal.scaleNeeded(areas: ["One"])) { try draft.removeScale("met") }
        for number in 0..<11 {
            let levels = ["Low \(number)", "High"].map { Level(name: $0, short: $0, tone: .plain) }
            try draft.addScale(Scale(key: "own", stops: 1, levels: levels))
        }
        #expect(draft.scales.count == 12 && Set(draft.scales.map(\.key)).count == 12)
        #expect(throws: DraftRefusal.manyScales) { try draft.addScale(.stages) }
        #expect(try draft.addScale(.met).key == "met")
        var empty = Framework.Version.sample([], AwardRule(standard: [:]))
        empty.scales = [.met]
        #expect(throws: DraftRefusal.scaleNeeded(areas: [])) { try empty.removeScale("met") }
    }

    @Test("keep the award rule within their levels")
    func rule() {
        let area = Area.wire("One")
        let tiers = [AwardRule.Tier(name: "Gold", standard: ["five-point": 5])]
        var draft = Framework.Version.sample(
            [area],
            AwardRule(standard: ["five-point": 4], areas: [area.id: 5], tiers: tiers)
        )
        draft.keep(Scale(key: "five-point", stops: 4, levels: Array(Scale.fivePoint.levels.prefix(3))))
        #expect(draft.rule.standard == ["five-point": 3] && draft.rule.areas == [area.id: 3])
        #expect(draft.rule.tiers[0].standard == ["five-point": 3] && draft.areas[0].descriptors.count == 3)
    }
}
