import Database
import Frameworks
import Schools

/// A frozen copy of an evaluation at one moment, without its text.
package struct Submission: Hashable, Sendable {
    package let id: ID<Submission>
    package let trust: ID<Trust>
    package let evaluation: ID<Evaluation>
    package let school: ID<School>
    package let version: ID<Framework.Version>
    package let cycle: ID<Cycle>
    /// 1, 2, … in its evaluation.
    package let number: Int
    package let by: String
    package let at: Instant
    /// Of the exact bytes that are stored, 64 hex digits.
    package let sha256: String
    /// What difference the work made; empty where nobody asked.
    package let impact: String
    package let stage: Stage

    /// How far a submission has come.
    package enum Stage: Hashable, Sendable {
        case waiting
        case decided(at: Instant)
        case withdrawn
    }

    package var isWaiting: Bool { stage == .waiting }
}
