import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Web

extension Transaction {
    /// What a validator's own judgements were beside the agreed ones, the newest review first.
    ///
    /// Two queries, and two for versions that are not on the shelf.
    func comparedJudgements(of validator: Person, from shelf: FrameworkShelf) throws -> [ComparedJudgement] {
        try comparedJudgements("v.validator_id = \(validator.id)", trust: validator.trust.id, from: shelf)
    }

    /// The same of all validators of a trust.
    func comparedJudgements(in trust: ID<Trust>, from shelf: FrameworkShelf) throws -> [ComparedJudgement] {
        try comparedJudgements("v.trust_id = \(trust)", trust: trust, from: shelf)
    }

    private func comparedJudgements(_ condition: Query, trust: ID<Trust>, from shelf: FrameworkShelf) throws
        -> [ComparedJudgement]
    {
        let rows = try sharedJudgements(condition)
        let versions = try versions(Set(rows.map { try $0["version_id"] }), trust: trust, from: shelf)
        let wires = Dictionary(versions.values.flatMap { version in version.wires.map { ($0.id, (version, $0)) } }) {
            $1
        }
        let moves = try validatorMoves(condition)
        return try rows.compactMap { row in
            let (id, area): (ID<Validation>, ID<Area>) = (try row["id"], try row["area_id"])
            guard let (version, wire) = wires[area], let scale = wire.scale else { return nil }
            let isLead: Bool = try row["is_lead"]
            let own =
                isLead
                ? try Talk(start: row).ownNotch(moves[Place(id, area)] ?? [], sharedAt: row["shared_at"])
                : try row["own"] as Int?
            guard let own else { return nil }
            return ComparedJudgement(
                validator: try row["validator_id"],
                validation: id,
                schoolName: try row["school_name"],
                framework: "\(version.title), version \(version.number)",
                area: area,
                title: version.title(of: wire),
                scale: scale,
                own: own,
                agreed: try row["agreed"],
                isOver: try row["is_over"]
            )
        }
    }

    /// Every area of every shared review with a bead of the lead validator's, that of the reviewer's own beside it.
    private func sharedJudgements(_ condition: Query) throws -> [Row] {
        try rows(
            """
            SELECT v.id, v.validator_id, v.is_lead, v.shared_at, v.conversation_on, v.conversation_at, s.name AS school_name,
                b.version_id, k.area_id, k.notch AS agreed, j.notch AS own,
                y.closed_on IS NOT NULL AS is_over
            FROM validations v
            JOIN submissions b ON b.id = v.submission_id AND NOT b.is_withdrawn
            JOIN cycles y ON y.id = b.cycle_id
            JOIN schools s ON s.id = v.school_id
            JOIN validations l ON l.submission_id = v.submission_id AND l.is_lead AND l.shared_at IS NOT NULL
            JOIN validation_judgements k ON k.validation_id = l.id AND k.notch IS NOT NULL
            JOIN areas a ON a.id = k.area_id
            LEFT JOIN validation_judgements j ON j.validation_id = v.id AND j.area_id = k.area_id
            WHERE \(condition) AND v.shared_at IS NOT NULL
            ORDER BY v.shared_at DESC, v.id, a.position, a.id
            """
        )
    }

    private func validatorMoves(_ condition: Query) throws -> [Place: [ValidatorMove]] {
        let rows = try rows(
            """
            SELECT m.validation_id, m.area_id, m.moved_at, m.notch
            FROM validation_moves m JOIN validations v ON v.id = m.validation_id
            WHERE \(condition) AND v.is_lead AND v.shared_at IS NOT NULL
            """
        )
        return try Dictionary(grouping: rows) { Place(try $0["validation_id"], try $0["area_id"]) }
            .mapValues { try $0.map { ValidatorMove(at: try $0["moved_at"], notch: try $0["notch"]) } }
    }
}

/// One area of one review.
private struct Place: Hashable {
    let validation: ID<Validation>
    let area: ID<Area>

    init(_ validation: ID<Validation>, _ area: ID<Area>) {
        self.validation = validation
        self.area = area
    }
}

extension Talk {
    /// With the day and the time of the conversation alone.
    fileprivate init(start row: Row) throws {
        self.init(on: try row["conversation_on"], at: try row["conversation_at"])
    }
}
