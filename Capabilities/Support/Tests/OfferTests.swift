import Accounts
import Database
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@testable import Support

@Suite("An offer of help")
struct OfferTests {
    @Test("stands until its day, is taken back by its head, and is noted", arguments: Engine.available)
    func stands(engine: Engine) async throws {
        let circle = try await Circle.open(engine)
        let id = try await circle.offer("  A morning in class\0 ", capacity: 2, days: 10, theme: " Staffing ")
        let standing = try #require(try await circle.book(circle.lead).standing.first)
        #expect(standing.offer.id == id && standing.free == 2)
        #expect(standing.offer.words.gives == "A morning in class" && standing.offer.words.theme == "Staffing")
        #expect(
            try await circle.history().first
                == "Anwen Hughes: Offered help in Inspection readiness: Attendance and behaviour."
        )
        circle.clock.go(days: 11)
        #expect(try await circle.book(circle.lead).standing.isEmpty)
        try await circle.offer("Again")
        let again = try #require(try await circle.book(circle.lead).standing.first)
        try await circle.database.write { tx in try tx.withdraw(again.offer, by: circle.heads[0]) }
        let book = try await circle.book(circle.lead)
        #expect(book.standing.isEmpty && book.offers.isEmpty)
        await #expect(throws: SupportRefusal.offerClosed) {
            try await circle.database.write { tx in
                guard let old = try tx.offer(again.offer.id, of: circle.trust.id) else { throw Missing(what: "offer") }
                try tx.withdraw(old, by: circle.heads[0])
            }
        }
    }

    @Test("is hidden while the school no longer qualifies, and its own people read why")
    func hidden() async throws {
        let circle = try await Circle.open()
        try await circle.offer()
        let scale = try #require(try circle.area().scale)
        try await circle.database.write { tx in try tx.choose(5, on: scale, of: circle.version, by: circle.lead) }
        #expect(try await circle.book(circle.heads[1]).standing.isEmpty)
        let page = try await circle.visitor(circle.heads[0]).get("/support")
        #expect(page.text.contains("Nobody sees it now: the school does not hold the mark"))
    }

    @Test("is ended by a trust lead, who says why")
    func ended() async throws {
        let circle = try await Circle.open()
        try await circle.offer()
        let offer = try #require(try await circle.book(circle.lead).offers.first)
        await #expect(throws: SupportRefusal.self) {
            try await circle.database.write { tx in try tx.withdraw(offer, because: " ", by: circle.lead) }
        }
        await #expect(throws: Problem.self) {
            try await circle.database.write { tx in try tx.withdraw(offer, because: "So", by: circle.heads[1]) }
        }
        try await circle.database.write { tx in try tx.withdraw(offer, because: "The lead has left.", by: circle.lead) }
        let closed = try await circle.database.read { tx in try tx.offer(offer.id, of: circle.trust.id) }
        guard case .closed(let closing) = closed?.stage else { throw Missing(what: "closing") }
        #expect(closing.how == .ended && closing.why == "The lead has left." && closing.by == "Priya Nair")
        let page = try await circle.visitor(circle.heads[0]).get("/support").text
        #expect(page.contains("Ended by Priya Nair on 14 September 2026: The lead has left."))
        #expect(try await circle.book(circle.lead).standing.isEmpty)
    }

    @Test("is refused where the school does not qualify, offers already, or says nothing")
    func refusals() async throws {
        let circle = try await Circle.open()
        await #expect(throws: SupportRefusal.notExpert) { try await circle.offer(at: 1) }
        await #expect(throws: SupportRefusal.notExpert) { try await circle.offer(area: "safeguarding") }
        await #expect(throws: SupportRefusal.notForThisSchool) { try await circle.offer(area: "post-16") }
        await #expect(throws: SupportRefusal.dayOver) { try await circle.offer(days: -1) }
        await #expect(throws: SupportRefusal.wordsMissing(OfferForm.givesMissing)) { try await circle.offer(" ") }
        await #expect(throws: SupportRefusal.self) { try await circle.offer(String(repeating: "a", count: 2_001)) }
        await #expect(throws: SupportRefusal.self) {
            try await circle.offer(theme: String(repeating: "a", count: 61))
        }
        for person in [circle.lead, circle.beth, circle.heads[1]] {
            await #expect(throws: Problem.self) { try await circle.offer(by: person) }
        }
        try await circle.offer()
        await #expect(throws: SupportRefusal.alreadyOffers) { try await circle.offer() }
    }
}
