import Accounts
import Database
import Frameworks

/// All that somebody has to know before an evaluation is sent for validation.
struct Sending: Sendable {
    let evaluation: Evaluation
    let version: Framework.Version
    let readiness: Readiness
    /// What was sent before, newest first.
    let submissions: [Submission]
    /// Whether the reader is the one who may send it.
    let maySend: Bool
    /// The improvement route that the school is or was on; its journey has the impact statement.
    let route: RouteSoFar?

    /// Why nothing can be sent whatever is put right; nil when nothing is in the way.
    var obstacle: Submission.Refusal? {
        if !evaluation.cycle.isOpen { return .cycleClosed }
        return evaluation.waiting.map { .waiting(number: $0.number) }
    }

    /// What the impact statement begins with: that of the last submission.
    var impactBefore: String { submissions.first?.impact ?? "" }

    /// How many things have to be put right first.
    var blockingCount: Int { readiness.blocking.count + (isImpactMissing && version.rule.asksImpact ? 1 : 0) }

    /// How many things a reader would miss.
    var adviceCount: Int { readiness.advice.count + (isImpactMissing && !version.rule.asksImpact ? 1 : 0) }

    /// Whether nothing has to be put right first; an impact statement that is typed when sending is asked for then.
    var mayBeSent: Bool { blockingCount == 0 }

    /// Whether the journey has no impact statement yet; where there is no journey it is typed when sending.
    var isImpactMissing: Bool { route.map { !$0.isImpactWritten } ?? false }
}

extension Transaction {
    /// What is needed to send an evaluation, for somebody who may read it.
    func sending(
        _ id: ID<Evaluation>,
        seenBy person: Person,
        _ shelf: FrameworkShelf,
        _ around: EvaluationAround
    ) throws -> Sending {
        let evaluation = try evaluation(id, seenBy: person)
        let book = try workbook(evaluation, from: shelf)
        return Sending(
            evaluation: evaluation,
            version: book.version,
            readiness: book.readiness(on: today),
            submissions: try submissions(of: id),
            maySend: person.may(.submit, at: evaluation.school.id),
            route: try around.route(self, id)
        )
    }
}
