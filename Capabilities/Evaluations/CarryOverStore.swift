import Database
import Frameworks
import Schools

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

    /// Takes the work of evaluations along to the version of a cycle; work on an area that is gone stays with the old one.
    ///
    /// As many statements for one evaluation as for a thousand, but for judgements on other levels.
    func carryOver(_ evaluations: [Standpoint], to version: Framework.Version, in cycle: Cycle) throws {
        let left = Dictionary(grouping: evaluations.filter { $0.version != version.id }, by: \.version)
        for (id, group) in left.sorted(by: { $0.key < $1.key }) {
            let mapping = try mapping(from: self.version(id, trust: cycle.trust), to: version)
            for start in stride(from: 0, to: group.count, by: 500) {
                let ids = group[start..<min(start + 500, group.count)].map(\.id)
                let carrying = CarryOver(mapping: mapping, cycle: cycle.id, evaluations: "\(list: ids)")
                try run(many: carrying.statements)
                try carryMixed(carrying)
            }
        }
    }

    /// Judgements that cannot simply go on: the bead where all agree on the same levels, and the words in any case.
    private func carryMixed(_ carrying: CarryOver) throws {
        let areas = carrying.mixed.map { (new: $0, sources: carrying.mapping.sources(of: $0).map(\.id)) }
        guard !areas.isEmpty else { return }
        let rows = try rows(
            """
            SELECT j.evaluation_id, j.area_id, j.confirmed_in, \(Judgement.columns)
            FROM judgements j JOIN evaluations e ON e.id = j.evaluation_id \(Judgement.origin)
            WHERE j.area_id IN \(list: areas.flatMap(\.sources)) AND j.evaluation_id IN \(carrying.evaluations)
            ORDER BY j.evaluation_id, j.area_id
            """
        )
        for (evaluation, rows) in try Dictionary(grouping: rows, by: { try $0["evaluation_id"] as ID<Evaluation> }) {
            let judged = try Dictionary(rows.map { (try $0["area_id"] as ID<Area>, $0) }) { $1 }
            for area in areas where area.sources.contains(where: { judged[$0] != nil }) {
                let own = area.sources.compactMap { id in judged[id].map { (id, $0) } }
                try run(many: merged(own, into: area.new, of: evaluation, carrying))
            }
        }
    }

    private func merged(
        _ own: [(ID<Area>, Row)],
        into area: Area,
        of evaluation: ID<Evaluation>,
        _ carrying: CarryOver
    ) throws -> [Query] {
        let judgements = try own.map { ($0.0, try Judgement($0.1)) }
        let (place, words) = carrying.mapping.carried(
            to: area,
            Dictionary(judgements.map { ($0.0, $0.1.place) }) { $1 }
        )
        guard let last = own.max(by: { ($0.1.text("placed_at"), $0.0) < ($1.1.text("placed_at"), $1.0) })?.0 else {
            return []
        }
        let whys = judgements.map(\.1.why).filter { !$0.isEmpty }.joined(separator: "\n\n")
        let others = own.map(\.0).filter { $0 != last }
        let note = words.isEmpty ? "" : " It stood at " + words.joined(separator: "; ") + "."
        return [
            "DELETE FROM judgements WHERE evaluation_id = \(evaluation) AND area_id IN \(list: others)",
            """
            UPDATE judgements SET area_id = \(area.id), notch = \(place.notch), does_not_apply = \(place.reason),
                placed_revision = placed_revision + 1, why = \(whys), why_revision = why_revision + 1
            WHERE evaluation_id = \(evaluation) AND area_id = \(last)
            """,
            """
            UPDATE carried_notes SET words = words || \(note)
            WHERE evaluation_id = \(evaluation) AND cycle_id = \(carrying.cycle) AND area_id = \(area.id)
            """,
        ]
    }
}

extension Row {
    fileprivate func text(_ column: String) -> String { (try? self[column] as String?) ?? "" }
}
