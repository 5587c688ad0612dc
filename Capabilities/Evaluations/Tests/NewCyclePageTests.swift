import Accounts
import Database
import Evaluations
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@Suite("Opening a cycle on the page")
struct NewCyclePageTests {
    @Test("begins with the term, the day and the published version")
    func blank() async throws {
        let stage = try await Stage(.sqlite)
        let draft = SampleVersion.make(of: stage.version.framework, number: "1.1")
        try await stage.database.write { tx in try tx.put(draft, trust: stage.trust.id, stage: .draft) }
        let seen = try await stage.visitor(stage.lead).get("/cycles/new?version=\(stage.version.id)")
        #expect(seen.status == 200)
        #expect(seen.html.contains("value=\"\(stage.version.id)\" selected"))
        #expect(!seen.html.contains(draft.id.text))
        #expect(seen.html.contains("value=\"Autumn 2026\""))
        #expect(seen.html.contains("value=\"2026-11-22\""))
        #expect(seen.text.contains("Kestrel Bank Primary At work in Autumn 2026, which is open"))
    }

    @Test("opens it, gives every school its evaluation, and leads to the cycle")
    func opens() async throws {
        let stage = try await Stage(.sqlite)
        let school = try await stage.school("Oxmere Secondary", .secondary)
        let lead = try await stage.visitor(stage.lead)
        let answer = try await lead.post("/cycles", Self.fields(stage, school.id.text, route: school.id.text))
        let path = try #require(answer.leadsTo)
        let seen = try await lead.get(path)
        #expect(seen.text.contains("Spring <b>2027</b> “🙂”"))
        #expect(seen.html.contains("Spring &lt;b&gt;2027&lt;/b&gt;"))
        #expect(seen.text.contains("Oxmere Secondary Improvement route Not begun yet"))
        #expect(seen.text.contains("Validators finish by 30 April 2027"))
        let history = try await stage.database.read { tx in try tx.history(of: stage.trust.id, atMost: 1) }
        #expect(history.first?.words.hasPrefix("Opened School Standard, version 1.0 to one school") == true)
    }

    @Test("ticks and unticks a phase or a hub without script and keeps what was typed")
    func groups() async throws {
        let stage = try await Stage(.sqlite)
        let free = try await stage.school("Millbeck Row", .primary)
        let secondary = try await stage.school("Oxmere Secondary", .secondary)
        let hub = try await stage.database.write { tx in
            try tx.addHub(named: "Coast", of: [secondary.id], in: stage.trust.id, by: stage.lead.author)
        }
        let lead = try await stage.visitor(stage.lead)
        let typed = "/cycles/new?version=\(stage.version.id)&title=Mine&submit_by=2027-02-01&purpose=pilot"
        let primary = try await lead.get("\(typed)&group=phase-primary&choose=tick")
        #expect(primary.html.contains("value=\"Mine\""))
        #expect(primary.html.contains("value=\"2027-02-01\""))
        #expect(primary.html.contains("value=\"pilot\" checked"))
        #expect(primary.html.contains("name=\"school\" value=\"\(free.id)\" checked"))
        // Those at work in an open cycle of the framework cannot be chosen as a group.
        #expect(!primary.html.contains("name=\"school\" value=\"\(stage.schools[0].id)\" checked"))
        let both = try await lead.get("\(typed)&school=\(free.id)&group=hub-\(hub.id)&choose=tick")
        #expect(both.html.contains("name=\"school\" value=\"\(free.id)\" checked"))
        #expect(both.html.contains("name=\"school\" value=\"\(secondary.id)\" checked"))
        let none = try await lead.get("\(typed)&school=\(free.id)&group=all&choose=untick")
        #expect(!none.html.contains("value=\"\(free.id)\" checked"))
        #expect(try await stage.database.read { tx in try tx.cycles(of: stage.trust.id).count } == 1)
    }

    @Test("says beside each field what is wrong and loses nothing")
    func faults() async throws {
        let stage = try await Stage(.sqlite)
        let lead = try await stage.visitor(stage.lead)
        let empty = try await lead.post("/cycles")
        #expect(empty.status == 422)
        #expect(empty.text.contains("Eight things to put right"))
        let wrong = try await lead.post(
            "/cycles",
            [
                "version": "\(ID<Framework.Version>())", "title": "Kept “title”", "purpose": "full",
                "opens_on": "2026-02-30", "submit_by": "2027-01-10", "validate_by": "2027-01-09",
                "decide_by": "0026-01-01", "school": "\(stage.schools[1].id)",
            ]
        )
        #expect(wrong.status == 422)
        #expect(wrong.text.contains("Choose a framework."))
        #expect(wrong.text.contains("This is no day of the calendar. Write it as 2026-11-27."))
        #expect(wrong.text.contains("Validators need what schools send by 10 January 2027."))
        #expect(wrong.text.contains("Choose a year between 2000 and 2100."))
        #expect(wrong.html.contains("value=\"Kept “title”\""))
        #expect(wrong.html.contains("value=\"2026-02-30\""))
        #expect(wrong.html.contains("value=\"\(stage.schools[1].id)\" checked"))
        let long = try await lead.post("/cycles", ["title": String(repeating: "é", count: 100_000)])
        #expect(long.status == 422)
        #expect(long.text.contains("This text has 100,000 characters. The limit is 100."))
    }

    @Test("names the schools that are at work in another open cycle and keeps the form")
    func taken() async throws {
        let stage = try await Stage(.sqlite)
        let lead = try await stage.visitor(stage.lead)
        let seen = try await lead.post("/cycles", Self.fields(stage, stage.schools[1].id.text, route: ""))
        #expect(seen.status == 409)
        #expect(seen.text.contains("Thistledown Primary is in another open cycle of this framework."))
        #expect(seen.html.contains("value=\"\(stage.schools[1].id)\" checked"))
        let cycles = try await stage.database.read { tx in try tx.cycles(of: stage.trust.id) }
        #expect(cycles.map(\.id) == [stage.cycle.id])
    }

    private static func fields(_ stage: Stage, _ school: String, route: String) -> KeyValuePairs<String, String> {
        [
            "version": stage.version.id.text, "title": "Spring <b>2027</b> “🙂”", "purpose": "full",
            "opens_on": "2027-01-04", "submit_by": "2027-03-26", "validate_by": "2027-04-30", "decide_by": "2027-05-14",
            "school": school, "improvement": route,
        ]
    }
}
