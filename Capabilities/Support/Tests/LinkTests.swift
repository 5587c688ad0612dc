import Accounts
import Database
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@testable import Support

@Suite("A support link")
struct LinkTests {
    @Test("goes from proposed by way of agreed and under way to ended", arguments: Engine.available)
    func goes(engine: Engine) async throws {
        let circle = try await Circle.open(engine)
        let id = try await circle.proposed()
        #expect(try await circle.link(id).waitsFor == [.asking, .helping])
        try await circle.act(id, circle.heads[0]) { tx, link, head in try tx.agree(to: link, by: head) }
        #expect(try await circle.link(id).waitsFor == [.asking])
        try await circle.act(id, circle.heads[1]) { tx, link, head in try tx.agree(to: link, by: head) }
        #expect(try await circle.link(id).stage == .agreed(startsOn: nil))
        let day = circle.clock.now.day.adding(days: 7)
        try await circle.act(id, circle.heads[1]) { tx, link, head in try tx.begin(link, on: day, by: head) }
        #expect(try await circle.link(id).stage == .agreed(startsOn: day))
        circle.clock.go(days: 7)
        #expect(try await circle.link(id).stage == .active(since: day))
        try await circle.act(id, circle.heads[0]) { tx, link, head in try tx.end(link, saying: "Calls work.", by: head)
        }
        let ended = SupportLink.Ending(since: day, on: day, by: "Anwen Hughes", outcome: "Calls work.")
        #expect(try await circle.link(id).stage == .ended(ended))
        #expect(try await circle.book(circle.lead).asks.isEmpty)
        let history = try await circle.history()
        #expect(history.first == "Anwen Hughes: Ended the help of Millbeck Row Primary for Thistledown Primary.")
        #expect(
            history.contains(
                "Priya Nair: Proposed that Millbeck Row Primary helps Thistledown Primary with Attendance and behaviour."
            )
        )
    }

    @Test("that the asking head proposes waits for the other head alone")
    func byHead() async throws {
        let circle = try await Circle.open()
        let (offer, ask) = (try await circle.offer(), try await circle.ask())
        let id = try await circle.propose(offer, for: ask, by: circle.heads[1])
        let link = try await circle.link(id)
        #expect(link.waitsFor == [.helping] && link.proposal.side == .asking)
    }

    @Test("that was declined leaves the ask without a partner, and that school is not suggested for it again")
    func declined() async throws {
        let circle = try await Circle.open()
        let id = try await circle.proposed()
        try await circle.act(id, circle.heads[0]) { tx, link, head in
            try tx.decline(link, because: "Not this term.", by: head)
        }
        guard case .declined(let hand, .helping, "Not this term.") = try await circle.link(id).stage else {
            throw Missing(what: "decline")
        }
        #expect(hand.name == "Anwen Hughes")
        let book = try await circle.book(circle.lead)
        let ask = try #require(book.unpaired.first)
        #expect(book.standing.first?.free == 1)
        #expect(book.pairing.suggestions(for: book.asker(ask), atMost: 3).isEmpty)
    }

    @Test("takes a place of its offer until it has ended or was declined")
    func places() async throws {
        let circle = try await Circle.open()
        let id = try await circle.begun()
        #expect(try await circle.book(circle.lead).standing.first?.free == 0)
        let ask = try await circle.ask(at: 2)
        let offer = try #require(try await circle.book(circle.lead).offers.first).id
        await #expect(throws: SupportRefusal.offerFull) { try await circle.propose(offer, for: ask) }
        try await circle.act(id, circle.lead) { tx, link, lead in try tx.end(link, saying: "Done.", by: lead) }
        try await circle.propose(offer, for: ask)
    }

    @Test("keeps a log that both schools and trust leads write", arguments: Engine.available)
    func log(engine: Engine) async throws {
        let circle = try await Circle.open(engine)
        let id = try await circle.begun()
        for person in [circle.samira, circle.beth, circle.lead] {
            circle.clock.go(minutes: 1)
            try await circle.act(id, person) { tx, link, person in
                try tx.log("Met \(person.name)", on: link, by: person)
            }
        }
        let log = try await circle.view(id, circle.heads[0]).log
        #expect(log.map(\.words) == ["Met Samira Khan", "Met Beth Lomax", "Met Priya Nair"])
        #expect(log.map(\.side) == [.asking, .helping, .trust])
    }

    @Test("is found by trust leads and the people of its two schools, and by nobody else")
    func found() async throws {
        let circle = try await Circle.open()
        let id = try await circle.proposed()
        for person in [circle.lead, circle.heads[0], circle.heads[1], circle.samira, circle.beth] {
            #expect(try await circle.link(id, seenBy: person).id == id)
        }
        for person in [circle.heads[2], circle.governor, circle.trustee, circle.nia] {
            await #expect(throws: Problem.notFound) { try await circle.link(id, seenBy: person) }
        }
    }
}
