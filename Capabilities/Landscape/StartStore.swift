import Accounts
import Database
import Schools

extension Transaction {
    /// What the trust of a person has done of the first things to do; one query.
    func start(of person: Person) throws -> Start? {
        let areas: Query = """
            SELECT 1 FROM areas a JOIN framework_versions v ON v.id = a.version_id WHERE v.trust_id = \(person.trust.id)
            """
        let draft: Query = """
            (SELECT MAX(id) FROM framework_versions WHERE trust_id = \(person.trust.id) AND stage = 'draft')
            """
        let isEmpty = "\"looksLike\":\"\""
        return try row(
            """
            SELECT (SELECT COUNT(*) FROM schools WHERE trust_id = \(person.trust.id)) AS schools,
                (SELECT COUNT(*) FROM people WHERE trust_id = \(person.trust.id) AND id <> \(person.id)) AS others,
                (SELECT COUNT(*) FROM cycles WHERE trust_id = \(person.trust.id)) AS cycles,
                EXISTS (\(areas)) AS has_area,
                EXISTS (\(areas) AND a.is_judged
                    AND (v.stage <> 'draft' OR a.levels NOT LIKE \(containing: isEmpty))) AS is_described,
                \(draft) AS draft,
                (SELECT a.id FROM areas a WHERE a.is_judged AND a.version_id = \(draft)
                    ORDER BY a.position LIMIT 1) AS area
            """
        ).map { row in
            Start(
                schools: try row["schools"],
                others: try row["others"],
                cycles: try row["cycles"],
                hasArea: try row["has_area"],
                isDescribed: try row["is_described"],
                draft: try row["draft"],
                area: try row["area"]
            )
        }
    }
}
