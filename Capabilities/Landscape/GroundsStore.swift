import Database
import Evaluations
import Foundation
import Frameworks
import Web

extension Transaction {
    /// What the judgements of a heat map rest on, in three queries.
    ///
    /// Of what was sent only the evidence counts that was sent with it; what is linked today shows only where drafts do.
    func grounds(
        of map: HeatMap,
        _ choice: LandscapeChoice,
        showsDrafts: Bool,
        today: Day
    ) throws -> GroundsMap {
        let heard = Heard.inCycles([choice.cycle.id], choice.narrowing)
        let schools = Dictionary(uniqueKeysWithValues: zip(map.schools.map(\.evaluation), map.schools.indices))
        let wires = Dictionary(uniqueKeysWithValues: zip(map.wires.map(\.id), map.wires.indices))
        var linked: [GroundsMap.Place: (kinds: Int, newest: Day)] = [:]
        for one in try linkedNow(heard, showsDrafts) + linkedWhenSent(heard) {
            guard let school = schools[one.evaluation], let wire = wires[one.area] else { continue }
            linked[GroundsMap.Place(school: school, wire: wire)] = (one.kinds, one.newest)
        }
        return GroundsMap(map, linked: linked, today: today)
    }

    /// The evidence of schools that have sent nothing in the cycle, counted by the database.
    private func linkedNow(_ heard: Query, _ showsDrafts: Bool) throws -> [LinkedEvidence] {
        try rows(
            """
            WITH heard AS (\(heard))
            SELECT h.evaluation_id, l.area_id, COUNT(DISTINCT e.kind) AS kinds,
                MAX(COALESCE(e.dated_on, SUBSTR(e.added_at, 1, 10))) AS newest
            FROM heard h
            JOIN evidence_areas l ON l.evaluation_id = h.evaluation_id
            JOIN evidence e ON e.id = l.evidence_id
            WHERE \(showsDrafts) AND h.submission_id IS NULL AND h.stands_in = h.cycle_id AND NOT e.is_removed
            GROUP BY h.evaluation_id, l.area_id
            """
        ).map { row in
            try LinkedEvidence(
                evaluation: row["evaluation_id"],
                area: row["area_id"],
                kinds: row["kinds"],
                newest: row["newest"]
            )
        }
    }

    /// The evidence that stands in the frozen copies; a piece without a date counts by the day on which it was added.
    private func linkedWhenSent(_ heard: Query) throws -> [LinkedEvidence] {
        let added: [ID<Evidence>: Day] = try rows(
            """
            WITH heard AS (\(heard))
            SELECT DISTINCT e.id, SUBSTR(e.added_at, 1, 10) AS added_on
            FROM heard h JOIN evidence e ON e.school_id = h.school_id
            WHERE h.submission_id IS NOT NULL AND e.dated_on IS NULL
            """
        ).reduce(into: [:]) { $0[try $1["id"]] = try $1["added_on"] }
        return try rows(
            """
            WITH heard AS (\(heard))
            SELECT h.evaluation_id, u.body, SUBSTR(u.submitted_at, 1, 10) AS sent_on
            FROM heard h JOIN submissions u ON u.id = h.submission_id
            """
        ).flatMap { row -> [LinkedEvidence] in
            let (evaluation, body): (String, String) = (try row["evaluation_id"], try row["body"])
            let sent = try JSONDecoder().decode(SentEvidence.self, from: Data(body.utf8))
            return sent.linked(evaluation, added: added, sentOn: try row["sent_on"])
        }
    }
}

/// How much evidence stands behind one area of an evaluation.
private struct LinkedEvidence {
    let evaluation: String
    let area: ID<Area>
    let kinds: Int
    let newest: Day
}

/// The part of a frozen evaluation that says what evidence stood where.
private struct SentEvidence: Decodable {
    let areas: [Place]
    let evidence: [Piece]

    struct Place: Decodable {
        let id: ID<Area>
        let evidence: [FrozenLink]
    }

    struct Piece: Decodable {
        let id: ID<Evidence>
        let kind: EvidenceKind
        let datedOn: Day?
    }

    func linked(_ evaluation: String, added: [ID<Evidence>: Day], sentOn: Day) -> [LinkedEvidence] {
        let pieces = Dictionary(evidence.map { ($0.id, $0) }) { first, _ in first }
        return areas.compactMap { area in
            let here = area.evidence.compactMap { pieces[$0.evidence] }
            guard let newest = here.map({ $0.datedOn ?? added[$0.id] ?? sentOn }).max() else { return nil }
            let kinds = Set(here.map(\.kind)).count
            return LinkedEvidence(evaluation: evaluation, area: area.id, kinds: kinds, newest: newest)
        }
    }
}
