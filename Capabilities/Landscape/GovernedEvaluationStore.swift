import Database
import Evaluations
import Frameworks
import Schools

extension Transaction {
    /// What governors read of some evaluations; two queries.
    func governed(_ evaluations: [EvaluationNow]) throws -> [GovernedEvaluation] {
        guard !evaluations.isEmpty else { return [] }
        let ids = evaluations.map(\.id)
        let actions = try openActions(of: ids)
        let before = try sentBefore(ids)
        return evaluations.map { now in
            let wires = Dictionary(now.version.wires.map { (WirePath($0, in: now.version), $0.id) }) { $1 }
            let rows = before[now.id] ?? []
            let notches = rows.compactMap { row in wires[row.path].map { ($0, row.notch) } }
            return GovernedEvaluation(
                now: now,
                before: rows.first.map { ($0.title, Dictionary(notches) { $1 }) },
                actions: actions[now.id] ?? []
            )
        }
    }

    private func openActions(of ids: [ID<Evaluation>]) throws -> [ID<Evaluation>: [GovernedEvaluation.OpenAction]] {
        try rows(
            """
            SELECT a.evaluation_id, a.area_id, a.title, r.title AS area_title, a.owner_name, a.due_on, a.progress
            FROM actions a JOIN areas r ON r.id = a.area_id
            WHERE a.evaluation_id IN \(list: ids) AND a.status = 'open' ORDER BY a.due_on, a.id
            """
        ).reduce(into: [:]) { actions, row in
            try actions[row["evaluation_id"], default: []].append(
                GovernedEvaluation.OpenAction(
                    title: row["title"],
                    area: row["area_id"],
                    areaTitle: row["area_title"],
                    owner: row["owner_name"],
                    dueOn: row["due_on"],
                    progress: row["progress"]
                )
            )
        }
    }

    /// The beads that were sent last in an earlier cycle, by the keys of the areas.
    private func sentBefore(
        _ ids: [ID<Evaluation>]
    ) throws -> [ID<Evaluation>: [(title: String, path: WirePath, notch: Int)]] {
        try rows(
            """
            SELECT u.evaluation_id, c.title, b.notch, a.key, a.scale, p.key AS parent_key
            FROM submissions u
            JOIN evaluations e ON e.id = u.evaluation_id
            JOIN cycles c ON c.id = u.cycle_id
            JOIN submission_judgements b ON b.submission_id = u.id
            JOIN areas a ON a.id = b.area_id
            LEFT JOIN areas p ON p.id = a.parent_id
            WHERE u.evaluation_id IN \(list: ids) AND b.notch IS NOT NULL AND u.number = (
                SELECT MAX(n.number) FROM submissions n
                WHERE n.evaluation_id = e.id AND n.cycle_id <> e.cycle_id AND NOT n.is_withdrawn)
            """
        ).reduce(into: [:]) { before, row in
            let path = WirePath(parent: try row["parent_key"], key: try row["key"], scale: try row["scale"])
            try before[row["evaluation_id"], default: []].append((row["title"], path, row["notch"]))
        }
    }
}

/// What a wire is called in every version of a framework; on another scale it is another wire.
private struct WirePath: Hashable {
    let parent: String?
    let key: String
    let scale: String?

    init(parent: String?, key: String, scale: String?) {
        self.parent = parent
        self.key = key
        self.scale = scale
    }

    init(_ area: Area, in version: Framework.Version) {
        self.init(parent: area.parent.flatMap(version.area)?.key, key: area.key, scale: area.scale?.key)
    }
}
