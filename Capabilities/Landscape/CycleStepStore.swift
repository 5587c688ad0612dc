import Database
import Evaluations
import Frameworks
import Marks
import Validations

extension OpenCycle {
    init(_ row: Row) throws {
        try self.init(
            id: row["id"],
            title: row["title"],
            version: row["version_id"],
            framework: row["framework"],
            opensOn: row["opens_on"],
            submitBy: row["submit_by"],
            validateBy: row["validate_by"],
            decideBy: row["decide_by"],
            schools: row["schools"],
            sent: row["sent"],
            validated: row["validated"],
            decided: row["decided"]
        )
    }
}

extension OpenSubmission {
    init(_ row: Row) throws {
        let validation: ID<Validation>? = try row["validation_id"]
        let outcome: Outcome? = try row["outcome"]
        let sharedAt: Instant? = try row["shared_at"]
        try self.init(
            id: row["id"],
            school: row["school_id"],
            schoolName: row["school_name"],
            framework: row["title"],
            sentAt: row["submitted_at"],
            validateBy: row["validate_by"],
            decideBy: row["decide_by"],
            stage: validation == nil
                ? .withoutValidator : sharedAt == nil ? .inValidation : .validated(outcome?.words ?? "")
        )
    }
}

extension CycleStep {
    /// Reads the last submission of a school in the cycle, what became of it, and how far its evaluation is.
    init(_ row: Row, _ version: Framework.Version) throws {
        let validation: ID<Validation>? = try row["validation_id"]
        let sharedAt: Instant? = try row["shared_at"]
        if let verdict: Decision.Verdict = try row["decision"] {
            self = .decided(verdict)
        } else if sharedAt != nil {
            self = .validated
        } else if validation != nil {
            self = .inValidation(due: try row["due_on"], conversation: try row["conversation_on"])
        } else if let at: Instant = try row["submitted_at"] {
            self = .sent(at: at)
        } else {
            let school = try Evaluation.Subject(
                id: row["school_id"],
                name: row["school_name"],
                phase: row["phase"],
                hasEarlyYears: row["has_early_years"],
                hasPost16: row["has_post_16"]
            )
            let leftOut: Int = try row["left_out"]
            self = .evaluating(judged: try row["judged"], of: max(0, version.wires(for: school).count - leftOut))
        }
    }
}
