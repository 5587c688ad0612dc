import Accounts
import Database
import Frameworks
import Schools

/// The evaluations that somebody may know of, by school and framework, A to Z.
struct EvaluationList: Sendable {
    let lines: [Line]
    /// The cycles that the lines stand in, newest first.
    let cycles: [Cycle]

    /// One evaluation, where it is and what comes next.
    struct Line: Sendable {
        let evaluation: Evaluation
        let step: SchoolStep
        /// Whether the reader may open it; a governor knows of it only.
        let isOpenToReader: Bool
    }

    /// The schools that the lines are about, A to Z.
    var schools: [Evaluation.Subject] {
        lines.map(\.evaluation.school).reduce(into: []) { schools, school in
            if schools.last?.id != school.id { schools.append(school) }
        }
    }

    /// "Autumn 2026, Inclusion Excellence".
    func words(for cycle: Cycle) -> String {
        let title = lines.first { $0.evaluation.cycle.id == cycle.id }?.evaluation.title
        return [cycle.title, title].compactMap(\.self).joined(separator: ", ")
    }

    /// Those of one cycle and one school where they are named.
    func lines(in cycle: ID<Cycle>?, at school: ID<School>?) -> [Line] {
        lines.filter { line in
            (cycle == nil || line.evaluation.cycle.id == cycle)
                && (school == nil || line.evaluation.school.id == school)
        }
    }
}

extension Transaction {
    /// Every evaluation that the person may know of; five queries however many there are.
    func evaluationList(seenBy person: Person, _ shelf: FrameworkShelf, _ after: AfterSending) throws -> EvaluationList
    {
        let reach = person.evaluationReach
        let evaluations = try rows(
            Evaluation.query + " WHERE " + reach + " ORDER BY LOWER(s.name), s.id, LOWER(v.title), e.id"
        ).map(Evaluation.init)
        let cycles = try cycles(of: person.trust.id)
        let cyclesByID = Dictionary(cycles.map { ($0.id, $0) }) { $1 }
        let sent = try sentLast(within: reach)
        let settled = try settledAreas(within: reach)
        let steps = try after.steps(self, Set(sent.values.map(\.id)))
        let lines = try evaluations.compactMap { evaluation -> EvaluationList.Line? in
            guard let cycle = cyclesByID[evaluation.cycle.id] else { return nil }
            let wires = try published(evaluation.version, trust: evaluation.trust, from: shelf).wires(
                for: evaluation.school
            )
            let done = settled[evaluation.id] ?? []
            let judged = SchoolStep.Judged(count: wires.count { done.contains($0.id) }, of: wires.count)
            let mine = sent[evaluation.id]
            return EvaluationList.Line(
                evaluation: evaluation,
                step: mine.flatMap { steps[$0.id] }
                    ?? SchoolStep(mine, judged, in: cycle, by: evaluation.cycle.submitBy, on: today),
                isOpenToReader: person.may(.readEvaluation, at: evaluation.school.id)
            )
        }
        let shown = Set(lines.map(\.evaluation.cycle.id))
        return EvaluationList(lines: lines, cycles: cycles.filter { shown.contains($0.id) })
    }

    /// What each evaluation sent last in the cycle it stands in and did not take back.
    private func sentLast(within reach: Query) throws -> [ID<Evaluation>: SchoolStep.Sent] {
        let rows = try rows(
            """
            SELECT w.evaluation_id, w.id, w.number, w.submitted_at, w.decided_at
            FROM submissions w
            JOIN evaluations e ON e.id = w.evaluation_id AND e.cycle_id = w.cycle_id
            WHERE NOT w.is_withdrawn AND \(reach) ORDER BY w.number
            """
        )
        return try rows.reduce(into: [:]) { sent, row in
            sent[try row["evaluation_id"]] = try SchoolStep.Sent(
                id: row["id"],
                number: row["number"],
                at: row["submitted_at"],
                decidedAt: row["decided_at"]
            )
        }
    }

    private func settledAreas(within reach: Query) throws -> [ID<Evaluation>: Set<ID<Area>>] {
        let rows = try rows(
            """
            SELECT j.evaluation_id, j.area_id
            FROM judgements j JOIN evaluations e ON e.id = j.evaluation_id AND e.cycle_id = j.confirmed_in
            WHERE (j.notch IS NOT NULL OR j.does_not_apply IS NOT NULL) AND \(reach)
            """
        )
        return try rows.reduce(into: [:]) { settled, row in
            try settled[row["evaluation_id"], default: []].insert(row["area_id"])
        }
    }
}

extension Person {
    /// Whether the person may know of any evaluation.
    var knowsOfEvaluations: Bool { mayAnywhere(.readEvaluation) || mayAnywhere(.readGovernorsView) }

    /// The condition on `e`, the table of evaluations, that keeps those the person may know of.
    fileprivate var evaluationReach: Query {
        guard !may(.readEvaluation) else { return "e.trust_id = \(trust.id)" }
        let schools = Set((schools(where: .readEvaluation) + schools(where: .readGovernorsView)).map(\.id))
        return "e.trust_id = \(trust.id) AND e.school_id IN \(list: schools.sorted())"
    }
}
