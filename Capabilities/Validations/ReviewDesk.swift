import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Web

extension Transaction {
    /// An area of the submission, and what has to be known to change its review; not found when it was not sent.
    func desk(
        _ area: ID<Area>,
        in validation: Validation,
        from shelf: FrameworkShelf
    ) throws -> (area: Area, desk: AreaDesk) {
        let row = try row(
            """
            SELECT b.notch, s.version_id FROM submission_judgements b JOIN submissions s ON s.id = b.submission_id
            WHERE b.submission_id = \(validation.submission) AND b.area_id = \(area)
            """
        )
        guard let row else { throw Problem.notFound }
        let version = try version(row["version_id"], trust: validation.trust, from: shelf)
        guard let wire = version.area(area) else { throw Problem.notFound }
        return (wire, AreaDesk(validation: validation, schoolNotch: try row["notch"]))
    }

    /// Keeps what a form says of one area.
    func keep(_ form: ReviewForm, of area: Area, at desk: AreaDesk, by person: Person) throws -> SavedFields<
        ReviewField
    > {
        if !form.weights.isEmpty { try keep(form.weights, of: area, in: desk.validation, by: person) }
        return try keep(form.changes, of: area, at: desk, seen: form.seen, by: person)
    }

    /// The last choice stands; only evidence that was sent with the area is weighed.
    private func keep(
        _ weights: [ID<Evidence>: EvidenceWeight],
        of area: Area,
        in validation: Validation,
        by person: Person
    ) throws {
        let review = try review(validation)
        let sent = Set(review.evidence(for: area).map(\.id))
        for (evidence, weight) in weights where sent.contains(evidence) {
            try keep(weight, of: Review.Weighed(area: area.id, evidence: evidence), in: validation.id)
        }
        try noteWork(on: validation, by: person)
    }
}

extension Kept {
    /// Gathers what became of the form of one area.
    mutating func gather(_ saved: SavedFields<ReviewField>, of area: Area, _ form: ReviewForm) {
        gather(
            saved,
            ReviewForm.revision(of: area.id),
            by: Kept.ownWindow,
            name: { form.name(of: $0, area.id) },
            said: { form.said($0, $1, on: area.scale) }
        )
    }
}

extension Transaction {
    /// Keeps what a form says of the conversation and the outcome.
    func keep(_ form: TalkForm, of validation: Validation, by person: Person) throws -> Kept {
        var kept = Kept()
        kept.errors = form.errors
        kept.gather(
            try keep(form.changes, of: validation, seen: form.seen, by: person),
            TalkForm.revision,
            by: Kept.ownWindow,
            name: \.rawValue,
            said: { field, value in field == .outcome ? Outcome(rawValue: value)?.words ?? "Nothing chosen" : nil }
        )
        return kept
    }
}
