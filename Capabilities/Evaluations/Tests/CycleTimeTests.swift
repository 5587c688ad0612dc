import Accounts
import Database
import Evaluations
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@Suite("More time, and the cycle after")
struct CycleTimeTests {
    private static let day = Day(year: 2026, month: 12, day: 4)

    @Test("is given to one school with a reason, and shown wherever its date is", arguments: Engine.available)
    func extends(engine: Engine) async throws {
        let stage = try await Stage(engine)
        try await stage.database.write { tx in
            try tx.extend(
                stage.cycle,
                for: stage.schools[0].id,
                to: Self.day,
                because: " The head was ill. ",
                by: stage.lead
            )
        }
        let cycle = try await stage.seen().cycle
        #expect(cycle.submitBy == Self.day)
        #expect(cycle.more?.words == "Extended to 4 December 2026 by Lena Marsh: The head was ill.")
        let rows = try await stage.database.read { tx in try tx.schools(in: stage.cycle, of: stage.version) }
        #expect(rows.map(\.submitBy) == [Self.day, stage.cycle.dates.submitBy])
        let history = try await stage.database.read { tx in try tx.history(of: stage.trust.id, atMost: 1) }
        #expect(history.first?.words == "Gave until 4 December 2026 to send in Autumn 2026: The head was ill.")
        #expect(history.first?.school == stage.schools[0].id)
        let head = try await stage.visitor(stage.head)
        for path in ["/evaluations/\(stage.evaluation)", "/evaluations/\(stage.evaluation)/submission"] {
            #expect(try await head.get(path).text.contains("Extended to 4 December 2026 by Lena Marsh"))
        }
        #expect(try await head.get("/evaluations").text.contains("Send by 4 December"))
        let lead = try await stage.visitor(stage.lead)
        #expect(try await lead.get("/cycles/\(stage.cycle.id)").text.contains("Extended to 4 December 2026"))
    }

