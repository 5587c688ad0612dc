import Accounts
import Database
import Evaluations
import Frameworks
import Inspections
import Schools
import Web

extension Transaction {
    /// All that a school knows of itself, by the frameworks it works in, for whoever reads its evaluations.
    ///
    /// Nine queries, and two for versions that are not on the shelf.
    ///
    /// - Parameter standard: whose areas to go by; nil takes the one that the frameworks speak about most.
    func inspectionPreparation(
        of id: ID<School>,
        seenBy person: Person,
        by standard: InspectionStandard?,
        from shelf: FrameworkShelf
    ) throws -> InspectionPreparation {
        guard person.may(.readEvaluation, at: id), let school = try school(id, of: person.trust.id) else {
            throw Problem.notFound
        }
        let works = try works(of: id, trust: person.trust.id, from: shelf)
        let chosen = standard ?? .usual(for: works.map(\.version))
        return InspectionPreparation(
            trust: person.trust.name,
            school: Evaluation.Subject(
                id: id,
                name: school.name,
                phase: school.phase,
                hasEarlyYears: school.hasEarlyYears,
                hasPost16: school.hasPost16
            ),
            standard: chosen,
            works: works,
            inspections: try inspections(of: id),
            spread: try spread(of: chosen, in: person.trust.id),
            today: WallClock(now).day
        )
    }

    private func works(of school: ID<School>, trust: ID<Trust>, from shelf: FrameworkShelf) throws
        -> [InspectionPreparation.Work]
    {
        let rows = try rows(
            """
            SELECT e.id, e.version_id FROM evaluations e JOIN framework_versions v ON v.id = e.version_id
            WHERE e.school_id = \(school) AND e.trust_id = \(trust) ORDER BY LOWER(v.title), e.id
            """
        )
        let versions = try versions(rows.map { try $0["version_id"] }, trust: trust, from: shelf)
        var works = try rows.compactMap { row in
            try versions[try row["version_id"]].map {
                InspectionPreparation.Work(evaluation: try row["id"], version: $0)
            }
        }
        let ids = works.map(\.evaluation)
        let (stands, agreed) = (try stands(in: ids), try agreed(in: ids))
        let (evidence, actions) = (try evidence(in: ids), try openActions(in: ids))
        for place in works.indices {
            let id = works[place].evaluation
            works[place].stands = stands[id] ?? [:]
            works[place].agreed = agreed[id] ?? [:]
            works[place].evidence = evidence[id] ?? [:]
            works[place].actions = actions[id] ?? [:]
        }
        return works
    }
}

/// What stands in some evaluations, by area.
typealias ByArea<Value> = [ID<Evaluation>: [ID<Area>: Value]]

extension Transaction {
    private func stands(in evaluations: [ID<Evaluation>]) throws -> ByArea<InspectionPreparation.Stand> {
        var found: ByArea<InspectionPreparation.Stand> = [:]
        for row in try rows(
            """
            SELECT j.evaluation_id, j.area_id, j.notch, j.does_not_apply IS NOT NULL AS is_out, j.placed_at,
                j.confirmed_in IS DISTINCT FROM e.cycle_id AS is_carried
            FROM judgements j JOIN evaluations e ON e.id = j.evaluation_id
            WHERE j.evaluation_id IN \(list: evaluations)
            """
        ) {
            let at: Instant = try row["placed_at"]
            found[try row["evaluation_id"], default: [:]][try row["area_id"]] = InspectionPreparation.Stand(
                notch: try row["notch"],
                isSaidNotToApply: try row["is_out"],
                on: WallClock(at).day,
                isCarried: try row["is_carried"]
            )
        }
        return found
    }

    /// What was agreed in the last shared validation of each.
    func agreed(in evaluations: [ID<Evaluation>]) throws -> ByArea<InspectionPreparation.Agreed> {
        var found: ByArea<InspectionPreparation.Agreed> = [:]
        for row in try rows(
            """
            SELECT u.evaluation_id, j.area_id, j.notch, v.shared_at
            FROM validations v
            JOIN submissions u ON u.id = v.submission_id
            JOIN validation_judgements j ON j.validation_id = v.id
            WHERE u.evaluation_id IN \(list: evaluations) AND v.is_lead AND v.shared_at IS NOT NULL
                AND NOT u.is_withdrawn AND j.notch IS NOT NULL
            ORDER BY u.number
            """
        ) {
            let at: Instant = try row["shared_at"]
            found[try row["evaluation_id"], default: [:]][try row["area_id"]] = InspectionPreparation.Agreed(
                notch: try row["notch"],
                on: WallClock(at).day
            )
        }
        return found
    }

    /// The evidence linked in each, the newest first.
    func evidence(in evaluations: [ID<Evaluation>]) throws -> ByArea<[InspectionPreparation.Piece]> {
        var found: ByArea<[InspectionPreparation.Piece]> = [:]
        for row in try rows(
            """
            SELECT DISTINCT l.evaluation_id, l.area_id, e.id, e.title, e.kind, e.dated_on
            FROM evidence_areas l JOIN evidence e ON e.id = l.evidence_id
            WHERE l.evaluation_id IN \(list: evaluations) AND NOT e.is_removed
            ORDER BY e.dated_on DESC NULLS LAST, e.id
            """
        ) {
            found[try row["evaluation_id"], default: [:]][try row["area_id"], default: []].append(
                InspectionPreparation.Piece(
                    id: try row["id"],
                    title: try row["title"],
                    kind: try row["kind"],
                    on: try row["dated_on"]
                )
            )
        }
        return found
    }

    private func openActions(in evaluations: [ID<Evaluation>]) throws -> ByArea<[InspectionPreparation.OpenAction]> {
        var found: ByArea<[InspectionPreparation.OpenAction]> = [:]
        for row in try rows(
            """
            SELECT evaluation_id, area_id, title, owner_name, due_on FROM actions
            WHERE evaluation_id IN \(list: evaluations) AND status = 'open' ORDER BY due_on, id
            """
        ) {
            found[try row["evaluation_id"], default: [:]][try row["area_id"], default: []].append(
                InspectionPreparation.OpenAction(
                    title: try row["title"],
                    owner: try row["owner_name"],
                    dueOn: try row["due_on"]
                )
            )
        }
        return found
    }
}
