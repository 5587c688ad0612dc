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

    /// Why nothing can be sent whatever is put right; nil when nothing is in the way.
    var obstacle: Submission.Refusal? {
        if !evaluation.cycle.isOpen { return .cycleClosed }
        return evaluation.waiting.map { .waiting(number: $0.number) }
    }

    /// What the impact statement begins with: that of the last submission.
    var impactBefore: String { submissions.first?.impact ?? "" }
}

extension Transaction {
    /// What is needed to send an evaluation, for somebody who may read it.
    func sending(_ id: ID<Evaluation>, seenBy person: Person, _ shelf: FrameworkShelf) throws -> Sending {
        let evaluation = try evaluation(id, seenBy: person)
        let book = try workbook(evaluation, from: shelf)
        return Sending(
            evaluation: evaluation,
            version: book.version,
            readiness: book.readiness(on: today),
            submissions: try submissions(of: id),
            maySend: person.may(.submit, at: evaluation.school.id)
        )
    }
}
