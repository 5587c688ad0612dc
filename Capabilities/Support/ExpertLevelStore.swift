import Accounts
import Database
import Frameworks
import Schools
import Web

extension Transaction {
    /// From which level on the schools of a trust are centres of expertise; one query.
    package func expertLevels(of trust: ID<Trust>) throws -> ExpertLevels {
        let rows = try rows("SELECT version_id, scale, level FROM expert_levels WHERE trust_id = \(trust)")
        return ExpertLevels(
            try Dictionary(
                rows.map { (.init(version: try $0["version_id"], scale: try $0["scale"]), try $0["level"]) }
            ) { $1 }
        )
    }

    /// Says from which level of a scale on a school is a centre of expertise.
    ///
    /// - Throws: ``SupportRefusal``, or not allowed for anybody but a trust lead
    package func choose(_ level: Int, on scale: Scale, of version: Framework.Version, by person: Person) throws {
        guard person.may(.arrangeSupport) else {
            throw Problem.notAllowed("Only a trust lead can say who is a centre of expertise.")
        }
        guard !scale.isTwoWay, let named = scale.level(numbered: level) else { throw SupportRefusal.notOnScale }
        try run(
            """
            INSERT INTO expert_levels (version_id, scale, trust_id, level, chosen_by_name, chosen_at)
            VALUES (\(version.id), \(scale.key), \(person.trust.id), \(level), \(person.name), \(now))
            ON CONFLICT (version_id, scale) DO UPDATE SET level = excluded.level,
                chosen_by_name = excluded.chosen_by_name, chosen_at = excluded.chosen_at
            """
        )
        let words = "Chose \(named.name) as the level from which schools can offer help in \(version.name)."
        try note(.changed, of: .expertLevel, version.id, words, by: person.author)
    }
}
