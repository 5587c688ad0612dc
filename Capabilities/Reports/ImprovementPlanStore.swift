import Accounts
import Database
import Evaluations
import Frameworks
import Improvement
import Schools
import Web

extension Transaction {
    /// How much of a school's plan a person is told; nil for nothing.
    ///
    /// One query for a specialist, none for others.
    func planReach(of person: Person, at school: ID<School>) throws -> ImprovementPlan.Reach? {
        if person.may(.readEvaluation, at: school) { return .whole }
        if person.may(.readGovernorsView, at: school) { return .governors }
        return try isAssigned(person, to: school) ? .visits : nil
    }

    /// The plan of a school, for whoever may read some of it; not found for anybody else.
    ///
    /// Five queries, one more for a specialist, and two for versions that are not on the shelf.
    func improvementPlan(of id: ID<School>, seenBy person: Person, from shelf: FrameworkShelf) throws -> ImprovementPlan
    {
        guard let school = try school(id, of: person.trust.id), let reach = try planReach(of: person, at: id) else {
            throw Problem.notFound
        }
        let rows = try rows(
            """
            SELECT e.id, e.version_id, c.title, c.opens_on FROM evaluations e
            JOIN framework_versions v ON v.id = e.version_id JOIN cycles c ON c.id = e.cycle_id
            WHERE e.school_id = \(id) AND e.trust_id = \(person.trust.id) ORDER BY LOWER(v.title), e.id
            """
        )
        let evaluations: [ID<Evaluation>] = try rows.map { try $0["id"] }
        let versions = try versions(rows.map { try $0["version_id"] }, trust: person.trust.id, from: shelf)
        let steps = try steps(in: evaluations)
        let notches = try notches(in: reach == .visits ? [] : evaluations)
        let works = try rows.compactMap { row -> ImprovementPlan.Work? in
            guard let version = versions[try row["version_id"]] else { return nil }
            let evaluation: ID<Evaluation> = try row["id"]
            return ImprovementPlan.Work(
                evaluation: evaluation,
                version: version,
                cycle: try row["title"],
                since: try row["opens_on"],
                notches: notches[evaluation] ?? [:],
                steps: (steps[evaluation] ?? []).filter { reach != .visits || $0.visit != nil }
            )
        }
        return ImprovementPlan(
            trust: person.trust.name,
            school: school,
            works: works,
            reach: reach,
            today: WallClock(now).day
        )
    }

    private func notches(in evaluations: [ID<Evaluation>]) throws -> ByArea<Int> {
        try rows(
            """
            SELECT evaluation_id, area_id, notch FROM judgements
            WHERE evaluation_id IN \(list: evaluations) AND notch IS NOT NULL
            """
        ).reduce(into: [:]) { try $0[$1["evaluation_id"], default: [:]][$1["area_id"]] = $1["notch"] as Int }
    }

    /// Actions that are open or finished, with the shared visit that asked for them and what was said of them last.
    private func steps(in evaluations: [ID<Evaluation>]) throws -> [ID<Evaluation>: [ImprovementPlan.Step]] {
        let said = try lastSaid(in: evaluations)
        return try rows(
            """
            SELECT a.id, a.evaluation_id, a.area_id, a.title, a.owner_name, a.due_on, a.progress, a.success, a.impact,
                a.status, a.closed_at, MIN(v.number) AS visit
            FROM actions a
            LEFT JOIN visit_targets t ON t.action_id = a.id
            LEFT JOIN visits v ON v.id = t.visit_id AND v.shared_at IS NOT NULL
            WHERE a.evaluation_id IN \(list: evaluations) AND a.status <> 'dropped'
            GROUP BY a.id, a.evaluation_id, a.area_id, a.title, a.owner_name, a.due_on, a.progress, a.success, a.impact,
                a.status, a.closed_at
            ORDER BY a.due_on, a.id
            """
        ).reduce(into: [:]) { steps, row in
            let id: ID<Action> = try row["id"]
            try steps[row["evaluation_id"], default: []].append(ImprovementPlan.Step(row, lastSaid: said[id]))
        }
    }

    private func lastSaid(in evaluations: [ID<Evaluation>]) throws -> [ID<Action>: ImprovementPlan.Step.Said] {
        try rows(
            """
            SELECT i.action_id, i.at, i.words FROM action_check_ins i JOIN actions a ON a.id = i.action_id
            WHERE a.evaluation_id IN \(list: evaluations) AND i.words <> '' AND i.id = (
                SELECT MAX(n.id) FROM action_check_ins n WHERE n.action_id = a.id AND n.words <> '')
            """
        ).reduce(into: [:]) { said, row in
            let at: Instant = try row["at"]
            said[try row["action_id"]] = .init(on: WallClock(at).day, words: try row["words"])
        }
    }
}

extension ImprovementPlan.Step {
    fileprivate init(_ row: Row, lastSaid: Said?) throws {
        let closedAt: Instant? = try row["closed_at"]
        let visit: Int? = try row["visit"]
        let impact: String = try row["impact"]
        try self.init(
            area: row["area_id"],
            title: row["title"],
            owner: row["owner_name"],
            dueOn: row["due_on"],
            progress: row["progress"],
            success: row["success"],
            lastSaid: lastSaid,
            visit: visit.map { $0 == 0 ? "Baseline" : "Visit \($0)" },
            ended: closedAt.map { Ending(on: WallClock($0).day, impact: impact) }
        )
    }
}
