import Database
import Schools

/// Whose things an export holds: all that a trust owns, or what one school of it owns.
package enum ExportReach: Sendable {
    case trust(ID<Trust>)
    case school(ID<School>, of: ID<Trust>)

    package var trust: ID<Trust> {
        switch self {
        case .trust(let trust), .school(_, let trust): trust
        }
    }

    package var school: ID<School>? {
        if case .school(let school, _) = self { school } else { nil }
    }
}

/// The SQL of what a reach takes in; `t` is the table asked.
extension ExportReach {
    /// Rows that carry their trust; all of it, or nothing of it where a school exports.
    var ofTrustAlone: Query? { school == nil ? "t.trust_id = \(trust)" : nil }

    /// Rows that carry their trust and their school.
    var ofSchool: Query? {
        school.map { "t.school_id = \($0)" } ?? "t.trust_id = \(trust)"
    }

    /// Rows that name an evaluation.
    var ofEvaluation: Query? { "t.evaluation_id IN (SELECT o.id FROM evaluations o WHERE \(owner))" }

    /// Rows that name a submission.
    var ofSubmission: Query? { "t.submission_id IN (SELECT o.id FROM submissions o WHERE \(owner))" }

    /// Validations, and rows that name one by `column`; a school has those that were shared with it.
    func ofValidation(_ column: Query) -> Query? {
        let isShared: Query = school == nil ? "" : " AND o.is_lead AND o.shared_at IS NOT NULL"
        return "t.\(column) IN (SELECT o.id FROM validations o WHERE \(owner)\(isShared))"
    }

    /// Visits, and rows that name one by `column`; a school has those that were shared with it.
    func ofVisit(_ column: Query) -> Query? {
        let isShared: Query = school == nil ? "" : " AND o.shared_at IS NOT NULL"
        return "t.\(column) IN (SELECT o.id FROM visits o WHERE \(owner)\(isShared))"
    }

    /// Framework versions, and rows that name one by `column`; a school has those that it was ever opened to.
    func ofVersion(_ column: Query) -> Query? {
        guard let school else {
            return "t.\(column) IN (SELECT o.id FROM framework_versions o WHERE o.trust_id = \(trust))"
        }
        return """
            t.\(column) IN (
                SELECT o.version_id FROM evaluations o WHERE o.school_id = \(school)
                UNION SELECT o.version_id FROM submissions o WHERE o.school_id = \(school)
                UNION SELECT o.version_id FROM marks o WHERE o.school_id = \(school))
            """
    }

    /// What stands in another table of the same owner, by `column`.
    func of(_ table: Query, _ column: Query) -> Query? {
        "t.\(column) IN (SELECT o.id FROM \(table) o WHERE \(owner))"
    }

    /// Support links, and rows that name one by `column`; a school has those that it is a side of.
    func ofLink(_ column: Query) -> Query? {
        let isSide: Query = school.map { "o.asking_id = \($0) OR o.helping_id = \($0)" } ?? "o.trust_id = \(trust)"
        return "t.\(column) IN (SELECT o.id FROM support_links o WHERE \(isSide))"
    }

    /// The condition on a table `o` that carries its trust and its school.
    private var owner: Query {
        school.map { "o.school_id = \($0)" } ?? "o.trust_id = \(trust)"
    }
}
