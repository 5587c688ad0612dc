import Accounts
import Database
import Frameworks
import Schools
import Web

extension Transaction {
    /// Rates one statement of an area, or takes the rating back when nil; the last to say so stands.
    package func rate(
        _ statement: ID<Statement>,
        of area: Area,
        in evaluation: Evaluation,
        as rating: Rating?,
        by person: Person
    ) throws {
        try person.check(.judge, at: evaluation.school.id)
        guard let text = area.descriptors.flatMap(\.statements).first(where: { $0.id == statement })?.text else {
            throw Problem.notFound
        }
        if let rating {
            try run(
                """
                INSERT INTO statement_ratings (evaluation_id, area_id, statement_id, rating, changed_at, person_id)
                VALUES (\(evaluation.id), \(area.id), \(statement), \(rating), \(now), \(person.id))
                ON CONFLICT (evaluation_id, statement_id) DO UPDATE SET area_id = excluded.area_id,
                    rating = excluded.rating, changed_at = excluded.changed_at, person_id = excluded.person_id
                """
            )
        } else {
            try run(
                "DELETE FROM statement_ratings WHERE evaluation_id = \(evaluation.id) AND statement_id = \(statement)"
            )
        }
        let words = "Rated a statement \(rating?.words ?? "not rated"): \(text)"
        try note(.rated, of: .evaluation, evaluation.id, in: evaluation.school.id, words, by: person.author)
    }

    func ratings(in evaluation: ID<Evaluation>) throws -> [ID<Statement>: Rating] {
        let rows = try rows("SELECT statement_id, rating FROM statement_ratings WHERE evaluation_id = \(evaluation)")
        return try Dictionary(rows.map { (try $0["statement_id"], try $0["rating"]) }) { $1 }
    }
}
