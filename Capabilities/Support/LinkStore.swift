import Accounts
import Database
import Schools
import Web

extension Transaction {
    /// The links of a trust, the newest first; one query.
    func links(of trust: ID<Trust>) throws -> [SupportLink] {
        let day = WallClock(now).day
        return try rows("\(SupportLink.query) WHERE l.trust_id = \(trust) ORDER BY l.id DESC").map {
            try SupportLink($0, on: day)
        }
    }

    /// The link, for a trust lead and the heads and contributors of its two schools; not found for anybody else.
    package func supportLink(_ id: ID<SupportLink>, seenBy person: Person) throws -> SupportLink {
        let row = try row("\(SupportLink.query) WHERE l.id = \(id) AND l.trust_id = \(person.trust.id)")
        guard let link = try row.map({ try SupportLink($0, on: WallClock(now).day) }),
            person.may(.seeSupport, at: link.asking.id) || person.may(.seeSupport, at: link.helping.id)
        else { throw Problem.notFound }
        return link
    }

    /// What was written in a link's log, the oldest first; one query.
    func log(of link: ID<SupportLink>) throws -> [LogEntry] {
        try rows("SELECT side, person_name, at, words FROM support_log WHERE link_id = \(link) ORDER BY at, id").map {
            try LogEntry(side: $0["side"], by: .init(name: $0["person_name"], at: $0["at"]), words: $0["words"])
        }
    }

    func insert(_ id: ID<SupportLink>, _ proposal: SupportLink.Proposal, for ask: Ask, with offer: Offer) throws {
        let own = proposal.side == .asking ? proposal.hand : nil
        try run(
            """
            INSERT INTO support_links (id, trust_id, ask_id, offer_id, asking_id, helping_id, area_id, proposed_side,
                proposed_by_name, proposed_at, words, asking_by_name, asking_at)
            VALUES (\(id), \(ask.trust), \(ask.id), \(offer.id), \(ask.school), \(offer.school), \(ask.area),
                \(proposal.side), \(proposal.hand.name), \(proposal.hand.at), \(proposal.words), \(own?.name),
                \(own?.at))
            """
        )
    }

    func keepAgreement(of side: SupportLink.Side, to link: ID<SupportLink>, by name: String) throws {
        let columns: Query =
            side == .asking
            ? "asking_by_name = \(name), asking_at = \(now)" : "helping_by_name = \(name), helping_at = \(now)"
        try run("UPDATE support_links SET \(columns) WHERE id = \(link)")
    }

    func keepDecline(of link: ID<SupportLink>, _ side: SupportLink.Side, why: String, by name: String) throws {
        try run(
            """
            UPDATE support_links SET declined_side = \(side), declined_by_name = \(name), declined_at = \(now),
                declined_why = \(why)
            WHERE id = \(link)
            """
        )
    }

    func keepStart(of link: ID<SupportLink>, on day: Day) throws {
        try run("UPDATE support_links SET starts_on = \(day) WHERE id = \(link)")
    }

    func keepEnd(of link: ID<SupportLink>, on day: Day, outcome: String, by name: String) throws {
        try run(
            """
            UPDATE support_links SET ended_on = \(day), outcome = \(outcome), ended_by_name = \(name)
            WHERE id = \(link)
            """
        )
    }

    func addToLog(of link: ID<SupportLink>, _ words: String, _ side: SupportLink.Side, by person: Person) throws {
        try run(
            """
            INSERT INTO support_log (id, link_id, side, person_id, person_name, at, words)
            VALUES (\(ID<LogEntry>()), \(link), \(side), \(person.id), \(person.name), \(now), \(words))
            """
        )
    }
}
