import Database
import Evaluations
import Foundation
import Frameworks

extension Transaction {
    /// The factors of the schools of a heat map, in two queries.
    ///
    /// Where a school still stands in the cycle, those who may read its evaluation see its factors as they are now; of all
    /// else, and for everybody else, those count that were sent.
    func namedFactors(of map: HeatMap, _ choice: LandscapeChoice, showsDrafts: Bool) throws -> [NamedFactor] {
        let heard = Heard.inCycles([choice.cycle.id], choice.narrowing)
        let schools = Dictionary(uniqueKeysWithValues: zip(map.schools.map(\.evaluation), map.schools.indices))
        let now = try rows(
            """
            WITH heard AS (\(heard))
            SELECT h.evaluation_id, f.area_id, f.direction, f.theme, EXISTS (
                SELECT 1 FROM actions a WHERE a.factor_id = f.id AND a.status <> 'dropped') AS has_action
            FROM heard h JOIN factors f ON f.evaluation_id = h.evaluation_id
            WHERE \(showsDrafts) AND h.stands_in = h.cycle_id AND NOT f.is_removed
            """
        ).compactMap { row -> NamedFactor? in
            guard let school = schools[try row["evaluation_id"]] else { return nil }
            return try NamedFactor(
                school: school,
                area: row["area_id"],
                direction: row["direction"],
                theme: row["theme"],
                hasAction: row["has_action"]
            )
        }
        let sent = try rows(
            """
            WITH heard AS (\(heard))
            SELECT h.evaluation_id, u.body FROM heard h JOIN submissions u ON u.id = h.submission_id
            WHERE NOT (\(showsDrafts) AND h.stands_in = h.cycle_id)
            """
        ).flatMap { row -> [NamedFactor] in
            guard let school = schools[try row["evaluation_id"]] else { return [] }
            let body: String = try row["body"]
            return try JSONDecoder().decode(SentFactors.self, from: Data(body.utf8)).named(at: school)
        }
        return now + sent
    }
}

/// The part of a frozen evaluation that the themes are read from.
private struct SentFactors: Decodable {
    let areas: [Place]

    struct Place: Decodable {
        let id: ID<Area>
        let factors: [FactorEntry]
        let actions: [Work]
    }

    struct Work: Decodable {
        /// The words of the factor that it works on.
        let factor: String?
    }

    func named(at school: Int) -> [NamedFactor] {
        areas.flatMap { area in
            let worked = Set(area.actions.compactMap(\.factor))
            return area.factors.map {
                NamedFactor(
                    school: school,
                    area: area.id,
                    direction: $0.direction,
                    theme: $0.theme,
                    hasAction: worked.contains($0.words)
                )
            }
        }
    }
}
