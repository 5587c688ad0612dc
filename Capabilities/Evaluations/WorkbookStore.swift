import Accounts
import Database
import Frameworks
import Schools
import Web

extension Transaction {
    /// All that stands in an evaluation: six queries however many areas it has, and two for a version not on the shelf.
    package func workbook(_ evaluation: Evaluation, from shelf: FrameworkShelf? = nil) throws -> Workbook {
        let version = try published(evaluation.version, trust: evaluation.trust, from: shelf)
        let (evidence, links) = try linkedEvidence(in: evaluation.id)
        return Workbook(
            evaluation: evaluation,
            version: version,
            judgements: try judgements(in: evaluation.id),
            ratings: try ratings(in: evaluation.id),
            evidence: evidence,
            links: links,
            factors: try factors(of: evaluation.id),
            actions: try actions(of: evaluation.id),
            ghosts: Ghosts(validated: .none, lastCycle: try lastCycle(before: evaluation, in: version))
        )
    }

    func judgements(in evaluation: ID<Evaluation>) throws -> [ID<Area>: Judgement] {
        let rows = try rows(
            """
            SELECT j.area_id, \(Judgement.columns)
            FROM judgements j JOIN evaluations e ON e.id = j.evaluation_id \(Judgement.origin)
            WHERE j.evaluation_id = \(evaluation)
            """
        )
        return try Dictionary(rows.map { (try $0["area_id"], try Judgement($0)) }) { $1 }
    }

    private func linkedEvidence(
        in evaluation: ID<Evaluation>
    ) throws -> (evidence: [Evidence], links: [ID<Evidence>: [EvidenceLink]]) {
        let rows = try rows(
            """
            SELECT \(Evidence.columns), l.area_id, l.statement_id
            FROM evidence_areas l JOIN evidence ev ON ev.id = l.evidence_id \(Evidence.files)
            WHERE l.evaluation_id = \(evaluation) AND NOT ev.is_removed
            ORDER BY ev.added_at, ev.id, l.area_id, l.statement_id
            """
        )
        var evidence: [Evidence] = []
        var links: [ID<Evidence>: [EvidenceLink]] = [:]
        for row in rows {
            let id: ID<Evidence> = try row["id"]
            if evidence.last?.id != id { evidence.append(try Evidence(row)) }
            try links[id, default: []].gather(row)
        }
        return (evidence, links)
    }

    /// The beads that were sent last in an earlier cycle, brought over as the versions are mapped, else by keys.
    private func lastCycle(before evaluation: Evaluation, in version: Framework.Version) throws -> Ghosts.Trace {
        let rows = try rows(
            """
            SELECT c.title, b.notch, a.key, a.scale, p.key AS parent_key, m.from_area_id, m.to_area_id
            FROM submissions s
            JOIN cycles c ON c.id = s.cycle_id
            JOIN submission_judgements b ON b.submission_id = s.id
            JOIN areas a ON a.id = b.area_id
            LEFT JOIN areas p ON p.id = a.parent_id
            LEFT JOIN area_mappings m ON m.from_area_id = b.area_id AND m.to_version_id = \(version.id)
            WHERE b.notch IS NOT NULL AND s.id = (
                SELECT l.id FROM submissions l
                WHERE l.evaluation_id = \(evaluation.id) AND l.cycle_id <> \(evaluation.cycle.id) AND NOT l.is_withdrawn
                ORDER BY l.number DESC LIMIT 1)
            """
        )
        guard let title: String = try rows.first?["title"] else { return .none }
        let wires = Dictionary(version.wires.map { (version.path(of: $0) + [$0.scale?.key ?? ""], $0.id) }) { $1 }
        let notches = try rows.compactMap { row -> (ID<Area>, Int)? in
            if (try row["from_area_id"] as ID<Area>?) != nil {
                let target: ID<Area>? = try row["to_area_id"]
                guard let area = target.flatMap(version.area), try row["scale"] == area.scale?.key else { return nil }
                return (area.id, try row["notch"])
            }
            let path = [try row["parent_key"], try row["key"], try row["scale"]].compactMap { (text: String?) in text }
            return try wires[path].map { ($0, try row["notch"]) }
        }
        // Where several old areas go on in one, no single bead stood there before.
        let single = Dictionary(grouping: notches, by: \.0).filter { $0.value.count == 1 }
        return Ghosts.Trace(title: title, notches: single.compactMapValues { $0.first?.1 })
    }
}
