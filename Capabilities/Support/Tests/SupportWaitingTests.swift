import Accounts
import Database
import Frameworks
import Rehearsal
import Schools
import Testing

@testable import Support

@Suite("What waits in support")
struct SupportWaitingTests {
    @Test(
        "is a proposal for the heads who have not agreed, and an ask without a partner for a lead",
        arguments: Engine.available
    )
    func waits(engine: Engine) async throws {
        let circle = try await Circle.open(engine)
        #expect(try await circle.waiting(circle.lead) == .nothing)
        let (offer, ask) = (try await circle.offer(), try await circle.ask())
        #expect(try await circle.waiting(circle.lead).unpaired == 1)
        let id = try await circle.propose(offer, for: ask)
        #expect(try await circle.waiting(circle.lead).isEmpty)
        let proposal = try #require(try await circle.waiting(circle.heads[0]).proposals.first)
        #expect(proposal.link == id && proposal.area == "Attendance and behaviour")
        #expect(proposal.helping == "Millbeck Row Primary" && proposal.asking == "Thistledown Primary")
        try await circle.act(id, circle.heads[0]) { tx, link, head in try tx.agree(to: link, by: head) }
        #expect(try await circle.waiting(circle.heads[0]).isEmpty)
        #expect(try await circle.waiting(circle.heads[1]).proposals.count == 1)
        for person in [circle.heads[2], circle.samira, circle.governor, circle.trustee] {
            #expect(try await circle.waiting(person).isEmpty)
        }
        try await circle.act(id, circle.lead) { tx, link, lead in try tx.decline(link, because: "Later.", by: lead) }
        #expect(try await circle.waiting(circle.heads[1]).isEmpty)
        #expect(try await circle.waiting(circle.lead).unpaired == 1)
    }

    @Test("stands at home with the way there, and in what changed")
    func home() async throws {
        let circle = try await Circle.open()
        let id = try await circle.proposed()
        let head = try await circle.visitor(circle.heads[0]).get("/")
        #expect(head.text.contains("Millbeck Row Primary could help Thistledown Primary"))
        #expect(head.text.contains("Waits for your answer since 14 September."))
        #expect(head.html.contains("href=\"/support/links/\(id)\""))
        try await circle.ask(at: 2)
        let lead = try await circle.visitor(circle.lead).get("/")
        #expect(lead.text.contains("One school asks for support and has no partner yet"))
        let changed = try await circle.visitor(circle.heads[1]).get("/")
        #expect(changed.text.contains("Priya Nair proposed that Millbeck Row Primary helps Thistledown Primary"))
        #expect(try await !circle.visitor(circle.governor).get("/").text.contains("could help"))
    }
}

extension Circle {
    func waiting(_ person: Person) async throws -> SupportWaiting {
        try await database.read { tx in try tx.supportWaiting(for: person) }
    }
}
