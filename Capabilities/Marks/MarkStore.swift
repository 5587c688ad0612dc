import Database
import Evaluations
import Foundation
import Frameworks
import Schools
import Validations

extension Transaction {
    /// The register of a trust's marks: schools A to Z, the newest mark first; one query.
    package func marks(of trust: ID<Trust>) throws -> [Mark] {
        try rows(
            Mark.query + " WHERE m.trust_id = \(trust) ORDER BY LOWER(m.school_name), m.school_id, m.serial DESC"
        ).map(Mark.init)
    }

    /// The marks of one school, the newest first.
    package func marks(of school: ID<School>) throws -> [Mark] {
        try rows(Mark.query + " WHERE m.school_id = \(school) ORDER BY m.serial DESC").map(Mark.init)
    }

    /// The mark of that number, for anybody; nil when there is none.
    package func mark(_ number: MarkNumber) throws -> Mark? {
        try row(Mark.query + " WHERE m.number = \(number)").map(Mark.init)
    }

    /// The marks that were made for submissions; one query.
    func marks(for submissions: Set<ID<Submission>>) throws -> [ID<Submission>: Mark] {
        let marks = try rows(Mark.query + " WHERE m.submission_id IN \(list: submissions)").map(Mark.init)
        return Dictionary(marks.map { ($0.submission, $0) }) { $1 }
    }

    /// The mark that was made for a submission; nil when there is none.
    package func mark(for submission: ID<Submission>) throws -> Mark? {
        try row(Mark.query + " WHERE m.submission_id = \(submission)").map(Mark.init)
    }

    /// The mark of a framework that a school holds on the day of this transaction and that none follows yet.
    func markToRenew(of school: ID<School>, _ version: Framework.Version) throws -> (id: ID<Mark>, number: MarkNumber)?
    {
        try row(
            """
            SELECT m.id, m.number FROM marks m JOIN framework_versions f ON f.id = m.version_id
            WHERE m.school_id = \(school) AND f.framework_id = \(version.framework) AND m.withdrawn_on IS NULL
                AND m.ends_on >= \(today) AND NOT EXISTS (SELECT 1 FROM marks n WHERE n.follows_id = m.id)
            ORDER BY m.serial DESC
            """
        ).map { (try $0["id"], try $0["number"]) }
    }

    func nextSerial(of trust: ID<Trust>) throws -> Int {
        let last = try row("SELECT MAX(serial) AS serial FROM marks WHERE trust_id = \(trust)")
        return (try last.flatMap { try $0["serial"] as Int? } ?? 0) + 1
    }

    func insert(_ mark: Mark, serial: Int, validation: ID<Validation>?, follows: ID<Mark>?) throws {
        let shown = String(decoding: try JSONEncoder().encode(mark.shown), as: UTF8.self)
        try run(
            """
            INSERT INTO marks (id, trust_id, school_id, school_name, version_id, submission_id, validation_id, number,
                serial, tier, awarded_on, ends_on, notice_on, validated_by, validated_by_post, decided_by,
                decided_by_post, shown, follows_id)
            VALUES (\(mark.id), \(mark.trust), \(mark.school), \(mark.schoolName), \(mark.standard.version),
                \(mark.submission), \(validation), \(mark.number), \(serial), \(mark.tier), \(mark.term.awardedOn),
                \(mark.term.endsOn), \(mark.term.noticeOn), \(mark.validatedBy?.name), \(mark.validatedBy?.post),
                \(mark.decidedBy.name), \(mark.decidedBy.post), \(shown), \(follows))
            """
        )
    }
}

extension Mark {
    fileprivate static let query: Query = """
        SELECT m.id, m.trust_id, m.school_id, m.school_name, m.version_id, f.framework_id, f.title, f.number AS version_number, f.promise,
            m.submission_id, m.number, m.tier, m.awarded_on, m.ends_on, m.notice_on, m.validated_by,
            m.validated_by_post, m.decided_by, m.decided_by_post, m.shown, m.withdrawn_on, m.withdrawn_why,
            n.number AS next_number, n.awarded_on AS next_on, b.number AS follows_number
        FROM marks m JOIN framework_versions f ON f.id = m.version_id
        LEFT JOIN marks n ON n.follows_id = m.id
        LEFT JOIN marks b ON b.id = m.follows_id
        """

    fileprivate init(_ row: Row) throws {
        let validator: String? = try row["validated_by"]
        let shown: String = try row["shown"]
        let post: String? = try row["validated_by_post"]
        try self.init(
            id: row["id"],
            trust: row["trust_id"],
            school: row["school_id"],
            schoolName: row["school_name"],
            standard: Standard(
                framework: row["framework_id"],
                version: row["version_id"],
                title: row["title"],
                number: row["version_number"],
                promise: row["promise"]
            ),
            submission: row["submission_id"],
            number: row["number"],
            tier: row["tier"],
            term: Term(awardedOn: row["awarded_on"], endsOn: row["ends_on"], noticeOn: row["notice_on"]),
            validatedBy: validator.map { Signatory(name: $0, post: post) },
            decidedBy: Signatory(name: row["decided_by"], post: row["decided_by_post"]),
            shown: JSONDecoder().decode([String].self, from: Data(shown.utf8)),
            withdrawal: Withdrawal(row),
            successor: Successor(row),
            follows: row["follows_number"]
        )
    }
}

extension Mark.Successor {
    fileprivate init?(_ row: Row) throws {
        guard let number: MarkNumber = try row["next_number"], let on: Day = try row["next_on"] else { return nil }
        self.init(number: number, on: on)
    }
}

extension Mark.Withdrawal {
    fileprivate init?(_ row: Row) throws {
        guard let on: Day = try row["withdrawn_on"], let why: String = try row["withdrawn_why"] else { return nil }
        self.init(on: on, why: why)
    }
}
