import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Web

extension Transaction {
    /// All validators of a trust with what they have in hand, A to Z, and how judgements compare area by area.
    ///
    /// Area by area those of closed cycles count, and the reader's own do not, so that nobody can be worked out from it.
    ///
    /// Four queries, and two for versions that are not on the shelf.
    func capacity(of trust: ID<Trust>, for reader: Person, from shelf: FrameworkShelf) throws -> CapacityDesk {
        let compared = try comparedJudgements(in: trust, from: shelf)
        let counts = Dictionary(grouping: compared, by: \.validator).mapValues(\.count)
        let rows = try Dictionary(grouping: reviewRows(of: trust)) { try $0["validator_id"] as ID<Person> }
        let validators = try people(trust).filter { $0.may(.validate) && !$0.isDisabled }.map { person in
            try Capacity(person, rows[person.id] ?? [], compared: counts[person.id] ?? 0, on: today)
        }
        let others = compared.filter { $0.isOver && $0.validator != reader.id }
        return CapacityDesk(validators: validators, compared: others, today: today)
    }

    private func reviewRows(of trust: ID<Trust>) throws -> [Row] {
        try rows(
            """
            SELECT v.validator_id, v.shared_at, f.title
            FROM validations v
            JOIN submissions b ON b.id = v.submission_id AND NOT b.is_withdrawn
            JOIN framework_versions f ON f.id = b.version_id
            WHERE v.trust_id = \(trust) AND v.released_at IS NULL
            """
        )
    }
}

extension Capacity {
    fileprivate init(_ person: Person, _ rows: [Row], compared: Int, on day: Day) throws {
        let shared = try rows.compactMap { row in (try row["shared_at"] as Instant?).map { WallClock($0).day } }
        let titles = try rows.map { try $0["title"] as String }
        self.init(
            person: person,
            open: rows.count - shared.count,
            doneThisYear: shared.count { $0.adding(months: 12) > day },
            done: shared.count,
            frameworks: Set(titles).sorted { ($0.lowercased(), $0) < ($1.lowercased(), $1) },
            lastOn: shared.max(),
            compared: compared
        )
    }
}
