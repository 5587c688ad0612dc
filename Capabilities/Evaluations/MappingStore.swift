import Accounts
import Database
import Frameworks
import Schools
import Web

extension Transaction {
    /// How areas go on from one version to another: as a person has said, else by their keys.
    package func mapping(from old: Framework.Version, to new: Framework.Version) throws -> AreaMapping {
        let rows = try rows(
            """
            SELECT from_area_id, to_area_id FROM area_mappings
            WHERE from_version_id = \(old.id) AND to_version_id = \(new.id)
            """
        )
        var chosen: [ID<Area>: ID<Area>?] = [:]
        for row in rows { chosen.updateValue(try row["to_area_id"], forKey: try row["from_area_id"]) }
        return AreaMapping(from: old, to: new, chosen: chosen)
    }

    /// Keeps what a trust lead says of every area of the old version; one that is not named is not carried over.
    ///
    /// - Throws: not found for areas of other versions and for versions of two frameworks
    package func map(
        _ old: Framework.Version,
        to new: Framework.Version,
        _ targets: [ID<Area>: ID<Area>],
        by person: Person
    ) throws {
        try person.checkMayDesign()
        guard old.framework == new.framework, old.id != new.id else { throw Problem.notFound }
        guard targets.allSatisfy({ old.area($0.key) != nil && new.area($0.value) != nil }) else {
            throw Problem.notFound
        }
        try run(
            many: old.areas.map { area in
                """
                INSERT INTO area_mappings (from_version_id, to_version_id, from_area_id, to_area_id, note)
                VALUES (\(old.id), \(new.id), \(area.id), \(targets[area.id]), '')
                ON CONFLICT (from_version_id, to_version_id, from_area_id) DO UPDATE SET to_area_id = excluded.to_area_id
                """
            }
        )
        let words = "Said how the areas of \(old.name) go on in version \(new.number)."
        try note(.changed, of: .framework, new.id, words, by: person.author)
    }

    /// What carrying an evaluation over to the version of its cycle has to say, area by area.
    func carriedNotes(of evaluation: Evaluation) throws -> [ID<Area>: String] {
        let rows = try rows(
            """
            SELECT area_id, words FROM carried_notes
            WHERE evaluation_id = \(evaluation.id) AND cycle_id = \(evaluation.cycle.id)
            """
        )
        return try Dictionary(rows.map { (try $0["area_id"], try $0["words"]) }) { $1 }
    }
}

extension Person {
    func checkMayDesign() throws {
        guard may(.designFrameworks) else {
            throw Problem.notAllowed("Only a trust lead can say how areas go on in another version.")
        }
    }
}
