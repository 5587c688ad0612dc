import Accounts
import Database
import Evaluations
import Frameworks
import Landscape
import Schools
import Web

extension Transaction {
    /// The governors' page of a school, for whoever may read as they do.
    ///
    /// Seven queries, two for versions that are not on the shelf, and a few for each carried over to another version.
    func governorsReport(of id: ID<School>, seenBy person: Person, from shelf: FrameworkShelf) throws
        -> GovernorsReport
    {
        guard person.may(.readGovernorsView, at: id), let school = try school(id, of: person.trust.id) else {
            throw Problem.notFound
        }
        let evaluations = try evaluationsNow(at: [id], of: person.trust.id, from: shelf)
        let governed = try governed(evaluations, of: person.trust.id, from: shelf)
        let ids = evaluations.map(\.id)
        let (evidence, agreed) = (try evidence(in: ids), try agreed(in: ids))
        return GovernorsReport(
            trust: person.trust.name,
            school: school,
            works: governed.map { one in
                var known = InspectionPreparation.Work(evaluation: one.now.id, version: one.now.version)
                known.evidence = evidence[one.now.id] ?? [:]
                known.agreed = agreed[one.now.id] ?? [:]
                return .init(governed: one, known: known)
            },
            today: WallClock(now).day
        )
    }
}
