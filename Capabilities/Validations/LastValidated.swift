import Database
import Evaluations
import Frameworks
import Schools
import Web

extension Transaction {
    /// The validator's beads of the last shared validation of an evaluation, for its ghosts; empty when there is none.
    ///
    /// Brought over to `version` by the keys of areas and scales.
    package func lastValidated(_ evaluation: ID<Evaluation>, in version: Framework.Version) throws -> Ghosts.Trace {
        let rows = try rows(
            """
            SELECT v.shared_at, j.notch, a.key, a.scale, p.key AS parent_key
            FROM validations v
            JOIN validation_judgements j ON j.validation_id = v.id
            JOIN areas a ON a.id = j.area_id
            LEFT JOIN areas p ON p.id = a.parent_id
            WHERE j.notch IS NOT NULL AND v.id = (
                SELECT l.id FROM validations l JOIN submissions s ON s.id = l.submission_id
                WHERE s.evaluation_id = \(evaluation) AND l.is_lead AND l.shared_at IS NOT NULL
                ORDER BY l.shared_at DESC, l.id DESC LIMIT 1)
            """
        )
        guard let at: Instant = try rows.first?["shared_at"] else { return .none }
        let wires = Dictionary(version.wires.map { (version.path(of: $0), $0.id) }) { $1 }
        let notches = try rows.compactMap { row -> (ID<Area>, Int)? in
            let parent: String? = try row["parent_key"]
            let path = AreaPath(parent: parent, key: try row["key"], scale: try row["scale"])
            return try wires[path].map { ($0, try row["notch"]) }
        }
        let title = "\(Words.months[at.day.month - 1]) \(at.day.year)"
        return Ghosts.Trace(title: title, notches: Dictionary(notches) { $1 })
    }

    /// The shared validation of a submission with all that the validator said; nil while there is none.
    package func sharedReview(of submission: Submission, from shelf: FrameworkShelf? = nil) throws -> Review? {
        guard let validation = try liveValidation(of: submission.id), validation.sharedAt != nil else { return nil }
        return try review(validation, from: shelf)
    }
}

/// What an area is called in every version of a framework.
private struct AreaPath: Hashable {
    let parent: String?
    let key: String
    let scale: String?
}

extension Framework.Version {
    fileprivate func path(of area: Area) -> AreaPath {
        AreaPath(parent: area.parent.flatMap(self.area)?.key, key: area.key, scale: area.scale?.key)
    }
}
