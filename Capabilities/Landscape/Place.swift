import Database
import Evaluations
import Schools
import Validations

/// The addresses that home leads to in other parts.
enum Place {
    static func submission(of evaluation: ID<Evaluation>) -> String { "/evaluations/\(evaluation)/submission" }

    static func validation(_ id: ID<Validation>) -> String { "/validations/\(id)" }

    static func validator(for submission: ID<Submission>) -> String { "/submissions/\(submission)/validator" }

    static func decision(on submission: ID<Submission>) -> String { "/submissions/\(submission)/decision" }

    static let trusteesReport = "/landscape/report"

    static func cycle(_ id: ID<Cycle>) -> String { "/cycles/\(id)" }
}