    @Test("is refused without a later day or a reason, in a closed cycle and for a school outside it")
    func refusals() async throws {
        let stage = try await Stage(.sqlite)
        func extend(_ day: Day, _ why: String, _ school: ID<School>? = nil, _ person: Person? = nil) async throws {
            try await stage.database.write { tx in
                let cycle = try tx.cycle(stage.cycle.id, of: stage.trust.id)
                try tx.extend(
                    cycle,
                    for: school ?? stage.schools[0].id,
                    to: day,
                    because: why,
                    by: person ?? stage.lead
                )
            }
        }
        let last = stage.cycle.dates.submitBy
        await #expect(throws: Extension.Refusal.notLater(than: last)) { try await extend(last, "Ill.") }
        await #expect(throws: Extension.Refusal.reasonMissing) { try await extend(Self.day, "  ") }
        await #expect(throws: Extension.Refusal.self) {
            try await extend(Self.day, String(repeating: "a", count: 2_001))
        }
        await #expect(throws: Problem.notFound) { try await extend(Self.day, "Ill.", ID()) }
        await #expect(throws: Problem.notAllowed("Only a trust lead can open and close cycles.")) {
            try await extend(Self.day, "Ill.", nil, stage.head)
        }
        try await extend(Self.day, "Ill.")
        await #expect(throws: Extension.Refusal.notLater(than: Self.day)) { try await extend(Self.day, "Ill.") }
        try await stage.database.write { tx in try tx.close(stage.cycle, by: stage.lead) }
        await #expect(throws: Extension.Refusal.closed) { try await extend(Self.day.adding(days: 1), "Ill.") }
    }

    @Test("is asked for on a page that keeps what was typed")
    func page() async throws {
        let stage = try await Stage(.sqlite)
        let lead = try await stage.visitor(stage.lead)
        let path = "/cycles/\(stage.cycle.id)/schools/\(stage.schools[0].id)/extension"
        #expect(try await lead.get(path).text.contains("More time for Kestrel Bank Primary"))
        let early = try await lead.post(path, ["until": "2026-11-01", "why": "Kept"])
        #expect(early.status == 422 && early.html.contains("Kept</textarea>"))
        #expect(early.text.contains("The school sends by 30 November 2026 already. Choose a later day."))
        #expect(try await lead.post(path, ["until": "never"]).status == 422)
        #expect(try await lead.post(path, ["until": "2026-12-04"]).text.contains("Say why."))
        let done = try await lead.post(path, ["until": "2026-12-04", "why": "Ill."])
        #expect(done.leadsTo == "/cycles/\(stage.cycle.id)")
        let other = "/cycles/\(stage.cycle.id)/schools/\(ID<School>())/extension"
        #expect(try await lead.get(other).status == 404)
        #expect(try await stage.visitor(stage.head).get(path).status == 404)
        _ = try await lead.post("/cycles/\(stage.cycle.id)/closure")
        #expect(try await lead.post(path, ["until": "2026-12-09", "why": "Ill."]).status == 409)
        #expect(try await lead.get("/cycles/\(stage.cycle.id)/dates").status == 409)
    }

    @Test("comes with the schools of the last cycle and the next term, and closes the last one when it opens")
    func next() async throws {
        let stage = try await Stage(.sqlite)
        try await stage.add(TermTests.year)
        let lead = try await stage.visitor(stage.lead)
        let path = "/cycles/new?last=\(stage.cycle.id)"
        #expect(try await lead.get("/cycles/\(stage.cycle.id)").html.contains("href=\"\(path)\""))
        let form = try await lead.get(path)
        #expect(form.html.contains("value=\"Spring 2027\""))
        for school in stage.schools { #expect(form.html.contains("name=\"school\" value=\"\(school.id)\" checked")) }
        #expect(form.text.contains("Close Autumn 2026 when this one opens."))
        #expect(!form.text.contains("At work in Autumn 2026"))
        let typed: KeyValuePairs = [
            "version": stage.version.id.text, "title": "Spring 2027", "purpose": "full", "opens_on": "2027-01-04",
            "submit_by": "2027-02-19", "validate_by": "2027-03-09", "decide_by": "2027-03-26",
            "school": stage.schools[0].id.text, "last": stage.cycle.id.text, "close_last": "yes",
        ]
        let answer = try await lead.post("/cycles", typed)
        #expect(answer.leadsTo?.hasPrefix("/cycles/") == true)
        let cycles = try await stage.database.read { tx in try tx.cycles(of: stage.trust.id) }
        #expect(cycles.map(\.isOpen) == [true, false])
        #expect(try await stage.seen().cycle.title == "Spring 2027")
        #expect(try await lead.get(path).text.contains("Close Autumn 2026") == false)
    }

    @Test("proposes the season after without terms, and leaves the last cycle open where a school is missing")
    func withoutTerms() async throws {
        let stage = try await Stage(.sqlite)
        let lead = try await stage.visitor(stage.lead)
        #expect(try await lead.get("/cycles/new?last=\(stage.cycle.id)").html.contains("value=\"Spring 2027\""))
        #expect(try await lead.get("/cycles/new?last=\(ID<Cycle>())").status == 404)
        let wrong = try await lead.post("/cycles", ["last": stage.cycle.id.text, "close_last": "yes"])
        #expect(wrong.status == 422 && wrong.html.contains("value=\"yes\" checked"))
        #expect(try await stage.database.read { tx in try tx.cycle(stage.cycle.id, of: stage.trust.id) }.isOpen)
    }

    @Test("says on the board how many stand at each stage, in words")
    func board() async throws {
        let stage = try await Stage(.sqlite)
        try await stage.judgeAll()
        try await stage.send()
        let seen = try await stage.visitor(stage.lead).get("/cycles/\(stage.cycle.id)")
        #expect(seen.text.contains("Of two schools, one is evaluating and one is waiting for a validator."))
        #expect(seen.html.contains("data-at=\"2\"") && seen.html.contains("data-at=\"0\""))
    }

    @Test("opens to a thousand schools in two statements for each and a few more")
    func thousand() async throws {
        let stage = try await Stage(.sqlite)
        let ids = (0..<1_000).map { _ in ID<School>() }
        let trust = stage.trust.id
        let count = try await stage.database.counting {
            try await stage.database.write { tx in
                _ = try tx.run(
                    many: ids.enumerated().map { place, id in
                        """
                        INSERT INTO schools (id, trust_id, name, phase, is_phase_set, is_early_years_set,
                            is_post_16_set, is_open, created_at, changed_at)
                        SELECT \(id), trust_id, \("School \(place)"), phase, FALSE, FALSE, FALSE, is_open, created_at, changed_at
                        FROM schools WHERE id = \(stage.schools[0].id) AND trust_id = \(trust)
                        """
                    }
                )
            }
        }
        let plan = try Stage.plan("Everybody", ids.map { Cycle.Invited($0) })
        let opening = try await stage.database.counting {
            _ = try await stage.database.write { tx in try tx.open(stage.version, as: plan, by: stage.lead) }
        }
        #expect(count == 1_000 && opening <= 2_010)
        let later = SampleVersion.make(of: stage.version.framework, number: "2.0")
        let again = try await stage.database.counting {
            try await stage.database.write { tx in
                try tx.put(later, trust: stage.trust.id)
                let last = try #require(try tx.cycles(of: trust).first { $0.title == "Everybody" })
                try tx.close(last, by: stage.lead)
                try tx.open(later, as: Stage.plan("Again", ids.map { Cycle.Invited($0) }), by: stage.lead)
            }
        }
        #expect(again <= 2_400)
    }
}
