import Database
import Evaluations
import Validations
import Web

extension Transaction {
    /// How far submissions have come after they were sent; those that nobody has taken up are left out.
    ///
    /// Three queries.
    package func steps(of submissions: Set<ID<Submission>>) throws -> [ID<Submission>: SchoolStep] {
        guard !submissions.isEmpty else { return [:] }
        let validations = try liveValidations(of: submissions)
        let marks = try marks(for: submissions)
        let rows = try rows(
            """
            SELECT s.id, c.decide_by, d.decision
            FROM submissions s
            JOIN cycles c ON c.id = s.cycle_id
            LEFT JOIN decisions d ON d.submission_id = s.id
            WHERE s.id IN \(list: submissions)
            """
        )
        return try rows.reduce(into: [:]) { steps, row in
            let (id, verdict): (ID<Submission>, Decision.Verdict?) = (try row["id"], try row["decision"])
            if verdict != nil {
                steps[id] = SchoolStep(decidedWith: marks[id], on: today)
            } else if let validation = validations[id] {
                steps[id] = SchoolStep(validation, decideBy: try row["decide_by"], on: today)
            }
        }
    }
}

extension SchoolStep {
    fileprivate init(_ validation: Validation, decideBy: Day, on day: Day) {
        if let shared = validation.sharedAt {
            self.init(
                beads: 3,
                words: "Validated. Feedback shared on \(Words.dayAndMonth(WallClock(shared).day))",
                next: "Decide by \(Words.dayAndMonth(decideBy))",
                isLate: decideBy < day
            )
        } else {
            self.init(
                beads: 2,
                words: "In validation with \(validation.validator.name)",
                next: validation.talk.on.map { "Conversation on \(Words.dayAndMonth($0))" }
                    ?? "Agree a date for the conversation",
                stage: validation.talk.on == nil ? .inValidation : .conversation
            )
        }
    }

    /// - Parameter mark: what was awarded; nil where the decision was "not yet".
    fileprivate init(decidedWith mark: Mark?, on day: Day) {
        guard let mark else {
            self.init(beads: 4, words: "Decided: not yet", next: "A new review when the school is ready")
            return
        }
        let until = "Until \(Words.date(mark.term.endsOn))"
        switch mark.status(on: day) {
        case .current: self.init(beads: 4, words: "Validated. Mark held", next: until)
        case .renewed(let number, _): self.init(beads: 4, words: "Mark renewed by \(number)")
        case .lapsed: self.init(beads: 4, words: "Mark ended", next: until)
        case .withdrawn: self.init(beads: 4, words: "Mark withdrawn")
        }
    }
}
