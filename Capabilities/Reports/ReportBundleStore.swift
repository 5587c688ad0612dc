import Accounts
import Database
import Evaluations
import Schools
import Web

extension Transaction {
    /// The bundles of a cycle that are still kept, the newest first; two queries.
    func bundles(of cycle: ID<Cycle>) throws -> [ReportBundle] {
        try bundles(" WHERE b.cycle_id = \(cycle)")
    }

    /// A bundle of that cycle; not found otherwise.
    func bundle(_ id: ID<ReportBundle>, of cycle: ID<Cycle>) throws -> ReportBundle {
        guard let bundle = try bundles(" WHERE b.id = \(id) AND b.cycle_id = \(cycle)").first else {
            throw Problem.notFound
        }
        return bundle
    }

    private func bundles(_ condition: Query) throws -> [ReportBundle] {
        let left = try rows(
            """
            SELECT s.bundle_id, s.school_name FROM report_bundle_schools s JOIN report_bundles b ON b.id = s.bundle_id
            """ + condition + " AND s.done_at IS NOT NULL AND s.file_name IS NULL ORDER BY s.place"
        ).map { (bundle: try $0["bundle_id"] as ID<ReportBundle>, school: try $0["school_name"] as String) }
        return try rows(
            """
            SELECT b.id, b.trust_id, b.cycle_id, c.title, b.report, b.asked_by_name, b.asked_at, b.taken_until,
                b.finished_at, b.size, b.cancelled_at,
                (SELECT COUNT(*) FROM report_bundle_schools s WHERE s.bundle_id = b.id) AS schools,
                (SELECT COUNT(*) FROM report_bundle_schools s WHERE s.bundle_id = b.id AND s.done_at IS NOT NULL) AS done
            FROM report_bundles b JOIN cycles c ON c.id = b.cycle_id
            """ + condition + " ORDER BY b.asked_at DESC, b.id DESC"
        ).map { row in
            let id: ID<ReportBundle> = try row["id"]
            return try ReportBundle(row, left: left.filter { $0.bundle == id }.map(\.school))
        }
    }
}

extension ReportBundle {
    fileprivate init(_ row: Row, left: [String]) throws {
        try self.init(
            id: row["id"],
            trust: row["trust_id"],
            cycle: row["cycle_id"],
            cycleTitle: row["title"],
            report: row["report"],
            askedBy: row["asked_by_name"],
            askedAt: row["asked_at"],
            schools: row["schools"],
            done: row["done"],
            left: left,
            stage: Stage(row)
        )
    }
}

extension ReportBundle.Stage {
    fileprivate init(_ row: Row) throws {
        let (finished, cancelled, taken): (Instant?, Instant?, Instant?) =
            (try row["finished_at"], try row["cancelled_at"], try row["taken_until"])
        let size: Int? = try row["size"]
        if let cancelled {
            self = .cancelled(at: cancelled)
        } else if let finished, let size {
            self = .ready(size: size, at: finished)
        } else {
            self = taken == nil ? .waiting : .making
        }
    }
}
