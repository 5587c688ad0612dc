import Database
import Schools
import Web

/// Whether and how somebody can come in.
enum Access: Equatable, Sendable {
    case disabled
    /// Has a password; when they came in last, if ever.
    case open(lastIn: Instant?)
    /// Has no password yet but a link that works until then.
    case invited(until: Instant)
    /// Has no password and no link that works.
    case waiting

    func words(asOf now: Instant) -> String {
        switch self {
        case .disabled: "Disabled"
        case .open(let last?): Words.ago(last, now: now)
        case .open(nil): "Not yet"
        case .invited(let end): "Invited, link works until \(Words.moment(end))"
        case .waiting: "No link that works"
        }
    }
}

extension Transaction {
    /// How everybody in a trust, or one of them, can come in; one query.
    func access(in trust: ID<Trust>, of person: ID<Person>? = nil) throws -> [ID<Person>: Access] {
        let isOne: Query = person.map { " AND people.id = \($0)" } ?? ""
        let rows = try rows(
            """
            SELECT people.id, people.is_disabled, people.password IS NOT NULL AS has_password, people.signed_in_at,
                invitations.ends_at
            FROM people
            LEFT JOIN invitations ON invitations.person_id = people.id AND invitations.accepted_at IS NULL
                AND invitations.ends_at > \(now)
            WHERE people.trust_id = \(trust)\(isOne)
            """
        )
        return Dictionary(try rows.map { (try $0["id"], try Access($0)) }) { first, _ in first }
    }
}

extension Access {
    fileprivate init(_ row: Row) throws {
        let (isDisabled, hasPassword): (Bool, Bool) = (try row["is_disabled"], try row["has_password"])
        let linkEnds: Instant? = try row["ends_at"]
        switch (isDisabled, hasPassword, linkEnds) {
        case (true, _, _): self = .disabled
        case (_, true, _): self = .open(lastIn: try row["signed_in_at"])
        case (_, _, let end?): self = .invited(until: end)
        case (_, _, nil): self = .waiting
        }
    }
}
