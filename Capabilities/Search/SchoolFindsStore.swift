import Accounts
import Database
import Schools
import Web

extension Transaction {
    /// Schools by name, town, number, kind, authority and postcode, A to Z; one query.
    func findSchools(_ words: SearchWords, within reach: SearchReach, atMost limit: Int) throws -> Finds {
        let text: Query = """
            name || ' ' || COALESCE(town, '') || ' ' || COALESCE(number, '') || ' ' || COALESCE(kind, '') || ' '
            || COALESCE(authority, '') || ' ' || COALESCE(postcode, '')
            """
        return try finds(
            .schools,
            """
            SELECT id, name, town, number, kind, authority, postcode, phase, is_open, COUNT(*) OVER () AS found
            FROM schools
            WHERE trust_id = \(reach.person.trust.id) AND \(reach.schools.holds("id")) AND \(words.stand(in: text))
            ORDER BY LOWER(name), id LIMIT \(limit)
            """
        ) { row in
            let id: ID<School> = try row["id"]
            return Found(title: try row["name"], path: "/schools/\(id)", place: try row.schoolPlace)
        }
    }

    /// Reads what a query found, of which each row says how many there are.
    func finds(_ kind: Findable, _ query: Query, _ read: (Row) throws -> Found) throws -> Finds {
        let rows = try rows(query)
        return Finds(kind: kind, shown: try rows.map(read), count: try rows.first?["found"] ?? 0)
    }
}

extension Row {
    /// "Primary, Hartlow, number 146852. Closed."
    fileprivate var schoolPlace: String {
        get throws {
            let phase: Phase? = try self["phase"]
            let columns = ["kind", "town", "authority", "postcode"]
            let facts = try columns.compactMap { column -> String? in try self[column] }
            let number: String? = try self["number"]
            let isOpen: Bool = try self["is_open"]
            let all = [phase?.words].compactMap(\.self) + facts + [number.map { "number \($0)" }].compactMap(\.self)
            return [all.isEmpty ? "School" : all.joined(separator: ", "), isOpen ? "" : "Closed"]
                .filter { !$0.isEmpty }.joined(separator: ". ")
        }
    }
}
