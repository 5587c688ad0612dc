import Accounts
import Database
import Evaluations
import Frameworks
import Rehearsal
import Schools

@testable import Support

/// What people of a circle do, each in a transaction of its own.
extension Circle {
    func book(_ person: Person) async throws -> SupportBook {
        try await database.read { tx in try tx.supportBook(for: person, from: shelf) }
    }

    @discardableResult
    func offer(
        _ gives: String = "Two half days a term",
        capacity: Int = 1,
        days: Int = 90,
        theme: String? = nil,
        area: String = "attendance-and-behaviour",
        at school: Int = 0,
        by person: Person? = nil
    ) async throws -> ID<Offer> {
        let id = try self.area(area).id
        let words = OfferWords(gives: gives, theme: theme, capacity: capacity, until: clock.now.day.adding(days: days))
        return try await database.write { tx in
            let person = person ?? heads[school]
            let book = try tx.supportBook(for: person, from: shelf)
            return try tx.offer(words, in: id, at: schools[school].id, by: person, knowing: book)
        }
    }

    @discardableResult
    func ask(
        _ wants: String = "Somebody to plan first-day calling with",
        theme: String? = nil,
        area: String = "attendance-and-behaviour",
        from factor: ID<Factor>? = nil,
        at school: Int = 1,
        by person: Person? = nil
    ) async throws -> ID<Ask> {
        let (id, evaluation) = (try self.area(area).id, try await evaluation(school))
        return try await database.write { tx in
            let person = person ?? heads[school]
            let book = try tx.supportBook(for: person, from: shelf)
            let words = AskWords(wants: wants, theme: theme)
            return try tx.ask(words, in: id, of: evaluation.id, from: factor, by: person, knowing: book)
        }
    }

    @discardableResult
    func propose(_ offer: ID<Offer>, for ask: ID<Ask>, by person: Person? = nil) async throws -> ID<SupportLink> {
        try await database.write { tx in
            let person = person ?? lead
            let book = try tx.supportBook(for: person, from: shelf)
            return try tx.propose(offer, for: ask, saying: "You both teach Year 5.", by: person, knowing: book)
        }
    }

    /// An offer of Millbeck, an ask of Thistledown, and the proposal of the lead.
    func proposed() async throws -> ID<SupportLink> {
        let (offer, ask) = (try await offer(), try await ask())
        return try await propose(offer, for: ask)
    }

    /// Agreed by both heads.
    func agreed() async throws -> ID<SupportLink> {
        let link = try await proposed()
        for head in [heads[0], heads[1]] {
            try await act(link, head) { tx, link, head in try tx.agree(to: link, by: head) }
        }
        return link
    }

    /// Begun today.
    func begun() async throws -> ID<SupportLink> {
        let link = try await agreed()
        let day = clock.now.day
        try await act(link, lead) { tx, link, lead in try tx.begin(link, on: day, by: lead) }
        return link
    }

    func act(
        _ link: ID<SupportLink>,
        _ person: Person,
        _ deed: @escaping @Sendable (Transaction, SupportLink, Person) throws -> Void
    ) async throws {
        try await database.write { tx in try deed(tx, tx.supportLink(link, seenBy: lead), person) }
    }

    func link(_ id: ID<SupportLink>, seenBy person: Person? = nil) async throws -> SupportLink {
        try await database.read { tx in try tx.supportLink(id, seenBy: person ?? lead) }
    }

    func view(_ id: ID<SupportLink>, _ person: Person) async throws -> LinkView {
        try await database.read { tx in try tx.linkView(id, seenBy: person, from: shelf) }
    }

    func history() async throws -> [String] {
        try await database.read { tx in try tx.history(of: trust.id).map { "\($0.personName): \($0.words)" } }
    }
}
