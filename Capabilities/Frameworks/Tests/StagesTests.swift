import Accounts
import Database
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@Suite("The stages of a version")
struct StagesTests {
    private static let committee = Agreement(by: "Standards committee", on: Day(year: 2026, month: 1, day: 10))

    private func open(_ engine: Engine) async throws -> (Database, Author, ID<Framework.Version>) {
        let database = try await engine.fresh([.schools, FrameworksSchema.schema])
        let trust = try await database.write { tx in try tx.foundTrust(named: "Alder Valley", by: "Set-up") }
        let author = Author(id: nil, name: "Priya Nair", trust: trust.id)
        let source = Framework.Version.sample([.wire("Inclusion")], AwardRule(standard: ["five-point": 3]))
        let id = try await database.write { tx in try tx.keepDraft(source, in: trust.id, by: author).id }
        return (database, author, id)
    }

    private func deed(
        _ stage: Framework.Stage,
        _ id: ID<Framework.Version>,
        _ author: Author
    ) -> @Sendable (Transaction) throws -> Void {
        { tx in
            switch stage {
            case .draft: throw Problem.notFound
            case .pilot: try tx.startPilot(id, by: author)
            case .agreed: try tx.agree(id, Self.committee, by: author)
            case .published: try tx.publish(id, by: author)
            case .retired: try tx.retire(id, by: author)
            }
        }
    }

