import Database

/// The tables of decisions and marks.
package enum MarksSchema {
    package static let schema = Schema(
        "marks",
        [
            Change("decisions", decisions), Change("marks", marks), Change("renewal and yearly checks", renewal),
        ]
    )

    private static let decisions: StaticString = """
        CREATE TABLE decisions (
            id TEXT PRIMARY KEY,
            trust_id TEXT NOT NULL REFERENCES trusts (id),
            submission_id TEXT NOT NULL UNIQUE REFERENCES submissions (id),
            decision TEXT NOT NULL CHECK (decision IN ('award', 'not-yet')),
            why TEXT NOT NULL,
            tier TEXT,
            is_in_category BOOLEAN,
            decided_by TEXT REFERENCES people (id),
            decided_by_name TEXT NOT NULL,
            decided_at TEXT NOT NULL,
            CHECK (tier IS NULL OR decision = 'award'),
            CHECK (decision = 'award' OR why <> '')
        );
        CREATE INDEX decisions_of_trust ON decisions (trust_id, decided_at);
        CREATE INDEX decisions_by_person ON decisions (decided_by);
        """

    private static let marks: StaticString = """
        CREATE TABLE marks (
            id TEXT PRIMARY KEY,
            trust_id TEXT NOT NULL REFERENCES trusts (id),
            school_id TEXT NOT NULL REFERENCES schools (id),
            school_name TEXT NOT NULL,
            version_id TEXT NOT NULL REFERENCES framework_versions (id),
            submission_id TEXT NOT NULL UNIQUE REFERENCES submissions (id),
            validation_id TEXT REFERENCES validations (id),
            number TEXT NOT NULL UNIQUE,
            serial BIGINT NOT NULL CHECK (serial BETWEEN 1 AND 999999999),
            tier TEXT,
            awarded_on TEXT NOT NULL,
            ends_on TEXT NOT NULL CHECK (ends_on > awarded_on),
            notice_on TEXT NOT NULL CHECK (notice_on BETWEEN awarded_on AND ends_on),
            validated_by TEXT,
            validated_by_post TEXT,
            decided_by TEXT NOT NULL,
            decided_by_post TEXT,
            shown TEXT NOT NULL,
            withdrawn_on TEXT,
            withdrawn_why TEXT,
            UNIQUE (trust_id, serial),
            CHECK ((withdrawn_on IS NULL) = (withdrawn_why IS NULL))
        );
        CREATE INDEX marks_of_school ON marks (school_id);
        CREATE INDEX marks_of_version ON marks (version_id);
        CREATE INDEX marks_of_validation ON marks (validation_id);
        """

    private static let renewal: StaticString = """
        ALTER TABLE marks ADD COLUMN follows_id TEXT REFERENCES marks (id);
        CREATE UNIQUE INDEX marks_follow_once ON marks (follows_id);
        CREATE TABLE mark_checks (
            id TEXT PRIMARY KEY,
            mark_id TEXT NOT NULL REFERENCES marks (id),
            checked_on TEXT NOT NULL,
            person_id TEXT REFERENCES people (id),
            person_name TEXT NOT NULL
        );
        CREATE INDEX mark_checks_of_mark ON mark_checks (mark_id);
        CREATE INDEX mark_checks_by_person ON mark_checks (person_id);
        CREATE TABLE mark_check_areas (
            check_id TEXT NOT NULL REFERENCES mark_checks (id),
            area_id TEXT NOT NULL REFERENCES areas (id),
            says TEXT NOT NULL CHECK (says IN ('yes', 'unsure', 'no')),
            word TEXT NOT NULL CHECK (word <> '' OR says = 'yes'),
            PRIMARY KEY (check_id, area_id)
        );
        CREATE INDEX mark_check_areas_of_area ON mark_check_areas (area_id);
        """
}
