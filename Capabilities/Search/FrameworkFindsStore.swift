import Accounts
import Database
import Frameworks
import Schools
import Web

extension Transaction {
    /// Versions of frameworks by title, purpose, promise and description, A to Z, the newest first; one query.
    func findFrameworks(_ words: SearchWords, within reach: SearchReach, atMost limit: Int) throws -> Finds {
        let text: Query = "v.title || ' ' || v.number || ' ' || v.purpose || ' ' || v.promise || ' ' || v.about"
        return try finds(
            .frameworks,
            """
            SELECT v.id, v.title, v.number, v.purpose, v.promise, v.about, COUNT(*) OVER () AS found,
                \(Query.stageOfVersion)
            FROM framework_versions v
            WHERE v.trust_id = \(reach.person.trust.id) AND \(reach.readsVersion) AND \(words.stand(in: text))
            ORDER BY LOWER(v.title), v.created_at DESC, v.id LIMIT \(limit)
            """
        ) { row in
            let id: ID<Framework.Version> = try row["id"]
            let (stage, number): (Framework.Stage, String) = (try row["stage"], try row["number"])
            let texts: [String] = [try row["purpose"], try row["promise"], try row["about"]]
            return Found(
                title: try row["title"],
                path: "/frameworks/\(id)",
                place: "Version \(number), \(stage.words.lowercased())",
                text: texts.filter { !$0.isEmpty }.joined(separator: " ")
            )
        }
    }
}
