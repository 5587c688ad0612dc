import Accounts
import Database
import Frameworks
import Schools

/// A cycle in a list: what it asks for, and how many of its schools have sent.
package struct CycleSummary: Hashable, Sendable {
    package let cycle: Cycle
    /// "Inclusion Excellence, version 1.0".
    package let version: String
    package let schools: Int
    package let sent: Int
}

extension Transaction {
    /// The cycles of the person's trust, newest first, in three queries; not allowed without the right to run them.
    package func cycleSummaries(seenBy person: Person) throws -> [CycleSummary] {
        try person.checkMayRunCycles()
        let trust = person.trust.id
        let versions = try frameworks(trust).flatMap(\.versions)
        let names = Dictionary(versions.map { ($0.id, $0.name) }) { $1 }
        let counts = try schoolCounts(of: trust)
        return try cycles(of: trust).map { cycle in
            let count = counts[cycle.id]
            return CycleSummary(
                cycle: cycle,
                version: names[cycle.version] ?? "",
                schools: count?.schools ?? 0,
                sent: count?.sent ?? 0
            )
        }
    }

    private func schoolCounts(of trust: ID<Trust>) throws -> [ID<Cycle>: (schools: Int, sent: Int)] {
        let rows = try rows(
            """
            SELECT k.cycle_id, COUNT(*) AS schools, COUNT(d.evaluation_id) AS sent
            FROM cycle_schools k
            JOIN cycles c ON c.id = k.cycle_id
            LEFT JOIN (
                SELECT DISTINCT evaluation_id, cycle_id FROM submissions WHERE trust_id = \(trust) AND NOT is_withdrawn
            ) d ON d.evaluation_id = k.evaluation_id AND d.cycle_id = k.cycle_id
            WHERE c.trust_id = \(trust)
            GROUP BY k.cycle_id
            """
        )
        return try Dictionary(
            uniqueKeysWithValues: rows.map { (try $0["cycle_id"], (schools: try $0["schools"], sent: try $0["sent"])) }
        )
    }
}
