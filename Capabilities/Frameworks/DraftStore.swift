import Database
import Schools

extension Transaction {
    func add(_ framework: Framework) throws {
        try run(
            """
            INSERT INTO frameworks (id, trust_id, key, title, created_at)
            VALUES (\(framework.id), \(framework.trust), \(framework.key), \(framework.title), \(now))
            """
        )
    }

    /// Writes a draft with all its areas.
    func add(_ draft: Framework.Version, in trust: ID<Trust>) throws {
        try run(
            """
            INSERT INTO framework_versions (
                id, framework_id, trust_id, number, stage, title, purpose, promise, about, words, scales, rule, created_at
            ) VALUES (
                \(draft.id), \(draft.framework), \(trust), \(draft.number), \(Framework.Stage.draft), \(draft.title),
                \(draft.purpose), \(draft.promise), \(draft.about), \(JSONCell.write(draft.words)),
                \(JSONCell.write(draft.scales)), \(JSONCell.write(draft.rule)), \(now)
            )
            """
        )
        try run(many: draft.areas.enumerated().map { try inserting($1, at: $0 + 1, into: draft.id) })
    }

    func inserting(_ area: Area, at position: Int, into version: ID<Framework.Version>) throws -> Query {
        """
        INSERT INTO areas (
            id, version_id, parent_id, position, key, title, short, letter, about, guidance, scale, is_judged, applies,
            expects, aligned, turn, levels
        ) VALUES (
            \(area.id), \(version), \(area.parent), \(position), \(area.key), \(area.title), \(area.short),
            \(area.letter), \(area.about), \(area.guidance), \(area.scale?.key), \(area.isWire),
            \(try JSONCell.write(area.applies)), \(try JSONCell.write(area.expects)),
            \(try JSONCell.write(area.aligned)), \(area.turn), \(try JSONCell.write(area.descriptors))
        )
        """
    }

    /// Writes what belongs to a whole draft; refuses a version that is a draft no longer.
    func keep(textOf draft: Framework.Version) throws {
        let changed = try run(
            """
            UPDATE framework_versions AS v
            SET title = \(draft.title), purpose = \(draft.purpose), promise = \(draft.promise), about = \(draft.about),
                words = \(JSONCell.write(draft.words)), scales = \(JSONCell.write(draft.scales)),
                rule = \(JSONCell.write(draft.rule))
            WHERE v.id = \(draft.id) AND \(Query.isWritable)
            """
        )
        guard changed == 1 else { throw Framework.Refusal.noDraft(name: draft.name) }
        try run(
            """
            UPDATE frameworks SET title = \(draft.title) WHERE id = \(draft.framework) AND NOT EXISTS (
                SELECT 1 FROM framework_versions v WHERE v.framework_id = frameworks.id AND v.stage <> 'draft')
            """
        )
    }

    /// Writes one area of a draft; refuses a version that is a draft no longer.
    func keep(textOf area: Area, in draft: Framework.Version) throws {
        let changed = try run(
            """
            UPDATE areas
            SET title = \(area.title), short = \(area.short), about = \(area.about), guidance = \(area.guidance),
                letter = \(area.letter), parent_id = \(area.parent), scale = \(area.scale?.key),
                is_judged = \(area.isWire), applies = \(JSONCell.write(area.applies)),
                expects = \(JSONCell.write(area.expects)), aligned = \(JSONCell.write(area.aligned)),
                turn = \(area.turn), levels = \(JSONCell.write(area.descriptors))
            WHERE id = \(area.id) AND version_id = \(draft.id) AND EXISTS (
                SELECT 1 FROM framework_versions v WHERE v.id = areas.version_id AND \(Query.isWritable))
            """
        )
        guard changed == 1 else { throw Framework.Refusal.noDraft(name: draft.name) }
    }

    /// Moves a version on to its next stage; what was noted of its fields while it was a draft goes.
    func settle(_ version: Framework.Version, as stage: Framework.Stage) throws {
        let isPublishing = stage == .published
        let changed =
            isPublishing
            ? try run(
                """
                UPDATE framework_versions SET stage = 'published', published_at = \(now)
                WHERE id = \(version.id) AND stage = 'draft'
                """
            )
            : try run(
                """
                UPDATE framework_versions SET stage = 'retired', retired_at = \(now)
                WHERE id = \(version.id) AND stage = 'published'
                """
            )
        guard changed == 1 else {
            throw isPublishing
                ? Framework.Refusal.noDraft(name: version.name) : Framework.Refusal.notInUse(name: version.name)
        }
        guard isPublishing else { return }
        try run("DELETE FROM draft_fields WHERE version_id = \(version.id)")
        try run("UPDATE frameworks SET title = \(version.title) WHERE id = \(version.framework)")
    }
}
