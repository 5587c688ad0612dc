import Accounts
import Database
import Frameworks
import Schools
import Web

/// How far one school has come in a cycle, before anybody validates.
package struct CycleSchool: Hashable, Sendable {
    package let school: Evaluation.Subject
    package let evaluation: ID<Evaluation>
    package let pathway: Cycle.Pathway
    /// Areas judged in the cycle, or said not to apply, of those that are for the school.
    package let judged: Int
    package let of: Int
    /// What it sent last in this cycle; nil while it evaluates.
    package let sent: Evaluation.Waiting?
    /// The last day for this school to send.
    package let submitBy: Day
    /// More time that it was given; nil when it was given none.
    package let more: Extension?
}

extension Transaction {
    /// The cycles of a trust, newest first.
    package func cycles(of trust: ID<Trust>) throws -> [Cycle] {
        try rows(Cycle.query + " WHERE trust_id = \(trust) ORDER BY opens_on DESC, id DESC").map(Cycle.init)
    }

    /// A cycle of that trust; not found otherwise.
    package func cycle(_ id: ID<Cycle>, of trust: ID<Trust>) throws -> Cycle {
        guard let row = try row(Cycle.query + " WHERE id = \(id) AND trust_id = \(trust)") else {
            throw Problem.notFound
        }
        return try Cycle(row)
    }

    /// The cycles of the person's trust, newest first; not found for somebody who may not run cycles.
    package func cycles(seenBy person: Person) throws -> [Cycle] {
        guard person.may(.runCycles) else { throw Problem.notFound }
        return try cycles(of: person.trust.id)
    }

    /// A cycle of the person's trust; not found for somebody who may not run cycles.
    package func cycle(_ id: ID<Cycle>, seenBy person: Person) throws -> Cycle {
        guard person.may(.runCycles) else { throw Problem.notFound }
        return try cycle(id, of: person.trust.id)
    }

    /// The schools of a cycle and how far each has come, A to Z; two queries.
    package func schools(in cycle: Cycle, of version: Framework.Version) throws -> [CycleSchool] {
        let settled = try settledAreas(in: cycle)
        return try rows(
            """
            SELECT k.evaluation_id, k.pathway, k.extended_to, k.extended_why, k.extended_by,
                s.id AS school_id, s.name AS school_name, s.phase, s.has_early_years, s.has_post_16,
                w.id AS waiting_id, w.number AS waiting_number, w.submitted_at AS waiting_at
            FROM cycle_schools k
            JOIN schools s ON s.id = k.school_id
            LEFT JOIN submissions w ON w.evaluation_id = k.evaluation_id AND w.cycle_id = k.cycle_id
                AND w.number = (SELECT MAX(number) FROM submissions
                    WHERE evaluation_id = k.evaluation_id AND cycle_id = k.cycle_id AND NOT is_withdrawn)
            WHERE k.cycle_id = \(cycle.id) ORDER BY LOWER(s.name), s.id
            """
        ).map { try CycleSchool($0, settled: settled, version, by: cycle.dates.submitBy) }
    }

    /// What was judged in the cycle and stands, or was sent in it.
    func settledAreas(in cycle: Cycle) throws -> [ID<Evaluation>: Set<ID<Area>>] {
        let rows = try rows(
            """
            SELECT j.evaluation_id, j.area_id
            FROM judgements j JOIN cycle_schools k ON k.evaluation_id = j.evaluation_id AND k.cycle_id = j.confirmed_in
            WHERE k.cycle_id = \(cycle.id) AND (j.notch IS NOT NULL OR j.does_not_apply IS NOT NULL)
            UNION
            SELECT s.evaluation_id, b.area_id
            FROM submission_judgements b JOIN submissions s ON s.id = b.submission_id
            WHERE s.cycle_id = \(cycle.id) AND NOT s.is_withdrawn
            """
        )
        return try rows.reduce(into: [:]) { settled, row in
            try settled[row["evaluation_id"], default: []].insert(row["area_id"])
        }
    }
}

extension CycleSchool {
    fileprivate init(
        _ row: Row,
        settled: [ID<Evaluation>: Set<ID<Area>>],
        _ version: Framework.Version,
        by submitBy: Day
    ) throws {
        school = try Evaluation.Subject(row)
        evaluation = try row["evaluation_id"]
        pathway = try row["pathway"]
        sent = try Evaluation.Waiting(row)
        more = try Extension(row)
        self.submitBy = more?.until ?? submitBy
        let wires = version.wires(for: school)
        let done = settled[evaluation] ?? []
        judged = wires.count { done.contains($0.id) }
        of = wires.count
    }
}

extension Cycle {
    static let query: Query = """
        SELECT id, trust_id, framework_id, version_id, title, purpose, opens_on, submit_by, validate_by, decide_by, closed_on
        FROM cycles
        """

    init(_ row: Row) throws {
        try self.init(
            id: row["id"],
            trust: row["trust_id"],
            framework: row["framework_id"],
            version: row["version_id"],
            title: row["title"],
            purpose: row["purpose"],
            dates: Dates(
                opensOn: row["opens_on"],
                submitBy: row["submit_by"],
                validateBy: row["validate_by"],
                decideBy: row["decide_by"]
            ),
            closedOn: row["closed_on"]
        )
    }
}
