import Accounts
import Database
import Evaluations
import Frameworks
import Web

extension Transaction {
    /// All that happened to an evaluation that the person may read; not found for anybody else.
    ///
    /// Six queries, and two more for every other version in which its beads moved.
    func progress(of id: ID<Evaluation>, for person: Person, from shelf: FrameworkShelf) throws -> Progress {
        let evaluation = try evaluation(id, seenBy: person)
        let version = try version(evaluation.version, trust: evaluation.trust, from: shelf)
        let moves = try moves(of: id)
        let mappings = try mappings(from: movedIn(id), to: version, trust: evaluation.trust, shelf)
        let standing = try standing(id)
        let byArea = Dictionary(grouping: moves, by: \.area)
        let paths = version.wires.compactMap { wire -> BeadPath? in
            guard let scale = wire.scale else { return nil }
            let areas = [wire.id] + mappings.values.compactMap { $0.soleSource(of: wire)?.id }
            var steps = areas.flatMap { byArea[$0] ?? [] }.sorted { ($0.at, $0.id) < ($1.at, $1.id) }.map {
                BeadPath.Step(on: WallClock($0.at).day, notch: $0.to.notch)
            }
            // A bead that several areas brought along has no move of its own: it stands since the cycle opened.
            if steps.isEmpty, let here = standing[wire.id] { steps = [here] }
            return BeadPath(wire, scale, standard: version.rule.level(for: wire), moves: steps)
        }
        return Progress(
            evaluation: evaluation,
            version: version,
            paths: paths,
            events: try progressEvents(of: evaluation),
            gaps: mappings.gaps(in: version),
            today: WallClock(now).day
        )
    }

    /// Where the beads of an evaluation stand, as if they stood there since its cycle opened.
    private func standing(_ evaluation: ID<Evaluation>) throws -> [ID<Area>: BeadPath.Step] {
        try rows(
            """
            SELECT j.area_id, j.notch, c.opens_on
            FROM judgements j
            JOIN evaluations e ON e.id = j.evaluation_id
            JOIN cycles c ON c.id = e.cycle_id
            WHERE j.evaluation_id = \(evaluation) AND j.notch IS NOT NULL
            """
        ).reduce(into: [:]) { $0[try $1["area_id"]] = BeadPath.Step(on: try $1["opens_on"], notch: try $1["notch"]) }
    }

    /// The versions in which beads of an evaluation moved.
    private func movedIn(_ evaluation: ID<Evaluation>) throws -> Set<ID<Framework.Version>> {
        try Set(
            rows(
                """
                SELECT DISTINCT a.version_id FROM judgement_moves m JOIN areas a ON a.id = m.area_id
                WHERE m.evaluation_id = \(evaluation)
                """
            ).map { try $0["version_id"] }
        )
    }

    private func progressEvents(of evaluation: Evaluation) throws -> [ProgressEvent] {
        let id = evaluation.id
        return try rows(
            """
            SELECT 'sent' AS kind, submitted_at AS at, CAST(number AS TEXT) AS title
            FROM submissions WHERE evaluation_id = \(id) AND NOT is_withdrawn
            UNION ALL
            SELECT 'validated', v.shared_at, v.validator_name
            FROM validations v JOIN submissions u ON u.id = v.submission_id
            WHERE u.evaluation_id = \(id) AND v.is_lead AND v.shared_at IS NOT NULL AND NOT u.is_withdrawn
            UNION ALL
            SELECT 'mark', m.awarded_on, m.number
            FROM marks m JOIN submissions u ON u.id = m.submission_id WHERE u.evaluation_id = \(id)
            UNION ALL
            SELECT 'inspection', started_on, kind
            FROM inspections WHERE school_id = \(evaluation.school.id) AND removed_at IS NULL
            UNION ALL
            SELECT 'visit', held_on, CAST(number AS TEXT)
            FROM visits WHERE evaluation_id = \(id) AND shared_at IS NOT NULL
            UNION ALL
            SELECT 'action', closed_at, title FROM actions WHERE evaluation_id = \(id) AND status = 'done'
            UNION ALL
            SELECT 'evidence', e.added_at, e.title FROM evidence e
            WHERE NOT e.is_removed
                AND EXISTS (SELECT 1 FROM evidence_areas l WHERE l.evidence_id = e.id AND l.evaluation_id = \(id))
            ORDER BY at, kind, title
            """
        ).compactMap { row in
            let at: String = try row["at"]
            guard let on = Instant(at).map({ WallClock($0).day }) ?? Day(at),
                let kind = ProgressEvent.Kind(rawValue: try row["kind"])
            else { return nil }
            return ProgressEvent(on: on, kind: kind, title: try row["title"])
        }
    }
}
