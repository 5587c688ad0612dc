import Accounts
import Database
import Evaluations
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@testable import Support

@Suite("An ask for support")
struct AskTests {
    @Test("is made by the head, from a factor or without one, and taken back", arguments: Engine.available)
    func asks(engine: Engine) async throws {
        let circle = try await Circle.open(engine)
        let factor = try await circle.hindering()
        let id = try await circle.ask("Somebody to plan with", theme: "Staffing", from: factor.id)
        let open = try #require(try await circle.book(circle.lead).unpaired.first)
        #expect(open.ask.id == id && open.ask.factor == factor.id && open.area.title == "Attendance and behaviour")
        #expect(
            try await circle.history().first
                == "Ruth Adeyemi: Asked for support in Inspection readiness: Attendance and behaviour."
        )
        try await circle.withdraw(id)
        #expect(try await circle.book(circle.lead).asks.isEmpty)
        await #expect(throws: SupportRefusal.askClosed) { try await circle.withdraw(id) }
        try await circle.ask()
        #expect(try await circle.book(circle.lead).asks.count == 1)
    }

    @Test("shows others what the school wrote for them, and nothing of the factor it came from")
    func words() async throws {
        let circle = try await Circle.open()
        let factor = try await circle.hindering("Two teachers are off ill until May")
        try await circle.ask("Somebody to plan with", from: factor.id)
        for person in [circle.lead, circle.heads[2], circle.beth] {
            let page = try await circle.visitor(person).get("/support").text
            #expect(page.contains("Somebody to plan with") && !page.contains("off ill"))
        }
    }

    @Test("is refused twice in one area, without words, for another’s factor, and where the area is not judged")
    func refusals() async throws {
        let circle = try await Circle.open()
        await #expect(throws: SupportRefusal.wordsMissing(AskForm.wantsMissing)) { try await circle.ask("\n") }
        await #expect(throws: SupportRefusal.self) { try await circle.ask(String(repeating: "a", count: 2_001)) }
        await #expect(throws: SupportRefusal.notForThisSchool) { try await circle.ask(area: "post-16") }
        await #expect(throws: Problem.notFound) { try await circle.ask(from: ID()) }
        for person in [circle.lead, circle.samira, circle.heads[0]] {
            await #expect(throws: Problem.self) { try await circle.ask(by: person) }
        }
        try await circle.ask()
        await #expect(throws: SupportRefusal.alreadyAsks) { try await circle.ask() }
    }

    @Test("cannot be taken back while somebody is proposed or helping, and not by others")
    func paired() async throws {
        let circle = try await Circle.open()
        let (offer, ask) = (try await circle.offer(), try await circle.ask())
        await #expect(throws: Problem.self) { try await circle.withdraw(ask, by: circle.lead) }
        try await circle.propose(offer, for: ask)
        await #expect(throws: SupportRefusal.askPaired("Millbeck Row Primary")) { try await circle.withdraw(ask) }
    }

    @Test("begins at a hindering factor of the head’s evaluation, and says there that it was made")
    func fromFactor() async throws {
        let circle = try await Circle.open()
        let factor = try await circle.hindering("No first-day calling")
        let head = try await circle.visitor(circle.heads[1])
        let evaluation = try await circle.evaluation(1)
        let path = "/evaluations/\(evaluation.id)/areas/\(factor.area)"
        let way = "/support/asks/new?evaluation=\(evaluation.id)&area=\(factor.area)&factor=\(factor.id)"
        #expect(try await head.get(path).html.contains(way.replacing("&", with: "&amp;")))
        let form = try await head.get(way)
        #expect(form.status == 200 && form.html.contains("No first-day calling</textarea>"))
        let area = SchoolArea(circle.schools[1].id, factor.area).text
        let kept = try await head.post(
            "/support/asks",
            ["area": area, "factor": factor.id.text, "wants": "Help with calling", "theme": "attendance"]
        )
        #expect(kept.leadsTo == "/support")
        #expect(try await head.get(path).text.contains("You asked for support"))
        for person in [circle.samira, circle.lead] {
            #expect(try await !circle.visitor(person).get(path).text.contains("sk for support"))
        }
        let strange = try await circle.visitor(circle.heads[2])
        #expect(try await strange.get(way).status == 404)
    }
}

extension Circle {
    func hindering(_ words: String = "No first-day calling") async throws -> Factor {
        let (evaluation, area) = (try await evaluation(1), try area())
        return try await database.write { tx in
            try tx.add(FactorEntry(.hindering, words, strength: 4), to: area.id, of: evaluation, by: heads[1])
        }
    }

    func withdraw(_ id: ID<Ask>, by person: Person? = nil) async throws {
        try await database.write { tx in
            let person = person ?? heads[1]
            guard let ask = try tx.ask(id, of: trust.id) else { throw Missing(what: "ask") }
            try tx.withdraw(ask, by: person, knowing: tx.supportBook(for: person, from: shelf))
        }
    }
}
