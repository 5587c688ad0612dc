import Database
import Evaluations
import Frameworks
import Schools

extension Transaction {
    /// The cycles and hubs of a trust, in two queries.
    package func landscapeChoices(of trust: ID<Trust>) throws -> LandscapeChoices {
        let cycles = try rows(
            """
            SELECT c.id, c.title, c.opens_on, c.version_id, c.framework_id, v.title AS version_title, v.number
            FROM cycles c JOIN framework_versions v ON v.id = c.version_id
            WHERE c.trust_id = \(trust) ORDER BY c.opens_on DESC, c.id DESC
            """
        )
        let hubs = try rows("SELECT id, name FROM hubs WHERE trust_id = \(trust) ORDER BY LOWER(name), id")
        return LandscapeChoices(
            cycles: try cycles.map { row in
                let (title, number): (String, String) = (try row["version_title"], try row["number"])
                return CycleChoice(
                    id: try row["id"],
                    title: try row["title"],
                    version: try row["version_id"],
                    versionName: "\(title) \(number)",
                    framework: try row["framework_id"],
                    opensOn: try row["opens_on"]
                )
            },
            hubs: try hubs.map { (try $0["id"], try $0["name"]) }
        )
    }
}