    @Test("lead on from each other in every way that is allowed, and in no other", arguments: Engine.available)
    func ways(_ engine: Engine) async throws {
        for before: [Framework.Stage] in [
            [], [.pilot], [.agreed], [.pilot, .agreed], [.published], [.pilot, .published], [.agreed, .published],
            [.pilot, .agreed, .published], [.published, .retired],
        ] {
            let (database, author, id) = try await open(engine)
            for stage in before { try await database.write(deed(stage, id, author)) }
            let now = before.last ?? .draft
            #expect(try await database.read { tx in try tx.version(id, trust: author.trust).stage } == now)
            #expect(try await database.read { tx in try tx.frameworks(author.trust)[0].versions[0].stage } == now)
            for next in Framework.Stage.allCases.dropFirst() where !now.next.contains(next) {
                await #expect(throws: Framework.Refusal.self, "\(before) then \(next)") {
                    try await database.write(deed(next, id, author))
                }
            }
            #expect(try await database.read { tx in try tx.version(id, trust: author.trust).stage } == now)
        }
    }

    @Test("say who and when, and stay in the history", arguments: Engine.available)
    func way(_ engine: Engine) async throws {
        let (database, author, id) = try await open(engine)
        try await database.write { tx in try tx.startPilot(id, note: "Four schools", by: author) }
        try await database.write(deed(.agreed, id, author))
        let way = try await database.read { tx in try tx.way(of: id, trust: author.trust) }
        #expect(
            way.pilot?.by == "Priya Nair" && way.pilot?.note == "Four schools" && way.pilot?.reachedOn == way.begunOn
        )
        #expect(way.agreed == VersionStep(reachedOn: Self.committee.on, by: Self.committee.by))
        #expect(way.publishedOn == nil && way.retiredOn == nil)
        try await database.write(deed(.published, id, author))
        #expect(try await database.read { tx in try tx.way(of: id, trust: author.trust).publishedOn } == way.begunOn)
        let words = try await database.read { tx in try tx.history(of: author.trust).map(\.words) }
        #expect(
            words.prefix(3) == [
                "Published Sample Standard, version 1.0.",
                "Sample Standard, version 1.0 was agreed by Standards committee on 10 January 2026.",
                "Began the pilot of Sample Standard, version 1.0.",
            ]
        )
    }

    @Test("refuse a draft with a gap on every way out of it", arguments: Engine.available)
    func gaps(_ engine: Engine) async throws {
        let (database, author, _) = try await open(engine)
        var area = Area.wire("Attendance")
        area.descriptors[1].looksLike = ""
        let source = Framework.Version.sample([area], AwardRule(standard: ["five-point": 3]))
        let draft = try await database.write { tx in try tx.keepDraft(source, in: author.trust, by: author) }
        for stage in Framework.Stage.draft.next {
            await #expect(throws: Framework.Refusal.incomplete(draft.gaps)) {
                try await database.write(deed(stage, draft.id, author))
            }
        }
    }

    @Test("fix the text from the pilot on, by any way in", arguments: Engine.available)
    func fixed(_ engine: Engine) async throws {
        for stage in [Framework.Stage.pilot, .agreed] {
            let studio = try await Studio.open(on: engine)
            let priya = try await studio.visitor(studio.priya)
            let draft = try await studio.draft()
            try await studio.database.write(deed(stage, draft.id, studio.priya.author))
            let area = draft.wires[0]
            let path = "/frameworks/\(draft.id)/draft"
            for (way, field) in [
                (path, "title"), ("\(path)/\(area.id)", "looks-1"), ("\(path)/\(area.id)/statements", "new-1"),
            ] {
                let seen = try await priya.save(way, ["\(field)": "Changed", "level": "1"])
                #expect(seen.status == 409, "\(way)")
            }
            #expect(try await studio.version(draft.id).areas == draft.areas)
            #expect(try await priya.get(path).leadsTo == "/frameworks/\(draft.id)")
            let next = try await priya.post("/frameworks/\(draft.id)/copies")
            #expect(try await priya.get(try #require(next.leadsTo)).text.contains("You are editing draft 1.1"))
        }
    }

    @Test("are told on the version’s page, and each way on has its form")
    func pages() async throws {
        let studio = try await Studio.open()
        let priya = try await studio.visitor(studio.priya)
        let draft = try await studio.draft()
        let path = "/frameworks/\(draft.id)"
        let ways = try await priya.get("\(path)/stage")
        for words in ["Begin the pilot of 1.0", "Note that 1.0 is agreed", "Publish 1.0"] {
            #expect(ways.text.contains(words))
        }
        #expect(!ways.text.contains("Retire 1.0"))
        #expect(try await priya.post("\(path)/pilot", ["note": "Four schools"]).leadsTo == path)
        let pilot = try await priya.get(path)
        #expect(pilot.text.contains("Priya Nair. Four schools") && pilot.text.contains("in its pilot"))
        #expect(pilot.html.contains("aria-current=\"step\"><b>Pilot</b>"))
        #expect(try await priya.post("\(path)/pilot").status == 409)
        let agreed = try await priya.post("\(path)/agreement", ["agreed_by": "Heads", "agreed_on": studio.today])
        #expect(agreed.leadsTo == path)
        #expect(
            try await priya.post("\(path)/agreement", ["agreed_by": "Heads", "agreed_on": studio.today]).status == 409
        )
        #expect(try await priya.post("\(path)/publication").leadsTo == path)
        #expect(try await priya.get(path).html.contains("<li class=\"done\"><b>Agreed</b>Heads, "))
        #expect(try await studio.database.counting { _ = try await priya.get(path) } == 3)
    }

    @Test("ask who agreed and when, and take no day that cannot be")
    func agreement() async throws {
        let studio = try await Studio.open()
        let priya = try await studio.visitor(studio.priya)
        let draft = try await studio.draft()
        let path = "/frameworks/\(draft.id)/agreement"
        let empty = try await priya.post(path, ["agreed_by": " ", "agreed_on": "soon", "note": "Kept here"])
        #expect(empty.status == 422 && empty.text.contains("Two things to put right"))
        #expect(empty.text.contains("Say who agreed it") && empty.html.contains("Kept here"))
        let late = try await priya.post(path, ["agreed_by": "Heads", "agreed_on": "2999-01-01"])
        #expect(late.status == 422 && late.text.contains("This day is still to come."))
        let long = String(repeating: "x", count: 301)
        let wordy = try await priya.post(path, ["agreed_by": long, "agreed_on": studio.today, "note": long])
        #expect(
            wordy.status == 422 && wordy.text.contains("At most 120 fit.") && wordy.text.contains("At most 300 fit.")
        )
        #expect(try await priya.post("/frameworks/\(draft.id)/pilot", ["note": long]).status == 422)
        try await studio.database.write { tx in try tx.startPilot(draft.id, by: studio.priya.author) }
        let early = try await priya.post(path, ["agreed_by": "Heads", "agreed_on": "2020-01-01"])
        #expect(early.status == 422 && early.text.contains("The pilot began on"))
        #expect(try await studio.version(draft.id).stage == .pilot)
    }

    @Test("are for trust leads to move, and a pilot is read by the trust and by schools in its cycle")
    func permissions() async throws {
        let studio = try await Studio.open()
        let draft = try await studio.draft()
        for (person, status) in [(studio.head, 403), (studio.validator, 403), (nil, 401)] as [(Person?, Int)] {
            let visitor = try await studio.visitor(person)
            for deed in ["pilot", "agreement", "publication", "retirement"] {
                #expect(try await visitor.post("/frameworks/\(draft.id)/\(deed)").status == status, "\(deed)")
            }
            #expect(try await visitor.get("/frameworks/\(draft.id)/stage").status == status)
        }
        try await studio.database.write { tx in try tx.startPilot(draft.id, by: studio.priya.author) }
        #expect(try await studio.visitor(studio.validator).get("/frameworks/\(draft.id)").status == 200)
        let head = try await studio.visitor(studio.head)
        #expect(try await head.get("/frameworks/\(draft.id)").status == 404)
        #expect(!(try await head.get("/frameworks").text.contains("Inclusion Excellence")))
        let around = FrameworksAround(opened: { _, _ in [draft.id] })
        let invited = try await studio.visitor(studio.head, around)
        #expect(try await invited.get("/frameworks/\(draft.id)").status == 200)
        #expect(try await invited.get("/frameworks").text.contains("Version 1.0, in its pilot"))
    }
}
