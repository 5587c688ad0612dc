import Database

/// The tables of submissions.
enum SubmissionSchema {
    static let tables = Change(
        "submissions",
        """
        CREATE TABLE submissions (
            id TEXT PRIMARY KEY,
            trust_id TEXT NOT NULL REFERENCES trusts (id),
            evaluation_id TEXT NOT NULL REFERENCES evaluations (id),
            school_id TEXT NOT NULL REFERENCES schools (id),
            version_id TEXT NOT NULL REFERENCES framework_versions (id),
            cycle_id TEXT NOT NULL REFERENCES cycles (id),
            number BIGINT NOT NULL CHECK (number BETWEEN 1 AND 100000),
            submitted_by TEXT REFERENCES people (id),
            submitted_by_name TEXT NOT NULL,
            submitted_at TEXT NOT NULL,
            sha256 TEXT NOT NULL CHECK (LENGTH(sha256) = 64),
            body TEXT NOT NULL,
            impact TEXT NOT NULL,
            is_withdrawn BOOLEAN NOT NULL,
            decided_at TEXT,
            UNIQUE (evaluation_id, number)
        );
        CREATE UNIQUE INDEX submissions_waiting ON submissions (evaluation_id, cycle_id)
            WHERE decided_at IS NULL AND NOT is_withdrawn;
        CREATE INDEX submissions_by_trust ON submissions (trust_id, submitted_at);
        CREATE INDEX submissions_by_school ON submissions (school_id);
        CREATE INDEX submissions_by_version ON submissions (version_id);
        CREATE INDEX submissions_by_cycle ON submissions (cycle_id);
        CREATE INDEX submissions_by_person ON submissions (submitted_by);
        CREATE TABLE submission_judgements (
            submission_id TEXT NOT NULL REFERENCES submissions (id),
            area_id TEXT NOT NULL REFERENCES areas (id),
            notch BIGINT CHECK (notch BETWEEN 1 AND 200),
            does_not_apply BOOLEAN NOT NULL,
            PRIMARY KEY (submission_id, area_id)
        );
        CREATE INDEX submission_judgements_by_area ON submission_judgements (area_id);
        """
    )
}
