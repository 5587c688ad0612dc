import Accounts
import Database
import Evaluations
import Schools
import Validations
import Web

extension AfterSending {
    /// What validation and award make of a submission.
    package static let awarding = AfterSending(
        steps: { tx, submissions in try tx.steps(of: submissions) },
        mayRead: { tx, person, submission in try tx.isValidator(person, of: submission) }
    )
}

extension Transaction {
    /// How far submissions have come: with a validator, shared, decided; two queries.
    fileprivate func steps(of submissions: Set<ID<Submission>>) throws -> [ID<Submission>: SchoolStep] {
        guard !submissions.isEmpty else { return [:] }
        let decisions = try decisions(on: submissions)
        let validations = try liveValidations(of: submissions)
        var steps = validations.mapValues { $0.step(on: today) }
        for (submission, decision) in decisions { steps[submission] = decision.step }
        return steps
    }
}

extension Validation {
    fileprivate func step(on day: Day) -> SchoolStep {
        if let sharedAt {
            let outcome = talk.outcome.map { ": \($0.words.lowercased())" } ?? ""
            let date = Words.dayAndMonth(WallClock(sharedAt).day)
            return SchoolStep(beads: 3, words: "Validated on \(date)\(outcome)", next: "Decide on the mark")
        }
        let due = dueOn.map { "Due on \(Words.dayAndMonth($0))" } ?? ""
        return SchoolStep(beads: 2, words: "With \(validator.name)", next: due, isLate: daysLate(on: day) != nil)
    }
}

extension Decision {
    fileprivate var step: SchoolStep {
        SchoolStep(beads: 4, words: "\(verdict.words) on \(Words.date(WallClock(at).day))")
    }
}
