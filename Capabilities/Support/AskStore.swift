import Accounts
import Database
import Evaluations
import Frameworks
import Schools

extension Transaction {
    /// The asks of a trust that stand, the oldest first; one query.
    func openAsks(of trust: ID<Trust>) throws -> [Ask] {
        try rows("\(Ask.query) WHERE trust_id = \(trust) AND stage = 'open' ORDER BY asked_at, id").map(Ask.init)
    }

    /// The ask, if the trust has it.
    func ask(_ id: ID<Ask>, of trust: ID<Trust>) throws -> Ask? {
        try row("\(Ask.query) WHERE id = \(id) AND trust_id = \(trust)").map(Ask.init)
    }

    /// Where the head of an evaluation's school asks for support; nil, with no query, for everybody else.
    package func asking(in evaluation: Evaluation, for person: Person) throws -> Asking? {
        guard person.may(.joinSupport, at: evaluation.school.id) else { return nil }
        let rows = try rows(
            """
            SELECT id, factor_id FROM support_asks
            WHERE evaluation_id = \(evaluation.id) AND stage = 'open' AND factor_id IS NOT NULL
            """
        )
        let asked = try rows.map { row -> (ID<Factor>, String) in
            let ask: ID<Ask> = try row["id"]
            return (try row["factor_id"], "/support/asks/\(ask)")
        }
        return Asking(evaluation: evaluation.id, asked: Dictionary(asked) { $1 })
    }

    func insert(_ ask: Ask) throws {
        try run(
            """
            INSERT INTO support_asks (id, trust_id, school_id, evaluation_id, area_id, factor_id, wants, theme,
                asked_by_name, asked_at, stage)
            VALUES (\(ask.id), \(ask.trust), \(ask.school), \(ask.evaluation), \(ask.area), \(ask.factor),
                \(ask.words.wants), \(ask.words.theme), \(ask.by), \(ask.at), \(ask.stage))
            """
        )
    }

    func set(_ stage: Ask.Stage, for ask: ID<Ask>) throws {
        try run("UPDATE support_asks SET stage = \(stage) WHERE id = \(ask)")
    }
}

extension Ask {
    fileprivate static let query: Query = """
        SELECT id, trust_id, school_id, evaluation_id, area_id, factor_id, wants, theme, asked_by_name, asked_at, stage
        FROM support_asks
        """

    fileprivate init(_ row: Row) throws {
        try self.init(
            id: row["id"],
            trust: row["trust_id"],
            school: row["school_id"],
            evaluation: row["evaluation_id"],
            area: row["area_id"],
            factor: row["factor_id"],
            words: AskWords(wants: row["wants"], theme: row["theme"]),
            by: row["asked_by_name"],
            at: row["asked_at"],
            stage: row["stage"]
        )
    }
}
