import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Support
import Web

/// Schools of the sample trust that ask for help, offer it, and work together.
struct SampleSupport {
    let teller: SampleTeller
    let found: SampleTeller.Found

    init(_ teller: SampleTeller, _ found: SampleTeller.Found) {
        self.teller = teller
        self.found = found
    }

    private var database: Database { teller.house.database }
    private var shelf: FrameworkShelf { teller.house.shelf }

    /// Some weeks ago: the first offers, and one school that helps another since.
    func begin() async throws -> ID<SupportLink>? {
        move(to: -79)
        let millbeck = try await offer(
            8,
            "Inspection readiness: Attendance",
            "Two half days a term in our attendance team, and the words we use when we ring families on the first day.",
            theme: "first-day calling",
            capacity: 2
        )
        try await offer(
            6,
            "Inspection readiness: Inclusion",
            "A morning in class with our inclusion lead, and an hour to plan afterwards.",
            theme: "adaptive teaching",
            capacity: 1
        )
        let ask = try await ask(
            2,
            "Inspection readiness: Attendance",
            "Mondays are our weakest day. Somebody who has done it could look at our calls with us.",
            theme: "first-day calling"
        )
        move(to: -78)
        let lead = try found.person("Priya Nair")
        let words =
            "Millbeck Row has done what Birchcombe wants to do. Could you meet once and see?"
        let link = try await propose(millbeck, for: ask, words, by: lead)
        move(to: -77)
        for head in [8, 2] { try await act(link, head) { tx, link, person in try tx.agree(to: link, by: person) } }
        let day = teller.today.adding(days: -76)
        try await act(link, 8) { tx, link, person in try tx.begin(link, on: day, by: person) }
        move(to: -76)
        try await log(
            link,
            8,
            "Two people from Birchcombe’s office spent the morning with us and heard fourteen first-day calls."
        )
        return link
    }

    /// In these days: what is asked and offered now, and a proposal that waits.
    func goOn(_ link: ID<SupportLink>?) async throws {
        move(to: -2)
        try await log(link, 2, "We wrote our own words for the calls. Two people make them before half past nine now.")
        try await offer(
            4,
            "Inspection readiness: Personal",
            "Our pupil leaders and their teachers come to you for half a day.",
            capacity: 2
        )
        try await ask(
            12,
            "Inspection readiness: Attendance",
            "A handful of families with many absences. We would like to see how others work with them.",
            theme: "first-day calling"
        )
        try await ask(
            9,
            "Inspection readiness: Attendance",
            "Absence in Years 9 and 10. A secondary school that has turned it round."
        )
        try await ask(
            10,
            "Inspection readiness: Personal",
            "How pupils in Years 5 and 6 can take on real responsibility."
        )
        let inclusion = try await ask(
            13,
            "Inspection readiness: Inclusion",
            "Adapting lessons in mathematics without a second lesson beside the first.",
            theme: "adaptive teaching"
        )
        let head = try found.head(of: found.schools[13].id)
        move(to: -1)
        let book = try await database.read { tx in try tx.supportBook(for: head, from: shelf) }
        guard let first = book.offers(for: inclusion).first else { return }
        try await propose(first, for: inclusion, "Could two of our teachers come for a morning this term?", by: head)
    }

    private func move(to day: Int) { teller.clock.move(to: teller.today.adding(days: day), hour: 9) }

    @discardableResult
    private func offer(_ school: Int, _ area: String, _ gives: String, theme: String? = nil, capacity: Int) async throws
        -> ID<Offer>?
    {
        let place = found.schools[school].id
        let head = try found.head(of: place)
        let words = OfferWords(
            gives: gives,
            theme: theme,
            capacity: capacity,
            until: teller.today.adding(months: 5)
        )
        return try await database.write { tx in
            let book = try tx.supportBook(for: head, from: shelf)
            let own = book.areasToOffer(at: place).map(\.area)
            guard let area = own.first(where: { $0.name.hasPrefix(area) }) else { return nil }
            return try tx.offer(words, in: area.id, at: place, by: head, knowing: book)
        }
    }

    @discardableResult
    private func ask(_ school: Int, _ area: String, _ wants: String, theme: String? = nil) async throws -> ID<Ask>? {
        let place = found.schools[school].id
        let head = try found.head(of: place)
        return try await database.write { tx in
            let book = try tx.supportBook(for: head, from: shelf)
            guard let own = book.areasToAsk(at: place).first(where: { $0.area.name.hasPrefix(area) }) else {
                return nil
            }
            let words = AskWords(wants: wants, theme: theme)
            return try tx.ask(words, in: own.area.id, of: own.evaluation.id, by: head, knowing: book)
        }
    }

    @discardableResult
    private func propose(_ offer: ID<Offer>?, for ask: ID<Ask>?, _ words: String, by person: Person) async throws
        -> ID<SupportLink>?
    {
        guard let offer, let ask else { return nil }
        return try await database.write { tx in
            let book = try tx.supportBook(for: person, from: shelf)
            return try tx.propose(offer, for: ask, saying: words, by: person, knowing: book)
        }
    }

    private func act(
        _ link: ID<SupportLink>?,
        _ school: Int,
        _ deed: @escaping @Sendable (Transaction, SupportLink, Person) throws -> Void
    ) async throws {
        guard let link else { return }
        let head = try found.head(of: found.schools[school].id)
        try await database.write { tx in try deed(tx, tx.supportLink(link, seenBy: head), head) }
    }

    private func log(_ link: ID<SupportLink>?, _ school: Int, _ words: String) async throws {
        try await act(link, school) { tx, link, person in try tx.log(words, on: link, by: person) }
    }
}
