import Accounts
import Database
import Evaluations
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@Suite("The terms of a trust")
struct TermTests {
    static let year = [
        Term("Autumn 2026", Day(year: 2026, month: 9, day: 2), Day(year: 2026, month: 12, day: 18)),
        Term("Spring 2027", Day(year: 2027, month: 1, day: 4), Day(year: 2027, month: 3, day: 26)),
    ]

    @Test("know the nearest day in term, and say what is no day of it")
    func nearest() {
        let terms = Terms(Self.year.reversed())
        #expect(terms.all.map(\.name) == ["Autumn 2026", "Spring 2027"])
        let holiday = Day(year: 2026, month: 12, day: 24)
        #expect(terms.nearest(to: holiday) == Day(year: 2026, month: 12, day: 18))
        #expect(terms.nearest(to: holiday.adding(days: 5)) == Day(year: 2027, month: 1, day: 4))
        #expect(
            terms.warning(holiday)
                == "24 December 2026 lies in a holiday. The nearest day in term is 18 December 2026."
        )
        #expect(terms.warning(Day(year: 2027, month: 6, day: 1))?.contains("outside the terms") == true)
        #expect(terms.warning(Day(year: 2026, month: 11, day: 1)) == nil)
        #expect(Terms([]).warning(holiday) == nil && Terms([]).nearest(to: holiday) == nil)
    }

    @Test("of any days have a nearest one that no other day in term is nearer than")
    func everyDay() {
        let terms = Terms(Self.year)
        let first = Day(year: 2026, month: 8, day: 1)
        let days = (0..<300).map { first.adding(days: $0) }
        let inTerm = days.filter { terms.term(on: $0) != nil }
        for day in days {
            let nearest = inTerm.map { abs($0 - day) }.min()
            #expect(terms.nearest(to: day).map { abs($0 - day) } == nearest)
            #expect((terms.warning(day) == nil) == (terms.term(on: day) != nil))
        }
    }

    @Test("are added and removed by a trust lead, follow one another and are kept", arguments: Engine.available)
    func edits(engine: Engine) async throws {
        let stage = try await Stage(engine)
        try await stage.add(Self.year)
        #expect(try await stage.database.read { tx in try tx.terms(of: stage.trust.id) }.all == Self.year)
        let between = Day(year: 2026, month: 12, day: 20)
        await #expect(throws: FormErrors("first_day", "This overlaps Spring 2027. Terms follow one another.")) {
            try await stage.add([Term("Winter", between, Day(year: 2027, month: 1, day: 4))])
        }
        await #expect(throws: FormErrors("last_day", "The term ends before it begins. Change a date.")) {
            try await stage.add([Term("Winter", between, between.adding(days: -1))])
        }
        await #expect(throws: FormErrors("name", "Give the term a name, such as Autumn 2026.")) {
            try await stage.add([Term(" ", between, between)])
        }
        await #expect(throws: Problem.notAllowed("Only a trust lead can open and close cycles.")) {
            try await stage.add([Term("Winter", between, between)], by: stage.head)
        }
        try await stage.database.write { tx in try tx.removeTerm(Self.year[0].id, by: stage.lead) }
        await #expect(throws: Problem.notFound) {
            try await stage.database.write { tx in try tx.removeTerm(Self.year[0].id, by: stage.lead) }
        }
        #expect(
            try await stage.database.read { tx in try tx.terms(of: stage.trust.id) }.all.map(\.name) == ["Spring 2027"]
        )
    }

    @Test("have a page on which they are added and removed, for trust leads alone")
    func page() async throws {
        let stage = try await Stage(.sqlite)
        let lead = try await stage.visitor(stage.lead)
        #expect(try await lead.get("/terms").text.contains("No terms yet."))
        let wrong = try await lead.post("/terms", ["name": "Kept", "first_day": "2026-02-30"])
        #expect(wrong.status == 422 && wrong.html.contains("value=\"Kept\""))
        #expect(wrong.text.contains("Choose the last day of the term."))
        let right: KeyValuePairs = ["name": "Autumn", "first_day": "2026-09-02", "last_day": "2026-12-18"]
        #expect(try await lead.post("/terms", right).leadsTo == "/terms")
        #expect(try await lead.post("/terms", right).status == 422)
        #expect(try await lead.get("/terms").text.contains("Today is in Autumn, which ends on 18 December."))
        let term = try #require(try await stage.database.read { tx in try tx.terms(of: stage.trust.id) }.all.first)
        let head = try await stage.visitor(stage.head)
        #expect(try await head.get("/terms").status == 403)
        #expect(try await head.post("/terms", right).status == 403)
        #expect(try await head.post("/terms/\(term.id)/removal").status == 403)
        #expect(try await lead.post("/terms/\(term.id)/removal").leadsTo == "/terms")
        #expect(try await lead.database(stage) { _ = try await lead.get("/terms") } == 2)
    }

    @Test("give a new cycle its dates, and point out a date in a holiday without refusing it")
    func cycleDates() async throws {
        let stage = try await Stage(.sqlite)
        try await stage.add(Self.year)
        let lead = try await stage.visitor(stage.lead)
        let blank = try await lead.get("/cycles/new")
        #expect(blank.html.contains("value=\"Spring 2027\""))
        for day in ["2027-01-04", "2027-02-19", "2027-03-09", "2027-03-26"] {
            #expect(blank.html.contains("value=\"\(day)\""), "\(day)")
        }
        let typed = try await lead.get("/cycles/new?title=Mine&submit_by=2026-12-27")
        #expect(typed.text.contains("27 December 2026 lies in a holiday. The nearest day in term is 4 January 2027."))
        let path = "/cycles/\(stage.cycle.id)"
        let changed = try await lead.post(
            "\(path)/dates",
            [
                "title": "Autumn 2026", "opens_on": "2026-09-01", "submit_by": "2026-11-30",
                "validate_by": "2026-12-27", "decide_by": "2027-01-10",
            ]
        )
        #expect(changed.leadsTo == path)
        #expect(try await lead.get(path).text.contains("27 December 2026 lies in a holiday."))
        #expect(try await lead.get("\(path)/dates").text.contains("27 December 2026 lies in a holiday."))
    }
}

extension Stage {
    func add(_ terms: [Term], by person: Person? = nil) async throws {
        try await database.write { [lead] tx in for term in terms { try tx.add(term, by: person ?? lead) } }
    }
}

extension Visitor {
    /// How many statements something asks of a stage's database.
    func database(_ stage: Stage, _ body: () async throws -> Void) async throws -> Int {
        try await stage.database.counting(body)
    }
}
