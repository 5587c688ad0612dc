import Accounts
import Database
import Evaluations
import Schools
import Web

extension Transaction {
    /// The measures of an evaluation in the order in which they were added; one query.
    package func measures(of evaluation: ID<Evaluation>) throws -> [Measure] {
        try rows(Measure.query + " WHERE evaluation_id = \(evaluation) ORDER BY id").map(Measure.init)
    }

    func measure(_ id: ID<Measure>, of evaluation: ID<Evaluation>) throws -> Measure {
        guard let row = try row(Measure.query + " WHERE id = \(id) AND evaluation_id = \(evaluation)") else {
            throw Problem.notFound
        }
        return try Measure(row)
    }

    /// Keeps a measure, new or changed, under its id.
    package func keep(_ measure: Measure, of evaluation: Evaluation, by person: Person) throws {
        var outOf: Double?
        if case .score(let most) = measure.kind { outOf = most }
        try run(
            """
            INSERT INTO measures (id, trust_id, school_id, evaluation_id, title, kind, out_of, before_amount, before_of,
                before_on, after_amount, after_of, after_on, source)
            VALUES (\(measure.id), \(evaluation.trust), \(evaluation.school.id), \(evaluation.id), \(measure.title),
                \(measure.kind.name), \(outOf), \(measure.before.amount), \(measure.before.of), \(measure.before.on),
                \(measure.after?.amount), \(measure.after?.of), \(measure.after?.on), \(measure.source))
            ON CONFLICT (id) DO UPDATE SET
                title = excluded.title, kind = excluded.kind, out_of = excluded.out_of,
                before_amount = excluded.before_amount, before_of = excluded.before_of, before_on = excluded.before_on,
                after_amount = excluded.after_amount, after_of = excluded.after_of, after_on = excluded.after_on,
                source = excluded.source
            """
        )
        let words = "Kept the figures of “\(measure.title)”."
        try note(.changed, of: .measure, measure.id, in: evaluation.school.id, words, by: person.author)
    }

    /// Takes a measure away; what it said stays in the history.
    package func remove(_ measure: Measure, of evaluation: Evaluation, by person: Person) throws {
        try run("DELETE FROM measures WHERE id = \(measure.id) AND evaluation_id = \(evaluation.id)")
        let after = measure.after.map { ", then \(measure.words($0))" } ?? ""
        let words = "Removed “\(measure.title)”: \(measure.words(measure.before))\(after)."
        try note(.removed, of: .measure, measure.id, in: evaluation.school.id, words, by: person.author)
    }
}

extension Measure {
    static let query: Query = """
        SELECT id, title, kind, out_of, before_amount, before_of, before_on, after_amount, after_of, after_on, source
        FROM measures
        """

    init(_ row: Row) throws {
        let afterOn: Day? = try row["after_on"]
        try self.init(
            id: row["id"],
            title: row["title"],
            kind: Kind(row),
            before: Value(row["before_amount"], of: row["before_of"], on: row["before_on"]),
            after: afterOn.map { Value(try row["after_amount"], of: try row["after_of"], on: $0) },
            source: row["source"]
        )
    }
}

extension Measure.Kind {
    fileprivate init(_ row: Row) throws {
        let name: String = try row["kind"]
        switch name {
        case "share": self = .share
        case "score": self = .score(outOf: try row["out_of"])
        default: self = .number
        }
    }
}
