import Database
import Evaluations
import Frameworks
import Schools
import Web

extension Transaction {
    /// The validator's beads of the last shared validation of an evaluation, for its ghosts; empty when there is none.
    ///
    /// Brought over to `version` as the work of the school was.
    package func lastValidated(_ evaluation: ID<Evaluation>, in version: Framework.Version) throws -> Ghosts.Trace {
        let rows = try rows(
            """
            SELECT v.shared_at, v.trust_id, a.version_id, j.area_id, j.notch
            FROM validations v
            JOIN validation_judgements j ON j.validation_id = v.id
            JOIN areas a ON a.id = j.area_id
            WHERE j.notch IS NOT NULL AND v.id = (
                SELECT l.id FROM validations l JOIN submissions s ON s.id = l.submission_id
                WHERE s.evaluation_id = \(evaluation) AND l.is_lead AND l.shared_at IS NOT NULL
                ORDER BY l.shared_at DESC, l.id DESC LIMIT 1)
            """
        )
        guard let at: Instant = try rows.first?["shared_at"] else { return .none }
        let notches = try Dictionary(rows.map { (try $0["area_id"] as ID<Area>, try $0["notch"] as Int) }) { $1 }
        let old: ID<Framework.Version> = try rows[0]["version_id"]
        let trust: ID<Trust> = try rows[0]["trust_id"]
        let now = try beads(notches, of: evaluation, since: old, in: version, trust: trust)
        let title = "\(Words.months[at.day.month - 1]) \(at.day.year)"
        return Ghosts.Trace(title: title, notches: now)
    }

    /// The shared validation of a submission with all that the validator said; nil while there is none.
    package func sharedReview(of submission: Submission, from shelf: FrameworkShelf? = nil) throws -> Review? {
        guard let validation = try liveValidation(of: submission.id), validation.sharedAt != nil else { return nil }
        return try review(validation, from: shelf)
    }
}
