import Accounts
import Database
import Evaluations
import Schools

/// What has to be made for a bundle, as one look finds it.
struct BundleWork: Sendable {
    let id: ID<ReportBundle>
    let trust: ID<Trust>
    let report: BundledReport
    let askedBy: ID<Person>
    let rest: [Item]

    /// One school whose report is not made yet.
    struct Item: Hashable, Sendable {
        let place: Int
        let evaluation: ID<Evaluation>
    }

    /// Seconds after which somebody else takes up what was left lying.
    static let patience = 60.0
}

extension Transaction {
    /// The oldest bundle that nobody is making, taken for a minute; nil when there is none.
    func takeBundle() throws -> BundleWork? {
        let taken = try row(
            """
            UPDATE report_bundles SET taken_until = \(now.adding(seconds: BundleWork.patience))
            WHERE id = (SELECT id FROM report_bundles
                WHERE finished_at IS NULL AND cancelled_at IS NULL AND (taken_until IS NULL OR taken_until < \(now))
                ORDER BY asked_at, id LIMIT 1)
            RETURNING id, trust_id, report, asked_by
            """
        )
        guard let taken else { return nil }
        let id: ID<ReportBundle> = try taken["id"]
        let rest = try rows(
            """
            SELECT place, evaluation_id FROM report_bundle_schools
            WHERE bundle_id = \(id) AND done_at IS NULL ORDER BY place
            """
        )
        return BundleWork(
            id: id,
            trust: try taken["trust_id"],
            report: try taken["report"],
            askedBy: try taken["asked_by"],
            rest: try rest.map { BundleWork.Item(place: try $0["place"], evaluation: try $0["evaluation_id"]) }
        )
    }

    /// Notes that a school is done, and holds on to the bundle; false once it was cancelled.
    ///
    /// - Parameter name: what its file is called; nil where no report could be made.
    func finish(_ place: Int, of bundle: ID<ReportBundle>, as name: String?) throws -> Bool {
        try run(
            """
            UPDATE report_bundle_schools SET done_at = \(now), file_name = \(name)
            WHERE bundle_id = \(bundle) AND place = \(place)
            """
        )
        return try run(
            """
            UPDATE report_bundles SET taken_until = \(now.adding(seconds: BundleWork.patience))
            WHERE id = \(bundle) AND cancelled_at IS NULL
            """
        ) == 1
    }

    /// The files of a bundle in their order, by the places of their schools.
    func files(of bundle: ID<ReportBundle>) throws -> [(place: Int, name: String)] {
        try rows(
            """
            SELECT place, file_name FROM report_bundle_schools
            WHERE bundle_id = \(bundle) AND file_name IS NOT NULL ORDER BY place
            """
        ).map { (try $0["place"], try $0["file_name"]) }
    }

    /// False where it was cancelled meanwhile.
    func finish(_ bundle: ID<ReportBundle>, size: Int) throws -> Bool {
        try run(
            """
            UPDATE report_bundles SET finished_at = \(now), size = \(size), taken_until = NULL
            WHERE id = \(bundle) AND cancelled_at IS NULL
            """
        ) == 1
    }

    /// Forgets what was ready or cancelled a day ago, and says what it was.
    func forgetOldBundles() throws -> [ID<ReportBundle>] {
        let end = now.adding(seconds: -ReportBundle.keptFor)
        let old: [ID<ReportBundle>] = try rows(
            "SELECT id FROM report_bundles WHERE finished_at < \(end) OR cancelled_at < \(end)"
        ).map { try $0["id"] }
        guard !old.isEmpty else { return [] }
        try run("DELETE FROM report_bundle_schools WHERE bundle_id IN \(list: old)")
        try run("DELETE FROM report_bundles WHERE id IN \(list: old)")
        return old
    }
}
