import Database

/// The tables of bundles of reports.
package enum ReportsSchema {
    package static let schema = Schema("reports", [Change("bundles", bundles), Change("any kind of report", kinds)])

    /// The kinds are those of `BundledReport`; a list of them in the table would have to be made anew with each.
    private static let kinds: StaticString = """
        DROP INDEX report_bundles_under_way;
        ALTER TABLE report_bundles ADD COLUMN kind TEXT NOT NULL DEFAULT 'evaluation'
            CHECK (LENGTH(kind) BETWEEN 1 AND 60);
        UPDATE report_bundles SET kind = report;
        ALTER TABLE report_bundles DROP COLUMN report;
        ALTER TABLE report_bundles RENAME COLUMN kind TO report;
        CREATE UNIQUE INDEX report_bundles_under_way ON report_bundles (cycle_id, report)
            WHERE finished_at IS NULL AND cancelled_at IS NULL;
        """

    private static let bundles: StaticString = """
        CREATE TABLE report_bundles (
            id TEXT PRIMARY KEY,
            trust_id TEXT NOT NULL REFERENCES trusts (id),
            cycle_id TEXT NOT NULL REFERENCES cycles (id),
            report TEXT NOT NULL CHECK (report IN ('evaluation', 'inspection-preparation')),
            asked_by TEXT NOT NULL REFERENCES people (id),
            asked_by_name TEXT NOT NULL,
            asked_at TEXT NOT NULL,
            taken_until TEXT,
            finished_at TEXT,
            size BIGINT CHECK (size >= 0),
            cancelled_at TEXT,
            CHECK ((finished_at IS NULL) = (size IS NULL)),
            CHECK (finished_at IS NULL OR cancelled_at IS NULL)
        );
        CREATE INDEX report_bundles_of_trust ON report_bundles (trust_id, asked_at);
        CREATE INDEX report_bundles_by_person ON report_bundles (asked_by);
        CREATE UNIQUE INDEX report_bundles_under_way ON report_bundles (cycle_id, report)
            WHERE finished_at IS NULL AND cancelled_at IS NULL;
        CREATE INDEX report_bundles_of_cycle ON report_bundles (cycle_id);
        CREATE TABLE report_bundle_schools (
            bundle_id TEXT NOT NULL REFERENCES report_bundles (id),
            place BIGINT NOT NULL CHECK (place >= 1),
            evaluation_id TEXT NOT NULL REFERENCES evaluations (id),
            school_name TEXT NOT NULL,
            file_name TEXT,
            done_at TEXT,
            PRIMARY KEY (bundle_id, place),
            CHECK (file_name IS NULL OR done_at IS NOT NULL)
        );
        CREATE INDEX report_bundle_schools_by_evaluation ON report_bundle_schools (evaluation_id);
        """
}
