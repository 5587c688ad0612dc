import Database
import Frameworks
import Schools

extension Transaction {
    /// How the schools of the last national file stood under a standard; nil where none was imported; one query.
    package func spread(of standard: InspectionStandard, in trust: ID<Trust>) throws -> InspectionSpread? {
        let rows = try rows(
            """
            SELECT area, level, schools, file_name, latest_on FROM inspection_spreads
            WHERE trust_id = \(trust) AND standard = \(standard.key)
            """
        )
        guard let first = rows.first else { return nil }
        var counts: [String: [Int]] = [:]
        for row in rows {
            let (area, level): (String, Int) = (try row["area"], try row["level"])
            guard let scale = standard.area(area)?.scale, scale.level(numbered: level) != nil else { continue }
            counts[area, default: scale.levels.map { _ in 0 }][level - 1] = try row["schools"]
        }
        return InspectionSpread(
            standard,
            file: try first["file_name"],
            latestOn: try first["latest_on"],
            counts: counts
        )
    }

    /// Keeps what a national file says of the whole country, unless a later one is kept already.
    func keep(_ spreads: [InspectionSpread], in trust: ID<Trust>) throws {
        let kept = try rows(
            "SELECT standard, MAX(latest_on) AS latest FROM inspection_spreads WHERE trust_id = \(trust) GROUP BY standard"
        ).map { (standard: try $0["standard"] as String, day: try $0["latest"] as Day) }
        let fresh = spreads.filter { one in !kept.contains { $0.standard == one.standard.key && $0.day > one.latestOn }
        }
        try run(many: fresh.flatMap { one in replacing(one, in: trust) })
    }

    private func replacing(_ spread: InspectionSpread, in trust: ID<Trust>) -> [Query] {
        let standard = spread.standard.key
        let inserts: [Query] = spread.counts.sorted { $0.key < $1.key }.flatMap { area, levels in
            levels.enumerated().map { place, schools in
                """
                INSERT INTO inspection_spreads (trust_id, standard, area, level, schools, file_name, latest_on, kept_at)
                VALUES (\(trust), \(standard), \(area), \(place + 1), \(schools), \(spread.file), \(spread.latestOn), \(now))
                """
            }
        }
        return ["DELETE FROM inspection_spreads WHERE trust_id = \(trust) AND standard = \(standard)"] + inserts
    }
}
