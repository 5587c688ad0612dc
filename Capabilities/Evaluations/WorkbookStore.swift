import Accounts
import Database
import Frameworks
import Schools
import Web

extension Transaction {
    /// All that stands in an evaluation: six queries however many areas it has, two for a version not on the shelf, and those
    /// of `beads` where something was sent under an earlier version.
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
            ghosts: Ghosts(validated: .none, lastCycle: try lastCycle(before: evaluation, in: version, from: shelf))
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

    /// The beads that were sent last in an earlier cycle, on the wires that took their place in the version now.
    private func lastCycle(
        before evaluation: Evaluation,
        in version: Framework.Version,
        from shelf: FrameworkShelf?
    ) throws -> Ghosts.Trace {
        let rows = try rows(
            """
            SELECT c.title, s.version_id, b.area_id, b.notch
            FROM submissions s
            JOIN cycles c ON c.id = s.cycle_id
            JOIN submission_judgements b ON b.submission_id = s.id
            WHERE b.notch IS NOT NULL AND s.id = (
                SELECT l.id FROM submissions l
                WHERE l.evaluation_id = \(evaluation.id) AND l.cycle_id <> \(evaluation.cycle.id) AND NOT l.is_withdrawn
                ORDER BY l.number DESC LIMIT 1)
            """
        )
        guard let first = rows.first else { return .none }
        let notches = try Dictionary(
            uniqueKeysWithValues: rows.map { (try $0["area_id"] as ID<Area>, try $0["notch"] as Int) }
        )
        return Ghosts.Trace(
            title: try first["title"],
            notches: try beads(
                notches,
                of: evaluation.id,
                since: first["version_id"],
                in: version,
                trust: evaluation.trust,
                from: shelf
            )
        )
    }
}
