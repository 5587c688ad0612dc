import Database
import Evaluations
import Frameworks
import Schools

extension Transaction {
    /// What governors read of some evaluations.
    ///
    /// Two queries, and a few for each that has been carried over to another version since it was sent.
    package func governed(_ evaluations: [EvaluationNow], of trust: ID<Trust>, from shelf: FrameworkShelf) throws
        -> [GovernedEvaluation]
    {
        guard !evaluations.isEmpty else { return [] }
        let ids = evaluations.map(\.id)
        let actions = try openActions(of: ids)
        let before = try sentBefore(ids)
        return try evaluations.map { now in
            let sent = before[now.id]
            let notches = try sent.map {
                try beads($0.notches, of: now.id, since: $0.version, in: now.version, trust: trust, from: shelf)
            }
            return GovernedEvaluation(
                now: now,
                before: sent.map { ($0.title, notches ?? [:]) },
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

    /// The beads that were sent last in an earlier cycle, on the version of that time.
    private func sentBefore(_ ids: [ID<Evaluation>]) throws -> [ID<Evaluation>: SentBefore] {
        try rows(
            """
            SELECT u.evaluation_id, u.version_id, c.title, b.area_id, b.notch
            FROM submissions u
            JOIN evaluations e ON e.id = u.evaluation_id
            JOIN cycles c ON c.id = u.cycle_id
            JOIN submission_judgements b ON b.submission_id = u.id
            WHERE u.evaluation_id IN \(list: ids) AND b.notch IS NOT NULL AND u.number = (
                SELECT MAX(n.number) FROM submissions n
                WHERE n.evaluation_id = e.id AND n.cycle_id <> e.cycle_id AND NOT n.is_withdrawn)
            """
        ).reduce(into: [:]) { before, row in
            let none = SentBefore(title: try row["title"], version: try row["version_id"], notches: [:])
            try before[row["evaluation_id"], default: none].notches[row["area_id"]] = row["notch"] as Int
        }
    }
}

/// What was sent last in an earlier cycle.
private struct SentBefore {
    let title: String
    let version: ID<Framework.Version>
    var notches: [ID<Area>: Int]
}
