import Accounts
import Database
import Evaluations
import Frameworks
import Landscape
import Marks
import Schools
import Validations
import Web

extension Transaction {
    /// The pack of a validation, for its validator and the trust's leads; not found for anybody else.
    ///
    /// Eleven queries, two for a version that is not on the shelf, and a few where the version changed since.
    func validatorsPack(_ id: ID<Validation>, seenBy person: Person, from shelf: FrameworkShelf) throws
        -> ValidatorsPack
    {
        let (validation, seat) = try validation(id, seenBy: person)
        let isFor = seat == .validator || seat == .lead
        guard isFor, let school = try school(validation.school, of: person.trust.id) else { throw Problem.notFound }
        let review = try review(validation, from: shelf)
        let day = WallClock(now).day
        return ValidatorsPack(
            trust: person.trust.name,
            context: try context(of: school),
            marks: try marks(of: school.id).filter { $0.isCurrent(on: day) },
            review: review,
            before: try before(review.submission, on: review.version, from: shelf),
            showsNotes: validation.isReadable(from: seat),
            today: day
        )
    }

    /// Where the beads of an evaluation stood when it was sent last in an earlier cycle; nil where it was not.
    private func before(_ submission: Submission, on version: Framework.Version, from shelf: FrameworkShelf) throws
        -> SchoolOnAPage.Before?
    {
        let rows = try rows(
            """
            SELECT u.version_id, c.title, b.area_id, b.notch
            FROM submissions u JOIN cycles c ON c.id = u.cycle_id
            JOIN submission_judgements b ON b.submission_id = u.id
            WHERE b.notch IS NOT NULL AND u.evaluation_id = \(submission.evaluation) AND u.number = (
                SELECT MAX(n.number) FROM submissions n
                WHERE n.evaluation_id = \(submission.evaluation) AND n.number < \(submission.number)
                    AND n.cycle_id <> \(submission.cycle) AND NOT n.is_withdrawn)
            """
        )
        guard let first = rows.first else { return nil }
        let notches = try Dictionary(rows.map { (try $0["area_id"] as ID<Area>, try $0["notch"] as Int) }) { $1 }
        return SchoolOnAPage.Before(
            cycle: try first["title"],
            notches: try beads(
                notches,
                of: submission.evaluation,
                since: first["version_id"],
                in: version,
                trust: submission.trust,
                from: shelf
            )
        )
    }
}
