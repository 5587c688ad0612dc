import Accounts
import Database
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@testable import Support

@Suite("A support link refuses")
struct LinkRefusalTests {
    @Test("a proposal for what is closed, full, paired or another area, and by anybody but a lead or the asking head")
    func proposals() async throws {
        let circle = try await Circle.open()
        let (offer, ask) = (try await circle.offer(), try await circle.ask())
        let other = try await circle.ask(area: "inclusion")
        let own = try await circle.ask(at: 0)
        await #expect(throws: SupportRefusal.otherArea) { try await circle.propose(offer, for: other) }
        await #expect(throws: SupportRefusal.ownOffer) { try await circle.propose(offer, for: own) }
        await #expect(throws: Problem.notFound) { try await circle.propose(ID(), for: ask) }
        for person in [circle.heads[0], circle.heads[2], circle.samira] {
            await #expect(throws: Problem.self) { try await circle.propose(offer, for: ask, by: person) }
        }
        try await circle.propose(offer, for: ask)
        await #expect(throws: SupportRefusal.askPaired("Millbeck Row Primary")) {
            try await circle.propose(offer, for: ask)
        }
        try await circle.withdraw(other)
        await #expect(throws: SupportRefusal.askClosed) { try await circle.propose(offer, for: other) }
        circle.clock.go(days: 91)
        await #expect(throws: SupportRefusal.offerClosed) { try await circle.propose(offer, for: own) }
    }

    @Test("every step that is not the next, and says which")
    func steps() async throws {
        let circle = try await Circle.open()
        let id = try await circle.proposed()
        let day = circle.clock.now.day
        try await refuses(circle, id, .notAgreed) { tx, link, lead in try tx.begin(link, on: day, by: lead) }
        try await refuses(circle, id, .notAgreed) { tx, link, lead in try tx.log("x", on: link, by: lead) }
        try await refuses(circle, id, .notAgreed) { tx, link, lead in try tx.end(link, saying: "x", by: lead) }
        for head in [circle.heads[0], circle.heads[1]] {
            try await circle.act(id, head) { tx, link, head in try tx.agree(to: link, by: head) }
            try await refuses(circle, id, .alreadyAgreed, by: head) { tx, link, head in try tx.agree(to: link, by: head)
            }
        }
        try await refuses(circle, id, .notBegun) { tx, link, lead in try tx.end(link, saying: "x", by: lead) }
        try await refuses(circle, id, .startTooEarly(day)) { tx, link, lead in
            try tx.begin(link, on: day.adding(days: -1), by: lead)
        }
        try await circle.act(id, circle.lead) { tx, link, lead in try tx.begin(link, on: day, by: lead) }
        try await refuses(circle, id, .begun) { tx, link, lead in try tx.begin(link, on: day, by: lead) }
        try await refuses(circle, id, .begun) { tx, link, lead in try tx.decline(link, because: "x", by: lead) }
        try await refuses(circle, id, .wordsMissing(LinkWordsForm.outcomeMissing)) { tx, link, lead in
            try tx.end(link, saying: " ", by: lead)
        }
        try await circle.act(id, circle.lead) { tx, link, lead in try tx.end(link, saying: "Done.", by: lead) }
        try await refuses(circle, id, .ended) { tx, link, lead in try tx.log("x", on: link, by: lead) }
        try await refuses(circle, id, .ended) { tx, link, lead in try tx.end(link, saying: "x", by: lead) }
        try await refuses(circle, id, .ended) { tx, link, lead in try tx.decline(link, because: "x", by: lead) }
        try await refuses(circle, id, .ended) { tx, link, lead in try tx.begin(link, on: day, by: lead) }
        try await refuses(circle, id, .alreadyAgreed, by: circle.heads[0]) { tx, link, head in
            try tx.agree(to: link, by: head)
        }
    }

    @Test("everything once it was declined")
    func declined() async throws {
        let circle = try await Circle.open()
        let id = try await circle.proposed()
        let day = circle.clock.now.day
        try await refuses(circle, id, .wordsMissing(LinkWordsForm.whyMissing)) { tx, link, lead in
            try tx.decline(link, because: "", by: lead)
        }
        try await circle.act(id, circle.lead) { tx, link, lead in try tx.decline(link, because: "Later.", by: lead) }
        try await refuses(circle, id, .declined) { tx, link, lead in try tx.decline(link, because: "x", by: lead) }
        try await refuses(circle, id, .declined) { tx, link, lead in try tx.begin(link, on: day, by: lead) }
        try await refuses(circle, id, .declined) { tx, link, lead in try tx.log("x", on: link, by: lead) }
        try await refuses(circle, id, .declined) { tx, link, lead in try tx.end(link, saying: "x", by: lead) }
        try await refuses(circle, id, .declined, by: circle.heads[1]) { tx, link, head in
            try tx.agree(to: link, by: head)
        }
    }

    @Test("the deeds of whoever may not do them")
    func people() async throws {
        let circle = try await Circle.open()
        let id = try await circle.begun()
        let day = circle.clock.now.day
        for person in [circle.samira, circle.heads[2], circle.trustee] {
            await #expect(throws: Problem.self) {
                try await circle.act(id, person) { tx, link, person in try tx.end(link, saying: "x", by: person) }
            }
            await #expect(throws: Problem.self) {
                try await circle.act(id, person) { tx, link, person in try tx.begin(link, on: day, by: person) }
            }
            await #expect(throws: Problem.self) {
                try await circle.act(id, person) { tx, link, person in try tx.decline(link, because: "x", by: person) }
            }
        }
        await #expect(throws: Problem.self) {
            try await circle.act(id, circle.heads[2]) { tx, link, person in try tx.log("x", on: link, by: person) }
        }
        for person in [circle.lead, circle.samira] {
            await #expect(throws: Problem.self) {
                try await circle.act(id, person) { tx, link, person in try tx.agree(to: link, by: person) }
            }
        }
    }

    private func refuses(
        _ circle: Circle,
        _ id: ID<SupportLink>,
        _ refusal: SupportRefusal,
        by person: Person? = nil,
        _ deed: @escaping @Sendable (Transaction, SupportLink, Person) throws -> Void
    ) async throws {
        await #expect(throws: refusal) { try await circle.act(id, person ?? circle.lead, deed) }
    }
}
