import Database
import Schools

extension Transaction {
    /// The offers of a trust that nobody has closed, and those that it ended in the last 90 days, the oldest first; one
    /// query.
    func offers(of trust: ID<Trust>) throws -> [Offer] {
        let since = Instant(startOf: today.adding(days: -90))
        return try rows(
            """
            \(Offer.query)
            WHERE trust_id = \(trust) AND (closed_at IS NULL OR (closed_how = 'ended' AND closed_at >= \(since)))
            ORDER BY offered_at, id
            """
        ).map(Offer.init)
    }

    /// The offer, if the trust has it.
    func offer(_ id: ID<Offer>, of trust: ID<Trust>) throws -> Offer? {
        try row("\(Offer.query) WHERE id = \(id) AND trust_id = \(trust)").map(Offer.init)
    }

    func insert(_ offer: Offer) throws {
        try run(
            """
            INSERT INTO support_offers (id, trust_id, school_id, area_id, gives, theme, capacity, until, offered_by_name,
                offered_at)
            VALUES (\(offer.id), \(offer.trust), \(offer.school), \(offer.area), \(offer.words.gives),
                \(offer.words.theme), \(offer.words.capacity), \(offer.words.until), \(offer.by), \(offer.at))
            """
        )
    }

    func close(_ offer: ID<Offer>, _ how: Offer.How, why: String, by name: String) throws {
        try run(
            """
            UPDATE support_offers SET closed_how = \(how), closed_by_name = \(name), closed_at = \(now),
                closed_why = \(why)
            WHERE id = \(offer) AND closed_at IS NULL
            """
        )
    }
}

extension Offer {
    fileprivate static let query: Query = """
        SELECT id, trust_id, school_id, area_id, gives, theme, capacity, until, offered_by_name, offered_at, closed_how,
            closed_by_name, closed_at, closed_why
        FROM support_offers
        """

    fileprivate init(_ row: Row) throws {
        try self.init(
            id: row["id"],
            trust: row["trust_id"],
            school: row["school_id"],
            area: row["area_id"],
            words: OfferWords(
                gives: row["gives"],
                theme: row["theme"],
                capacity: row["capacity"],
                until: row["until"]
            ),
            by: row["offered_by_name"],
            at: row["offered_at"],
            stage: Closing(row).map { .closed($0) } ?? .open
        )
    }
}

extension Offer.Closing {
    fileprivate init?(_ row: Row) throws {
        guard let how: Offer.How = try row["closed_how"] else { return nil }
        try self.init(how: how, by: row["closed_by_name"], at: row["closed_at"], why: row["closed_why"])
    }
}
