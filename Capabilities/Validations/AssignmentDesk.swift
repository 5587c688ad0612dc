import Accounts
import Database
import Evaluations
import Schools
import Web

/// All that a trust lead looks at when choosing a validator.
struct AssignmentDesk: Sendable {
    let submission: Submission
    let line: ValidationLine
    let candidates: [Candidate]
    let today: Day

    var free: [Candidate] { candidates.filter { $0.objection == nil } }
    var missing: [Candidate] { candidates.filter { $0.objection != nil } }

    /// The cycle's own day, unless it has passed.
    var firstForm: AssignmentForm { AssignmentForm(due: line.validateBy >= today ? line.validateBy.iso : "") }
}

extension Transaction {
    /// The desk for a trust lead; not found for anybody else.
    func assignmentDesk(_ id: ID<Submission>, seenBy person: Person) throws -> AssignmentDesk {
        guard person.may(.assignValidators) else { throw Problem.notFound }
        let submission = try submission(id, of: person.trust.id)
        guard let line = try validationLine(of: id) else { throw Problem.notFound }
        return AssignmentDesk(
            submission: submission,
            line: line,
            candidates: try candidates(for: submission),
            today: today
        )
    }
}
