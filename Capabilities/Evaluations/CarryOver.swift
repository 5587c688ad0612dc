import Database
import Frameworks
import Schools

/// An evaluation that is about to move to another version, and the version it stands in.
struct Standpoint {
    let id: ID<Evaluation>
    let version: ID<Framework.Version>
}

/// How the work on the areas of one version goes on in another: area by area, by their keys.
struct CarryOver {
    /// Old area to new one.
    let areas: [ID<Area>: ID<Area>]
    /// Old areas that stand on another scale now, so that their bead goes back to the post.
    let rescaled: Set<ID<Area>>

    init(from old: Framework.Version, to new: Framework.Version) {
        let targets = Dictionary(new.areas.map { (new.path(of: $0), $0) }) { first, _ in first }
        let pairs = old.areas.compactMap { area in targets[old.path(of: area)].map { (area, $0) } }
        areas = Dictionary(uniqueKeysWithValues: pairs.map { ($0.0.id, $0.1.id) })
        rescaled = Set(pairs.filter { $0.0.scale?.notches != $0.1.scale?.notches }.map(\.0.id))
    }
}

extension Framework.Version {
    /// The keys that lead to an area, the same in every version.
    func path(of area: Area) -> [String] {
        (area.parent.flatMap(self.area).map { [$0.key] } ?? []) + [area.key]
    }
}

extension Transaction {
    /// The evaluations of a framework, by school.
    func evaluations(of framework: ID<Framework>, trust: ID<Trust>) throws -> [ID<School>: Standpoint] {
        let rows = try rows(
            """
            SELECT id, school_id, version_id FROM evaluations
            WHERE framework_id = \(framework) AND trust_id = \(trust)
            """
        )
        return try Dictionary(
            uniqueKeysWithValues: rows.map { row in
                (try row["school_id"], Standpoint(id: try row["id"], version: try row["version_id"]))
            }
        )
    }

    /// Takes the work of evaluations along to a version; work on an area that is gone stays with the old one.
    func carryOver(_ evaluations: [Standpoint], to version: Framework.Version) throws {
        let left = Dictionary(grouping: evaluations.filter { $0.version != version.id }, by: \.version)
        guard let trust = try left.isEmpty ? nil : trust(of: version.framework) else { return }
        for (id, group) in left.sorted(by: { $0.key < $1.key }) {
            let carrying = CarryOver(from: try self.version(id, trust: trust), to: version)
            try run(many: group.flatMap { evaluation in carrying.statements(for: evaluation.id) })
        }
    }

    private func trust(of framework: ID<Framework>) throws -> ID<Trust>? {
        try row("SELECT trust_id FROM frameworks WHERE id = \(framework)").map { try $0["trust_id"] }
    }
}

extension CarryOver {
    fileprivate func statements(for evaluation: ID<Evaluation>) -> [Query] {
        let parked = rescaled.sorted().map { area -> Query in
            """
            UPDATE judgements SET notch = NULL, placed_revision = placed_revision + 1
            WHERE evaluation_id = \(evaluation) AND area_id = \(area)
            """
        }
        let tables: [Query] = [
            "UPDATE judgements", "UPDATE judgement_moves", "UPDATE statement_ratings", "UPDATE evidence_areas",
            "UPDATE factors", "UPDATE actions",
        ]
        let moved = areas.sorted { $0.key < $1.key }.flatMap { old, new in
            tables.map { $0 + " SET area_id = \(new) WHERE evaluation_id = \(evaluation) AND area_id = \(old)" }
        }
        return parked + moved
    }
}
