import Database
import Evaluations
import Validations
import Web

extension Transaction {
    /// How far submissions have come after they were sent; those that nobody has taken up are left out.
    ///
    /// Two queries.
    package func steps(of submissions: Set<ID<Submission>>) throws -> [ID<Submission>: SchoolStep] {
        guard !submissions.isEmpty else { return [:] }
        let validations = try liveValidations(of: submissions)
        let rows = try rows(
            """
            SELECT s.id, c.decide_by, d.decision, d.decided_at, k.number, k.ends_on, k.withdrawn_on,
                n.number AS renewed_by
            FROM submissions s
            JOIN cycles c ON c.id = s.cycle_id
            LEFT JOIN decisions d ON d.submission_id = s.id
            LEFT JOIN marks k ON k.submission_id = s.id
            LEFT JOIN marks n ON n.follows_id = k.id
            WHERE s.id IN \(list: submissions)
            """
        )
        return try rows.reduce(into: [:]) { steps, row in
            let id: ID<Submission> = try row["id"]
            steps[id] = try SchoolStep(row, validations[id], on: today)
        }
    }
}

extension SchoolStep {
    /// nil while nobody has taken it up.
    fileprivate init?(_ row: Row, _ validation: Validation?, on day: Day) throws {
        if let decision: Decision.Verdict = try row["decision"] {
            try self.init(decided: decision, row, on: day)
        } else if let validation {
            self.init(validation, decideBy: try row["decide_by"], on: day)
        } else {
            return nil
        }
    }

    private init(_ validation: Validation, decideBy: Day, on day: Day) {
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

    private init(decided decision: Decision.Verdict, _ row: Row, on day: Day) throws {
        guard decision == .award, let ends: Day = try row["ends_on"] else {
            self.init(beads: 4, words: "Decided: not yet", next: "A new review when the school is ready")
            return
        }
        let withdrawn: Day? = try row["withdrawn_on"]
        let renewed: String? = try row["renewed_by"]
        if withdrawn == nil, let renewed {
            self.init(beads: 4, words: "Mark renewed by \(renewed)")
            return
        }
        let words = withdrawn != nil ? "Mark withdrawn" : ends < day ? "Mark ended" : "Validated. Mark held"
        self.init(beads: 4, words: words, next: withdrawn == nil ? "Until \(Words.date(ends))" : "")
    }
}
