import Database
import Schools
import Web

extension Query {
    /// The stage of a version `v`: a draft that was piloted or agreed has gone that far; the word agreed sorts first.
    package static let stageOfVersion: Query = """
        COALESCE((
            SELECT MIN(s.stage) FROM version_steps s WHERE s.version_id = v.id AND v.stage = 'draft'
        ), v.stage) AS stage
        """

    /// Whether a version `v` can still be written to.
    static let isWritable: Query = """
        v.stage = 'draft' AND NOT EXISTS (SELECT 1 FROM version_steps s WHERE s.version_id = v.id)
        """
}

extension Transaction {
    /// The way of a version of that trust so far; one query.
    package func way(of version: ID<Framework.Version>, trust: ID<Trust>) throws -> VersionWay {
        let rows = try rows(
            """
            SELECT v.created_at, v.published_at, v.retired_at, s.stage, s.reached_on, s.by_name, s.note
            FROM framework_versions v LEFT JOIN version_steps s ON s.version_id = v.id
            WHERE v.id = \(version) AND v.trust_id = \(trust)
            """
        )
        guard let first = rows.first else { throw Problem.notFound }
        var steps: [Framework.Stage: VersionStep] = [:]
        for row in rows {
            guard let stage: Framework.Stage = try row["stage"] else { continue }
            steps[stage] = VersionStep(reachedOn: try row["reached_on"], by: try row["by_name"], note: try row["note"])
        }
        let (begun, published, retired): (Instant, Instant?, Instant?) =
            (try first["created_at"], try first["published_at"], try first["retired_at"])
        return VersionWay(
            begunOn: WallClock(begun).day,
            pilot: steps[.pilot],
            agreed: steps[.agreed],
            publishedOn: published.map { WallClock($0).day },
            retiredOn: retired.map { WallClock($0).day }
        )
    }

    /// Notes that a draft reached a stage before it is published; what was noted of its fields goes.
    func keep(_ step: VersionStep, _ stage: Framework.Stage, of version: Framework.Version) throws {
        let changed = try run(
            """
            INSERT INTO version_steps (version_id, stage, reached_on, by_name, note)
            SELECT v.id, \(stage), \(step.reachedOn), \(step.by), \(step.note)
            FROM framework_versions v WHERE v.id = \(version.id) AND v.stage = 'draft'
            ON CONFLICT (version_id, stage) DO NOTHING
            """
        )
        guard changed == 1 else { throw Framework.Refusal.passed(name: version.name, stage) }
        try run("DELETE FROM draft_fields WHERE version_id = \(version.id)")
    }
}
