import Database
import Evaluations
import Validations
import Web

extension Transaction {
    /// How far submissions have come after they were sent; those that nobody has taken up are left out.
    ///
    /// One query.
    package func steps(of submissions: Set<ID<Submission>>) throws -> [ID<Submission>: SchoolStep] {
        guard !submissions.isEmpty else { return [:] }
        let rows = try rows(
            """
            SELECT s.id, v.validator_name, v.conversation_on, v.shared_at, d.decision, d.decided_at,
                k.number, k.ends_on, k.withdrawn_on, n.number AS renewed_by, c.decide_by
            FROM submissions s
            JOIN cycles c ON c.id = s.cycle_id
            LEFT JOIN validations v ON v.submission_id = s.id AND v.is_lead AND v.released_at IS NULL
            LEFT JOIN decisions d ON d.submission_id = s.id
            LEFT JOIN marks k ON k.submission_id = s.id
            LEFT JOIN marks n ON n.follows_id = k.id
            WHERE s.id IN \(list: submissions) AND (v.id IS NOT NULL OR d.id IS NOT NULL)
            """
        )
        return try Dictionary(rows.map { (try $0["id"], try SchoolStep($0, on: today)) }) { $1 }
    }
}

extension SchoolStep {
    fileprivate init(_ row: Row, on day: Day) throws {
        if let decision: Decision.Verdict = try row["decision"] {
            try self.init(decided: decision, row, on: day)
        } else if let shared: Instant = try row["shared_at"] {
            let decideBy: Day = try row["decide_by"]
            self.init(
                beads: 3,
                words: "Validated. Feedback shared on \(Words.dayAndMonth(WallClock(shared).day))",
                next: "Decide by \(Words.dayAndMonth(decideBy))",
                isLate: decideBy < day
            )
        } else {
            let name: String? = try row["validator_name"]
            let conversation: Day? = try row["conversation_on"]
            self.init(
                beads: 2,
                words: "In validation with \(name ?? "a validator")",
                next: conversation.map { "Conversation on \(Words.dayAndMonth($0))" }
                    ?? "Agree a date for the conversation",
                stage: conversation == nil ? .inValidation : .conversation
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
