import Database
import Schools
import Web

/// A validation of one school by somebody with a role at another.
package struct SchoolExchange: Hashable, Sendable {
    /// The school at which the validator has a role.
    package let home: ID<School>
    package let homeName: String
    /// The school that was validated.
    package let school: ID<School>
    package let schoolName: String
    package let validator: String
    /// When it was shared; nil while it is under way.
    package let sharedOn: Day?

    package init(
        home: ID<School>,
        homeName: String,
        school: ID<School>,
        schoolName: String,
        validator: String,
        sharedOn: Day?
    ) {
        self.home = home
        self.homeName = homeName
        self.school = school
        self.schoolName = schoolName
        self.validator = validator
        self.sharedOn = sharedOn
    }

    /// It counts while it is under way and for twelve months after it was shared.
    package func counts(on day: Day) -> Bool { sharedOn.map { day < $0.adding(months: 12) } ?? true }

    /// As a sentence: "Samuel Oduya of Thistledown validated Kestrel Bank".
    package var words: String {
        guard let sharedOn else { return "\(validator) of \(homeName) is validating \(schoolName) now." }
        return "\(validator) of \(homeName) validated \(schoolName) on \(Words.date(sharedOn))."
    }
}

extension Transaction {
    /// What people with a role at a school of a trust validate at another, or validated in the last year; one query.
    package func schoolExchanges(in trust: ID<Trust>) throws -> [SchoolExchange] {
        let since = Instant(startOf: today.adding(months: -13))
        return try rows(
            """
            SELECT DISTINCT h.id AS home_id, h.name AS home_name, v.school_id, s.name AS school_name, v.validator_name,
                v.shared_at, v.id
            FROM validations v
            JOIN submissions u ON u.id = v.submission_id
            JOIN roles r ON r.person_id = v.validator_id
            JOIN schools h ON h.id = r.school_id
            JOIN schools s ON s.id = v.school_id
            WHERE v.trust_id = \(trust) AND v.released_at IS NULL AND h.id <> v.school_id
                AND (v.shared_at >= \(since) OR (v.shared_at IS NULL AND NOT u.is_withdrawn))
            ORDER BY v.id, h.id
            """
        ).map { row in
            let at: Instant? = try row["shared_at"]
            return try SchoolExchange(
                home: row["home_id"],
                homeName: row["home_name"],
                school: row["school_id"],
                schoolName: row["school_name"],
                validator: row["validator_name"],
                sharedOn: at?.day
            )
        }
    }
}
