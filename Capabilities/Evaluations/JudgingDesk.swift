import Accounts
import Database
import Frameworks
import Schools
import Web

/// All that one change of one judgement has to know.
struct JudgingDesk {
    let evaluation: ID<Evaluation>
    let cycle: ID<Cycle>
    let school: Evaluation.Subject
    let area: ID<Area>
    /// Such as "Inclusion", or "Target setting: English".
    let title: String
    let scale: Scale
    let judgement: Judgement
}

extension Transaction {
    /// The desk for somebody who may judge there, in one query besides that of a version that is not on the shelf.
    func desk(
        for area: ID<Area>,
        of evaluation: ID<Evaluation>,
        seenBy person: Person,
        from shelf: FrameworkShelf?
    ) throws -> JudgingDesk {
        let row = try row(
            """
            SELECT e.id, e.cycle_id, e.version_id, s.id AS school_id, s.name AS school_name, s.phase, s.has_early_years,
                s.has_post_16, \(Judgement.columns)
            FROM evaluations e
            JOIN schools s ON s.id = e.school_id
            LEFT JOIN judgements j ON j.evaluation_id = e.id AND j.area_id = \(area)
            \(Judgement.origin)
            WHERE e.id = \(evaluation) AND e.trust_id = \(person.trust.id)
            """
        )
        guard let row else { throw Problem.notFound }
        return try desk(for: area, of: evaluation, row, seenBy: person, from: shelf)
    }

    private func desk(
        for area: ID<Area>,
        of evaluation: ID<Evaluation>,
        _ row: Row,
        seenBy person: Person,
        from shelf: FrameworkShelf?
    ) throws -> JudgingDesk {
        let school = try Evaluation.Subject(row)
        try person.checkMayJudge(at: school.id)
        let version = try published(row["version_id"], trust: person.trust.id, from: shelf)
        guard let found = version.area(area) else { throw Problem.notFound }
        guard version.applies(found, to: school) else { throw Judgement.Refusal.notForThisSchool }
        guard let scale = found.scale else { throw Judgement.Refusal.notOnScale }
        return try JudgingDesk(
            evaluation: evaluation,
            cycle: row["cycle_id"],
            school: school,
            area: area,
            title: version.title(of: found),
            scale: scale,
            judgement: Judgement(row)
        )
    }

    /// The version an evaluation stands in; from the shelf without asking, because published versions never change.
    func published(
        _ id: ID<Framework.Version>,
        trust: ID<Trust>,
        from shelf: FrameworkShelf?
    ) throws -> Framework.Version {
        if let version = shelf?.version(id) { return version }
        return try version(id, trust: trust, from: shelf)
    }
}

extension Person {
    fileprivate func checkMayJudge(at school: ID<School>) throws {
        guard may(.readEvaluation, at: school) else { throw Problem.notFound }
        guard may(.judge, at: school) else {
            throw Problem.notAllowed("Only the headteacher and contributors of the school can place a bead.")
        }
    }
}
