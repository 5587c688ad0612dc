import Accounts
import Database
import Evaluations
import Frameworks
import Schools

/// A school that works on a framework, and how far it has come on the improvement route, in one line.
package struct RouteSchool: Hashable, Sendable {
    package let evaluation: ID<Evaluation>
    package let school: ID<School>
    package let name: String
    package let framework: String
    package let version: ID<Framework.Version>
    package let pathway: Cycle.Pathway
    /// The seal of how it stood to categories of concern when it was put on the route; nil where it began there.
    let seen: String?
    package let specialists: [Visit.Specialist]
    /// Those that were not called off, in their order.
    package let visits: [Visit]

    package func next(on day: Day) -> Visit? {
        visits.filter { $0.isPlanned && $0.heldOn >= day }.min { $0.heldOn < $1.heldOn }
    }

    package var last: Visit? { visits.last(where: \.isShared) }

    /// A visit whose day has passed and that was not shared yet.
    package func waiting(on day: Day) -> Visit? { visits.first { $0.isPlanned && $0.heldOn < day } }
}

extension Transaction {
    /// The schools, and what they work towards, that the person may know of, A to Z: three queries for any number.
    package func route(seenBy person: Person) throws -> [RouteSchool] {
        let reach: Query =
            person.may(.steerImprovement) || person.may(.seeLandscape)
            ? "TRUE"
            : """
            e.school_id IN (SELECT a.school_id FROM specialist_schools a
                WHERE a.specialist_id = \(person.id) AND a.until IS NULL)
            """
        return try route(in: reach, of: person.trust.id)
    }

    /// The schools on the route that are a person's own: where they work or govern, and those of a specialist; A to Z,
    /// one query, and two where there is any.
    package func ownRoute(of person: Person) throws -> [RouteSchool] {
        let schools = person.roles.compactMap(\.school?.id)
        guard !schools.isEmpty || person.may(.specialise) else { return [] }
        let reach: Query = """
            k.pathway = 'improvement' AND (e.school_id IN \(list: schools) OR e.school_id IN (
                SELECT a.school_id FROM specialist_schools a
                WHERE a.specialist_id = \(person.id) AND a.until IS NULL))
            """
        return try route(in: reach, of: person.trust.id)
    }

    private func route(in reach: Query, of trust: ID<Trust>) throws -> [RouteSchool] {
        let rows = try rows(
            """
            SELECT e.id, e.school_id, s.name, v.title, e.version_id, k.pathway,
                (SELECT p.seen FROM pathways p WHERE p.evaluation_id = e.id AND p.pathway = 'improvement'
                    ORDER BY p.id DESC LIMIT 1) AS seen
            FROM evaluations e
            JOIN schools s ON s.id = e.school_id
            JOIN framework_versions v ON v.id = e.version_id
            JOIN cycle_schools k ON k.evaluation_id = e.id AND k.cycle_id = e.cycle_id
            WHERE e.trust_id = \(trust) AND \(reach)
            ORDER BY LOWER(s.name), LOWER(v.title), e.id
            """
        )
        guard !rows.isEmpty else { return [] }
        let visits = try visits(of: rows.map { try $0["id"] })
        let specialists = Dictionary(grouping: try specialists(of: trust), by: \.school)
        return try rows.map { row in
            let (evaluation, school): (ID<Evaluation>, ID<School>) = (try row["id"], try row["school_id"])
            return RouteSchool(
                evaluation: evaluation,
                school: school,
                name: try row["name"],
                framework: try row["title"],
                version: try row["version_id"],
                pathway: try row["pathway"],
                seen: try row["seen"],
                specialists: (specialists[school] ?? []).map(\.specialist),
                visits: visits[evaluation] ?? []
            )
        }
    }

    private func visits(of evaluations: [ID<Evaluation>]) throws -> [ID<Evaluation>: [Visit]] {
        let visits = try rows(
            Visit.query + " WHERE v.evaluation_id IN \(list: evaluations) AND v.called_off_at IS NULL ORDER BY v.number"
        ).map(Visit.init)
        return Dictionary(grouping: visits, by: \.evaluation)
    }
}
