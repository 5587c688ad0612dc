import Database
import Frameworks
import Schools

/// An evaluation that is about to move to another version, and the version it stands in.
struct Standpoint {
    let id: ID<Evaluation>
    let version: ID<Framework.Version>
}

/// The statements that take the work of evaluations from one version to another.
struct CarryOver {
    let mapping: AreaMapping
    let cycle: ID<Cycle>
    /// The evaluations, in parentheses.
    let evaluations: Query

    /// Old areas that go on as they are, with their new one.
    private var alone: [(old: Area, new: Area)] {
        mapping.old.areas.compactMap { old in
            guard let new = mapping.targets[old.id].flatMap(mapping.new.area), mapping.goesOnAlone(old, new) else {
                return nil
            }
            return (old, new)
        }
    }

    /// New areas whose judgements have to be looked at one by one: on other levels, or from several areas.
    var mixed: [Area] {
        mapping.new.areas.filter { new in
            let sources = mapping.sources(of: new)
            return !sources.isEmpty && !sources.allSatisfy { mapping.goesOnAlone($0, new) }
        }
    }

    /// What does not depend on what was judged.
    var statements: [Query] {
        let judged = alone.flatMap { old, new in
            [move("UPDATE judgements", old, new), move("UPDATE judgement_moves", old, new)]
        }
        let work = mapping.old.areas.flatMap { old -> [Query] in
            guard let new = mapping.targets[old.id].flatMap(mapping.new.area) else { return [] }
            return statementPairs(old, new).flatMap { rated($0, old, new) } + evidence(old, new) + [
                move("UPDATE factors", old, new), move("UPDATE actions", old, new),
            ]
        }
        return judged + work + notes
    }

    private func move(_ table: Query, _ old: Area, _ new: Area) -> Query {
        table + " SET area_id = \(new.id) WHERE area_id = \(old.id) AND evaluation_id IN \(evaluations)"
    }

    /// Statements that stand at the same level in the same words.
    private func statementPairs(_ old: Area, _ new: Area) -> [(ID<Statement>, ID<Statement>)] {
        guard mapping.isSameScale(old, new) else { return [] }
        return zip(old.descriptors, new.descriptors).flatMap { before, after in
            let texts = Dictionary(after.statements.map { ($0.text, $0.id) }) { first, _ in first }
            return before.statements.compactMap { statement in texts[statement.text].map { (statement.id, $0) } }
        }
    }

    private func rated(_ pair: (ID<Statement>, ID<Statement>), _ old: Area, _ new: Area) -> [Query] {
        [
            """
            UPDATE statement_ratings SET statement_id = \(pair.1), area_id = \(new.id)
            WHERE statement_id = \(pair.0) AND area_id = \(old.id) AND evaluation_id IN \(evaluations)
                AND NOT EXISTS (SELECT 1 FROM statement_ratings t
                    WHERE t.evaluation_id = statement_ratings.evaluation_id AND t.statement_id = \(pair.1))
            """,
            """
            INSERT INTO evidence_areas (evidence_id, evaluation_id, area_id, statement_id)
            SELECT evidence_id, evaluation_id, \(new.id), \(pair.1) FROM evidence_areas
            WHERE statement_id = \(pair.0) AND area_id = \(old.id) AND evaluation_id IN \(evaluations)
            ON CONFLICT DO NOTHING
            """,
        ]
    }

    /// Evidence is linked to the new area; what stood beside a statement that is gone stands beside the area.
    private func evidence(_ old: Area, _ new: Area) -> [Query] {
        [
            """
            INSERT INTO evidence_areas (evidence_id, evaluation_id, area_id, statement_id)
            SELECT DISTINCT evidence_id, evaluation_id, \(new.id), CAST(NULL AS TEXT) FROM evidence_areas
            WHERE area_id = \(old.id) AND evaluation_id IN \(evaluations)
            ON CONFLICT DO NOTHING
            """,
            "DELETE FROM evidence_areas WHERE area_id = \(old.id) AND evaluation_id IN \(evaluations)",
        ]
    }

    /// What has changed in each area, for every evaluation.
    private var notes: [Query] {
        mapping.new.areas.compactMap { area in
            let words = mapping.changes(of: area).map { $0.words(in: mapping.new) }.joined(separator: " ")
            guard !words.isEmpty else { return nil }
            return """
                INSERT INTO carried_notes (evaluation_id, cycle_id, area_id, words)
                SELECT id, \(cycle), \(area.id), \(words) FROM evaluations WHERE id IN \(evaluations)
                ON CONFLICT (evaluation_id, cycle_id, area_id) DO UPDATE SET words = excluded.words
                """
        }
    }
}
