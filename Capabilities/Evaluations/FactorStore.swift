import Accounts
import Database
import Frameworks
import Schools
import Web

extension Transaction {
    @discardableResult
    package func add(_ entry: FactorEntry, to area: ID<Area>, of evaluation: Evaluation, by person: Person) throws
        -> Factor
    {
        try person.check(.contribute, at: evaluation.school.id)
        try check([area], areIn: evaluation)
        try entry.faults.throwIfAny()
        let entry = entry.keepable
        let factor = Factor(area: area, entry: entry)
        try run(
            """
            INSERT INTO factors (id, evaluation_id, area_id, direction, words, strength, influence, theme, added_at,
                is_removed)
            VALUES (\(factor.id), \(evaluation.id), \(area), \(entry.direction), \(entry.words), \(entry.strength),
                \(entry.influence), \(entry.theme), \(now), \(false))
            """
        )
        let words = "Added a \(entry.direction.rawValue) factor: \(entry.words)"
        try note(.added, of: .evaluation, evaluation.id, in: evaluation.school.id, words, by: person.author)
        return factor
    }

    package func change(_ factor: Factor, to entry: FactorEntry, of evaluation: Evaluation, by person: Person) throws {
        try person.check(.contribute, at: evaluation.school.id)
        try entry.faults.throwIfAny()
        let entry = entry.keepable
        guard factor.entry != entry else { return }
        try run(
            """
            UPDATE factors SET direction = \(entry.direction), words = \(entry.words), strength = \(entry.strength),
                influence = \(entry.influence), theme = \(entry.theme)
            WHERE id = \(factor.id) AND evaluation_id = \(evaluation.id)
            """
        )
        let words = "Changed a factor: \(entry.words)"
        try note(.changed, of: .evaluation, evaluation.id, in: evaluation.school.id, words, by: person.author)
    }

    /// Takes a factor away; actions that worked on it go on.
    package func remove(_ factor: Factor, of evaluation: Evaluation, by person: Person) throws {
        try person.check(.contribute, at: evaluation.school.id)
        try run("UPDATE factors SET is_removed = \(true) WHERE id = \(factor.id) AND evaluation_id = \(evaluation.id)")
        let words = "Removed a factor: \(factor.entry.words)"
        try note(.removed, of: .evaluation, evaluation.id, in: evaluation.school.id, words, by: person.author)
    }

    /// A factor of that evaluation; not found when it is another's or removed.
    package func factor(_ id: ID<Factor>, of evaluation: Evaluation) throws -> Factor {
        let row = try row(Factor.query + " WHERE id = \(id) AND evaluation_id = \(evaluation.id) AND NOT is_removed")
        guard let row else { throw Problem.notFound }
        return try Factor(row)
    }

    func factors(of evaluation: ID<Evaluation>) throws -> [Factor] {
        try rows(
            Factor.query
                + " WHERE evaluation_id = \(evaluation) AND NOT is_removed ORDER BY strength DESC, added_at, id"
        ).map(Factor.init)
    }
}

extension Factor {
    fileprivate static let query: Query =
        "SELECT id, area_id, direction, words, strength, influence, theme FROM factors"

    fileprivate init(_ row: Row) throws {
        try self.init(
            id: row["id"],
            area: row["area_id"],
            entry: FactorEntry(
                row["direction"],
                row["words"],
                strength: row["strength"],
                influence: row["influence"],
                theme: row["theme"]
            )
        )
    }
}
