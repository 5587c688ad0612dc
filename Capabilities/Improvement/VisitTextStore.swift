import Accounts
import Database
import Frameworks

extension Transaction {
    /// Everything written of a visit; one query.
    func texts(of visit: ID<Visit>) throws -> [VisitPlace: VisitText] {
        let rows = try rows(
            """
            SELECT subject, field, words, revision, written_by_name, written_at FROM visit_texts
            WHERE visit_id = \(visit)
            """
        )
        return try Dictionary(rows.map { (try VisitPlace($0), try VisitText($0)) }) { $1 }
    }

    func text(at place: VisitPlace, of visit: ID<Visit>) throws -> VisitText? {
        try row(
            """
            SELECT words, revision, written_by_name, written_at FROM visit_texts
            WHERE visit_id = \(visit) AND subject = \(place.subject) AND field = \(place.field)
            """
        ).map(VisitText.init)
    }

    func keep(_ words: String, revision: Int, at place: VisitPlace, of visit: ID<Visit>, by person: Person) throws {
        try run(
            """
            INSERT INTO visit_texts (visit_id, subject, field, words, revision, written_by_name, written_at)
            VALUES (\(visit), \(place.subject), \(place.field), \(words), \(revision), \(person.name), \(now))
            ON CONFLICT (visit_id, subject, field) DO UPDATE SET
                words = excluded.words, revision = excluded.revision, written_by_name = excluded.written_by_name,
                written_at = excluded.written_at
            """
        )
    }

    /// The specialist's reading of each wire that was read; one query.
    func readings(of visit: ID<Visit>) throws -> [ID<Area>: Int] {
        let rows = try rows("SELECT area_id, notch FROM visit_readings WHERE visit_id = \(visit)")
        return try Dictionary(rows.map { (try $0["area_id"], try $0["notch"]) }) { $1 }
    }

    func keep(_ notch: Int?, of area: ID<Area>, in visit: ID<Visit>) throws {
        guard let notch else {
            try run("DELETE FROM visit_readings WHERE visit_id = \(visit) AND area_id = \(area)")
            return
        }
        try run(
            """
            INSERT INTO visit_readings (visit_id, area_id, notch) VALUES (\(visit), \(area), \(notch))
            ON CONFLICT (visit_id, area_id) DO UPDATE SET notch = excluded.notch
            """
        )
    }
}

extension VisitPlace {
    fileprivate init(_ row: Row) throws {
        let subject: String = try row["subject"]
        self.init(try row["field"], of: ID(subject))
    }
}

extension VisitText {
    /// Reads the columns words, revision, written_by_name and written_at.
    init(_ row: Row) throws {
        try self.init(
            words: row["words"],
            revision: row["revision"],
            by: row["written_by_name"],
            at: row["written_at"]
        )
    }
}
