import Accounts
import Database
import Schools

extension Transaction {
    /// What the trust of a person has done of the first things to do; one query.
    func start(of person: Person) throws -> Start? {
        try row(
            """
            SELECT (SELECT COUNT(*) FROM schools WHERE trust_id = \(person.trust.id)) AS schools,
                (SELECT COUNT(*) FROM people WHERE trust_id = \(person.trust.id) AND id <> \(person.id)) AS others,
                (SELECT COUNT(*) FROM framework_versions
                    WHERE trust_id = \(person.trust.id) AND stage = 'published') AS frameworks,
                (SELECT COUNT(*) FROM cycles WHERE trust_id = \(person.trust.id)) AS cycles
            """
        ).map { row in
            Start(
                schools: try row["schools"],
                others: try row["others"],
                frameworks: try row["frameworks"],
                cycles: try row["cycles"]
            )
        }
    }
}
