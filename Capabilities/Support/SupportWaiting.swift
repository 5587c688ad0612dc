import Accounts
import Database
import Schools
import Web

/// What waits for a person in the support between schools.
package struct SupportWaiting: Hashable, Sendable {
    /// Those to which the person has still to say yes or no, the oldest first.
    package let proposals: [Proposal]
    /// How many asks have no partner yet, for those who arrange support.
    package let unpaired: Int

    package static let nothing = SupportWaiting(proposals: [], unpaired: 0)

    package var isEmpty: Bool { proposals.isEmpty && unpaired == 0 }

    /// A proposal that waits for an answer.
    package struct Proposal: Hashable, Sendable {
        package let link: ID<SupportLink>
        package let helping: String
        package let asking: String
        package let area: String
        package let since: Day

        package var path: String { "/support/links/\(link)" }
    }
}

extension Transaction {
    /// What waits for a person: one query for whoever heads a school, and one for whoever arranges support.
    package func supportWaiting(for person: Person) throws -> SupportWaiting {
        let schools = person.schools(where: .joinSupport).map(\.id)
        return SupportWaiting(
            proposals: schools.isEmpty ? [] : try proposals(waitingFor: schools),
            unpaired: person.may(.arrangeSupport) ? try unpairedAsks(in: person.trust.id) : 0
        )
    }

    private func proposals(waitingFor schools: [ID<School>]) throws -> [SupportWaiting.Proposal] {
        try rows(
            """
            SELECT l.id, l.proposed_at, a.name AS asking_name, h.name AS helping_name, r.title, p.title AS parent_title
            FROM support_links l
            JOIN schools a ON a.id = l.asking_id
            JOIN schools h ON h.id = l.helping_id
            JOIN areas r ON r.id = l.area_id
            LEFT JOIN areas p ON p.id = r.parent_id
            WHERE l.declined_at IS NULL AND ((l.asking_at IS NULL AND l.asking_id IN \(list: schools))
                OR (l.helping_at IS NULL AND l.helping_id IN \(list: schools)))
            ORDER BY l.proposed_at, l.id
            """
        ).map { row in
            let (title, parent): (String, String?) = (try row["title"], try row["parent_title"])
            return try SupportWaiting.Proposal(
                link: row["id"],
                helping: row["helping_name"],
                asking: row["asking_name"],
                area: parent.map { "\($0): \(title)" } ?? title,
                since: WallClock(row["proposed_at"]).day
            )
        }
    }

    private func unpairedAsks(in trust: ID<Trust>) throws -> Int {
        let row = try row(
            """
            SELECT COUNT(*) AS asks FROM support_asks k JOIN schools s ON s.id = k.school_id
            WHERE k.trust_id = \(trust) AND k.stage = 'open' AND s.is_open
                AND NOT EXISTS (SELECT 1 FROM support_links l WHERE l.ask_id = k.id AND l.declined_at IS NULL)
            """
        )
        return try row?["asks"] ?? 0
    }
}
