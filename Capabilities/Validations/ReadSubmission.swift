import Accounts
import Database
import Evaluations
import Schools

extension Transaction {
    /// Whether somebody may read a submission because they validate it.
    package func validates(_ person: Person, _ submission: Submission) throws -> Bool {
        try row(
            """
            SELECT 1 AS here FROM validations
            WHERE submission_id = \(submission.id) AND validator_id = \(person.id) AND released_at IS NULL
            """
        ) != nil
    }
}
