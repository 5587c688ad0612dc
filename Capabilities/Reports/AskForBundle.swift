import Accounts
import Database
import Evaluations
import Schools

extension Transaction {
    /// Notes that a person wants a report of every school of a cycle; somebody else makes them.
    ///
    /// - Throws: ``ReportBundle/Refusal``
    func ask(for report: BundledReport, of cycle: Cycle, by person: Person) throws -> ID<ReportBundle> {
        let id = ID<ReportBundle>()
        let isNew = try run(
            """
            INSERT INTO report_bundles (id, trust_id, cycle_id, report, asked_by, asked_by_name, asked_at)
            VALUES (\(id), \(person.trust.id), \(cycle.id), \(report), \(person.id), \(person.name), \(now))
            ON CONFLICT DO NOTHING
            """
        )
        guard isNew == 1 else { throw ReportBundle.Refusal.underWay }
        let schools = try run(
            """
            INSERT INTO report_bundle_schools (bundle_id, place, evaluation_id, school_name)
            SELECT \(id), ROW_NUMBER() OVER (ORDER BY LOWER(s.name), s.id), k.evaluation_id, s.name
            FROM cycle_schools k JOIN schools s ON s.id = k.school_id WHERE k.cycle_id = \(cycle.id)
            """
        )
        guard schools > 0 else { throw ReportBundle.Refusal.noSchools }
        let words = "Asked for \(report.words.lowercased()) of every school in \(cycle.title)."
        try note(.askedForReports, of: .reports, id, words, by: person.author)
        return id
    }

    /// Stops a bundle that is under way; what was made of it is removed.
    ///
    /// - Throws: ``ReportBundle/Refusal``
    func cancel(_ bundle: ReportBundle, by person: Person) throws {
        let stopped = try run(
            """
            UPDATE report_bundles SET cancelled_at = \(now)
            WHERE id = \(bundle.id) AND finished_at IS NULL AND cancelled_at IS NULL
            """
        )
        guard stopped == 1 else { throw ReportBundle.Refusal.finished }
        let words = "Cancelled \(bundle.report.words.lowercased()) of every school in \(bundle.cycleTitle)."
        try note(.cancelledReports, of: .reports, bundle.id, words, by: person.author)
    }
}

extension HistoryEntry.Verb {
    package static let askedForReports = Self(rawValue: "asked for reports")
    package static let cancelledReports = Self(rawValue: "cancelled reports")
}

extension HistoryEntry.Subject {
    package static let reports = Self(rawValue: "reports")
}
