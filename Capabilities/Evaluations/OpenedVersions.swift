import Accounts
import Database
import Frameworks
import Schools

extension Transaction {
    /// The versions of every cycle, open or closed, that a school of this person takes part in; one query.
    package func versionsOpened(to person: Person) throws -> Set<ID<Framework.Version>> {
        let schools = Set(person.roles.compactMap(\.school?.id)).sorted()
        guard !schools.isEmpty else { return [] }
        return Set(
            try rows(
                """
                SELECT DISTINCT c.version_id FROM cycles c JOIN cycle_schools k ON k.cycle_id = c.id
                WHERE k.school_id IN \(list: schools) AND c.trust_id = \(person.trust.id)
                """
            ).map { try $0["version_id"] }
        )
    }

    /// The versions in which evaluations of a trust stand now; one query.
    package func versionsAtWork(in trust: ID<Trust>) throws -> Set<ID<Framework.Version>> {
        Set(
            try rows("SELECT DISTINCT version_id FROM evaluations WHERE trust_id = \(trust)").map {
                try $0["version_id"]
            }
        )
    }
}
