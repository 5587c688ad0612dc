import Accounts
import Database
import Frameworks
import Schools

/// One cycle with its schools: how far each has come, and which may still join.
struct CycleOverview: Sendable {
    let cycle: Cycle
    /// "Inclusion Excellence, version 1.0".
    let version: String
    let schools: [Line]
    /// The terms of the trust, against which its dates are read.
    let terms: Terms
    /// The schools that are not in it yet.
    let others: SchoolChoice

    /// One school of the cycle.
    struct Line: Sendable {
        let school: CycleSchool
        let sent: SchoolStep.Sent?
        let step: SchoolStep
    }

    var sentCount: Int { schools.count { $0.sent != nil } }
}

extension Transaction {
    /// A cycle with its schools, in a fixed number of queries; not found for somebody who may not run cycles.
    func cycleOverview(
        _ id: ID<Cycle>,
        seenBy person: Person,
        _ shelf: FrameworkShelf,
        _ after: AfterSending
    ) throws -> CycleOverview {
        let cycle = try cycle(id, seenBy: person)
        let version = try published(cycle.version, trust: cycle.trust, from: shelf)
        let schools = try schools(in: cycle, of: version)
        let sent = try sentLast(in: cycle.id)
        let steps = try after.steps(self, Set(sent.values.map(\.id)))
        let lines = schools.map { school in
            let sent = sent[school.evaluation]
            let judged = SchoolStep.Judged(count: school.judged, of: school.of)
            let step =
                sent.flatMap { steps[$0.id] } ?? SchoolStep(sent, judged, in: cycle, by: school.submitBy, on: today)
            return CycleOverview.Line(school: school, sent: sent, step: step)
        }
        let terms = try terms(of: cycle.trust)
        let here = Set(schools.map(\.school.id))
        let others = try schoolChoice(cycle.trust, for: cycle.framework).only { !here.contains($0.id) }
        return CycleOverview(cycle: cycle, version: version.name, schools: lines, terms: terms, others: others)
    }

    /// What each evaluation sent last in a cycle and did not take back.
    private func sentLast(in cycle: ID<Cycle>) throws -> [ID<Evaluation>: SchoolStep.Sent] {
        try submissions(in: cycle).reduce(into: [:]) { sent, submission in
            if let earlier = sent[submission.evaluation], earlier.number > submission.number { return }
            sent[submission.evaluation] = SchoolStep.Sent(submission)
        }
    }
}

extension SchoolStep.Sent {
    init(_ submission: Submission) {
        let decidedAt: Instant? = if case .decided(let at) = submission.stage { at } else { nil }
        self.init(id: submission.id, number: submission.number, at: submission.at, decidedAt: decidedAt)
    }
}
