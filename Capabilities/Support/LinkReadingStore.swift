import Accounts
import Database
import Schools

extension SupportLink {
    static let query: Query = """
        SELECT l.id, l.trust_id, l.ask_id, l.offer_id, l.asking_id, a.name AS asking_name, l.helping_id,
            h.name AS helping_name, l.area_id, l.proposed_side, l.proposed_by_name, l.proposed_at, l.words,
            l.asking_by_name, l.asking_at, l.helping_by_name, l.helping_at, l.declined_side, l.declined_by_name,
            l.declined_at, l.declined_why, l.starts_on, l.ended_on, l.ended_by_name, l.outcome
        FROM support_links l
        JOIN schools a ON a.id = l.asking_id
        JOIN schools h ON h.id = l.helping_id
        """

    /// - Parameter day: that on which it is read, which tells whether the help has begun.
    init(_ row: Row, on day: Day) throws {
        var agreed: [Side: Hand] = [:]
        agreed[.asking] = try Hand(row["asking_by_name"], row["asking_at"])
        agreed[.helping] = try Hand(row["helping_by_name"], row["helping_at"])
        try self.init(
            id: row["id"],
            trust: row["trust_id"],
            ask: row["ask_id"],
            offer: row["offer_id"],
            asking: RoleHeld.SchoolName(id: row["asking_id"], name: row["asking_name"]),
            helping: RoleHeld.SchoolName(id: row["helping_id"], name: row["helping_name"]),
            area: row["area_id"],
            proposal: Proposal(
                hand: Hand(name: row["proposed_by_name"], at: row["proposed_at"]),
                side: row["proposed_side"],
                words: row["words"]
            ),
            agreed: agreed,
            stage: Stage(row, isAgreed: agreed.count == 2, on: day)
        )
    }
}

extension SupportLink.Hand {
    fileprivate init?(_ name: String?, _ at: Instant?) {
        guard let name, let at else { return nil }
        self.init(name: name, at: at)
    }
}

extension SupportLink.Stage {
    fileprivate init(_ row: Row, isAgreed: Bool, on day: Day) throws {
        let starts: Day? = try row["starts_on"]
        if let side: SupportLink.Side = try row["declined_side"] {
            self = .declined(
                by: .init(name: try row["declined_by_name"], at: try row["declined_at"]),
                side: side,
                why: try row["declined_why"]
            )
        } else if let on: Day = try row["ended_on"], let starts {
            self = .ended(.init(since: starts, on: on, by: try row["ended_by_name"], outcome: try row["outcome"]))
        } else if !isAgreed {
            self = .proposed
        } else if let starts, starts <= day {
            self = .active(since: starts)
        } else {
            self = .agreed(startsOn: starts)
        }
    }
}
