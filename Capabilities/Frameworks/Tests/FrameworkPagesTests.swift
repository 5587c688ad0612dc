import Accounts
import Database
import Frameworks
import Rehearsal
import Testing

@Suite("The pages of frameworks")
struct FrameworkPagesTests {
    @Test("list the ready ones, each with what it is for, and let a trust lead copy one", arguments: Engine.available)
    func list(_ engine: Engine) async throws {
        let studio = try await Studio.open(on: engine)
        let priya = try await studio.visitor(studio.priya)
        let empty = try await priya.get("/frameworks")
        #expect(empty.text.contains("No framework yet."))
        for title in ["English and mathematics", "Inclusion Excellence", "Inspection readiness"] {
            #expect(empty.text.contains(title))
        }
        let copied = try await priya.post("/frameworks/ready/inclusion-excellence/copies")
        #expect(copied.status == 303)
        let draft = try await priya.get(try #require(copied.leadsTo))
        #expect(draft.text.contains("You are editing draft 1.0 ."))
        _ = try await priya.post("/frameworks/ready/inclusion-excellence/copies")
        let list = try await priya.get("/frameworks")
        #expect(list.text.contains("Draft 1.1") && list.text.contains("Edit draft 1.1"))
    }

    @Test("show a framework whole: levels, statements, evidence, guidance, and the rule in plain sentences")
    func reading() async throws {
        let studio = try await Studio.open()
        let framework = try #require(try ReadyFrameworks().framework("inspection-readiness"))
        let page = try await studio.visitor(studio.validator).get("/frameworks/ready/inspection-readiness")
        let text = page.text
        for area in framework.wires {
            #expect(text.contains(area.title))
            for descriptor in area.descriptors {
                #expect(text.contains(descriptor.looksLike))
                #expect(descriptor.statements.allSatisfy { text.contains($0.text) })
            }
            #expect(area.expects.lookFor.allSatisfy(text.contains))
        }
        #expect(text.contains("Safeguarding is met"))
        #expect(text.contains("Every other area at Expected standard or beyond"))
        #expect(text.contains("Schools with early years"))
        #expect(text.contains("A mark is valid for 12 months"))
        #expect(page.html.split(separator: "<h1").count == 2)
    }

    @Test("show a framework with parts, each with its letter and levels")
    func parts() async throws {
        let studio = try await Studio.open()
        let page = try await studio.visitor(studio.priya).get("/frameworks/ready/english-and-mathematics")
        #expect(page.html.contains("data-part=\"2\" data-level=\"plain\" aria-hidden=\"true\">M</i>Mathematics"))
        #expect(page.text.contains("Every element at Met, in every subject."))
        #expect(page.text.contains("Eleven elements.") || page.text.contains("11 elements."))
        #expect(page.text.contains("The school is not in a category of concern."))
    }

    @Test("ask a fixed number of queries, however many areas there are")
    func queries() async throws {
        let studio = try await Studio.open()
        let priya = try await studio.visitor(studio.priya)
        var counts: [[Int]] = []
        for key in ["inclusion-excellence", "english-and-mathematics"] {
            let draft = try await studio.draft(of: key)
            let area = draft.wires[0].id
            let paths = ["", "/draft", "/draft/\(area)"].map { "/frameworks/\(draft.id)\($0)" }
            var count: [Int] = []
            for path in paths {
                count.append(try await studio.database.counting { _ = try await priya.get(path) })
                #expect(try await priya.get(path).status == 200)
            }
            count.append(try await studio.database.counting { _ = try await priya.get("/frameworks") })
            counts.append(count)
        }
        #expect(counts == [[4, 5, 5, 2], [4, 5, 5, 2]])
    }

    @Test("are for whoever is signed in: drafts for trust leads, ready ones for the trust, published ones for all")
    func readers() async throws {
        let studio = try await Studio.open()
        let draft = try await studio.draft()
        let published = try await studio.draft(of: "inspection-readiness")
        try await studio.publish(published.id)
        let wanted: [(Person?, [Int])] = [
            (studio.priya, [200, 200, 200, 200]), (studio.validator, [200, 404, 403, 200]),
            (studio.head, [404, 404, 403, 200]), (nil, [401, 401, 401, 401]),
        ]
        for (person, statuses) in wanted {
            let visitor = try await studio.visitor(person)
            let paths = ["ready/inclusion-excellence", "\(draft.id)", "\(draft.id)/draft", "\(published.id)"]
            for (path, status) in zip(paths, statuses) {
                #expect(try await visitor.get("/frameworks/\(path)").status == status, "\(path)")
            }
        }
        let list = try await studio.visitor(studio.head).get("/frameworks").text
        #expect(list.contains("Inspection readiness") && !list.contains("Inclusion Excellence"))
    }

    @Test("let only a trust lead copy, write, publish and retire")
    func writers() async throws {
        let studio = try await Studio.open()
        let draft = try await studio.draft()
        let area = draft.wires[0]
        let paths = [
            "ready/inclusion-excellence/copies", "\(draft.id)/copies", "\(draft.id)/publication",
            "\(draft.id)/retirement",
            "\(draft.id)/draft", "\(draft.id)/draft/\(area.id)", "\(draft.id)/draft/\(area.id)/statements",
            "\(draft.id)/draft/\(area.id)/statements/\(area.descriptors[1].statements[0].id)/removal",
        ]
        for (person, status) in [(studio.head, 403), (studio.validator, 403), (nil, 401)] as [(Person?, Int)] {
            let visitor = try await studio.visitor(person)
            for path in paths {
                let seen = try await visitor.post(
                    "/frameworks/\(path)",
                    ["title": "Mine now", "level": "1", "new-1": "x"]
                )
                #expect(seen.status == status, "\(path)")
            }
        }
        #expect(try await studio.version(draft.id) == draft)
    }

    @Test("publish and retire, and begin the next version from a published one")
    func stages() async throws {
        let studio = try await Studio.open()
        let priya = try await studio.visitor(studio.priya)
        let draft = try await studio.draft()
        #expect(try await priya.post("/frameworks/\(draft.id)/retirement").status == 409)
        #expect(try await priya.post("/frameworks/\(draft.id)/publication").leadsTo == "/frameworks/\(draft.id)")
        #expect(try await priya.get("/frameworks/\(draft.id)").text.contains("Its text never changes."))
        #expect(try await priya.post("/frameworks/\(draft.id)/publication").status == 409)
        #expect(try await priya.get("/frameworks/\(draft.id)/draft").leadsTo == "/frameworks/\(draft.id)")
        let next = try #require(try await priya.post("/frameworks/\(draft.id)/copies").leadsTo)
        #expect(try await priya.get(next).text.contains("You are editing draft 1.1 ."))
        #expect(try await priya.post("/frameworks/\(draft.id)/retirement").status == 303)
        #expect(try await priya.get("/frameworks/\(draft.id)").text.contains("no new cycle can open it"))
    }

    @Test("know no version, area or ready framework that is not there")
    func missing() async throws {
        let studio = try await Studio.open()
        let priya = try await studio.visitor(studio.priya)
        let (draft, other) = (try await studio.draft(), try await studio.draft(of: "inspection-readiness"))
        for path in [
            "ready/none", "none", "\(ID<Framework.Version>())", "\(draft.id)/draft/none",
            "\(draft.id)/draft/\(other.areas[0].id)",
        ] {
            #expect(try await priya.get("/frameworks/\(path)").status == 404, "\(path)")
        }
        let seen = try await priya.post("/frameworks/\(draft.id)/draft/\(other.areas[0].id)", ["title": "Stolen"])
        #expect(seen.status == 404)
    }
}
