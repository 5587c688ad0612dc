import Database

/// The tables of the improvement route.
package enum ImprovementSchema {
    package static let schema = Schema(
        "improvement",
        [
            Change("specialists", specialists), Change("visits", visits), Change("what visits find", findings),
            Change("measures", measures), Change("route", route), Change("pathways", PathwaySchema.pathways),
            Change("what a pathway's decision knew", PathwaySchema.seen),
        ]
    )

    private static let specialists: StaticString = """
        CREATE TABLE specialist_schools (
            id TEXT PRIMARY KEY,
            trust_id TEXT NOT NULL REFERENCES trusts (id),
            school_id TEXT NOT NULL REFERENCES schools (id),
            specialist_id TEXT NOT NULL REFERENCES people (id),
            specialist_name TEXT NOT NULL,
            assigned_by_name TEXT NOT NULL,
            since TEXT NOT NULL,
            until TEXT CHECK (until IS NULL OR until >= since)
        );
        CREATE UNIQUE INDEX specialist_schools_once ON specialist_schools (school_id, specialist_id) WHERE until IS NULL;
        CREATE INDEX specialist_schools_of_trust ON specialist_schools (trust_id);
        CREATE INDEX specialist_schools_of_school ON specialist_schools (school_id);
        CREATE INDEX specialist_schools_of_specialist ON specialist_schools (specialist_id);
        """

    private static let visits: StaticString = """
        CREATE TABLE visits (
            id TEXT PRIMARY KEY,
            trust_id TEXT NOT NULL REFERENCES trusts (id),
            school_id TEXT NOT NULL REFERENCES schools (id),
            evaluation_id TEXT NOT NULL REFERENCES evaluations (id),
            version_id TEXT NOT NULL REFERENCES framework_versions (id),
            number BIGINT NOT NULL CHECK (number BETWEEN 0 AND 999),
            specialist_id TEXT NOT NULL REFERENCES people (id),
            specialist_name TEXT NOT NULL,
            held_on TEXT NOT NULL,
            begins_at TEXT,
            planned_by_name TEXT NOT NULL,
            planned_at TEXT NOT NULL,
            shared_at TEXT,
            signed_by TEXT REFERENCES people (id),
            signed_by_name TEXT,
            signed_at TEXT,
            called_off_at TEXT,
            called_off_why TEXT,
            CHECK (signed_at IS NULL OR shared_at IS NOT NULL),
            CHECK ((signed_at IS NULL) = (signed_by_name IS NULL)),
            CHECK (called_off_at IS NULL OR shared_at IS NULL),
            CHECK ((called_off_at IS NULL) = (called_off_why IS NULL))
        );
        CREATE UNIQUE INDEX visits_number ON visits (evaluation_id, number) WHERE called_off_at IS NULL;
        CREATE INDEX visits_of_trust ON visits (trust_id, held_on);
        CREATE INDEX visits_of_school ON visits (school_id);
        CREATE INDEX visits_of_version ON visits (version_id);
        CREATE INDEX visits_of_specialist ON visits (specialist_id, held_on);
        CREATE INDEX visits_by_signatory ON visits (signed_by);
        """

    private static let findings: StaticString = """
        CREATE TABLE visit_texts (
            visit_id TEXT NOT NULL REFERENCES visits (id),
            subject TEXT NOT NULL,
            field TEXT NOT NULL CHECK (LENGTH(field) BETWEEN 1 AND 60),
            words TEXT NOT NULL,
            revision BIGINT NOT NULL CHECK (revision BETWEEN 1 AND 1000000000),
            written_by_name TEXT NOT NULL,
            written_at TEXT NOT NULL,
            PRIMARY KEY (visit_id, subject, field)
        );
        CREATE TABLE visit_readings (
            visit_id TEXT NOT NULL REFERENCES visits (id),
            area_id TEXT NOT NULL REFERENCES areas (id),
            notch BIGINT NOT NULL CHECK (notch BETWEEN 1 AND 200),
            PRIMARY KEY (visit_id, area_id)
        );
        CREATE INDEX visit_readings_of_area ON visit_readings (area_id);
        CREATE TABLE visit_sources (
            id TEXT PRIMARY KEY,
            trust_id TEXT NOT NULL REFERENCES trusts (id),
            visit_id TEXT NOT NULL REFERENCES visits (id),
            kind TEXT NOT NULL CHECK (kind IN (
                'previous-mark', 'inspection', 'local-authority', 'other-external', 'internal-data', 'external-data')),
            title TEXT NOT NULL,
            evidence_id TEXT REFERENCES evidence (id),
            url TEXT,
            file_sha256 TEXT,
            file_name TEXT,
            FOREIGN KEY (trust_id, file_sha256) REFERENCES files (trust_id, sha256),
            CHECK ((file_sha256 IS NULL) = (file_name IS NULL)),
            CHECK (CASE WHEN evidence_id IS NULL THEN 0 ELSE 1 END + CASE WHEN url IS NULL THEN 0 ELSE 1 END
                + CASE WHEN file_sha256 IS NULL THEN 0 ELSE 1 END = 1)
        );
        CREATE INDEX visit_sources_of_visit ON visit_sources (visit_id);
        CREATE INDEX visit_sources_of_evidence ON visit_sources (evidence_id);
        CREATE INDEX visit_sources_of_file ON visit_sources (trust_id, file_sha256);
        CREATE TABLE visit_targets (
            id TEXT PRIMARY KEY,
            visit_id TEXT NOT NULL REFERENCES visits (id),
            area_id TEXT NOT NULL REFERENCES areas (id),
            title TEXT NOT NULL,
            owner_id TEXT REFERENCES people (id),
            owner_name TEXT NOT NULL,
            due_on TEXT NOT NULL,
            success TEXT NOT NULL,
            action_id TEXT REFERENCES actions (id)
        );
        CREATE INDEX visit_targets_of_visit ON visit_targets (visit_id);
        CREATE INDEX visit_targets_of_area ON visit_targets (area_id);
        CREATE INDEX visit_targets_of_owner ON visit_targets (owner_id);
        CREATE INDEX visit_targets_of_action ON visit_targets (action_id);
        CREATE TABLE visit_comments (
            id TEXT PRIMARY KEY,
            visit_id TEXT NOT NULL REFERENCES visits (id),
            person_id TEXT REFERENCES people (id),
            person_name TEXT NOT NULL,
            at TEXT NOT NULL,
            words TEXT NOT NULL CHECK (words <> '')
        );
        CREATE INDEX visit_comments_of_visit ON visit_comments (visit_id, id);
        CREATE INDEX visit_comments_by_person ON visit_comments (person_id);
        """

    private static let measures: StaticString = """
        CREATE TABLE measures (
            id TEXT PRIMARY KEY,
            trust_id TEXT NOT NULL REFERENCES trusts (id),
            school_id TEXT NOT NULL REFERENCES schools (id),
            evaluation_id TEXT NOT NULL REFERENCES evaluations (id),
            title TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('number', 'share', 'score')),
            out_of DOUBLE PRECISION CHECK (out_of > 0),
            before_amount DOUBLE PRECISION NOT NULL CHECK (before_amount BETWEEN 0 AND 1000000000),
            before_of BIGINT CHECK (before_of BETWEEN 1 AND 1000000),
            before_on TEXT NOT NULL,
            after_amount DOUBLE PRECISION CHECK (after_amount BETWEEN 0 AND 1000000000),
            after_of BIGINT CHECK (after_of BETWEEN 1 AND 1000000),
            after_on TEXT CHECK (after_on >= before_on),
            source TEXT NOT NULL,
            CHECK ((kind = 'score') = (out_of IS NOT NULL)),
            CHECK ((after_on IS NULL) = (after_amount IS NULL))
        );
        CREATE INDEX measures_of_trust ON measures (trust_id);
        CREATE INDEX measures_of_school ON measures (school_id);
        CREATE INDEX measures_of_evaluation ON measures (evaluation_id);
        """

    private static let route: StaticString = """
        CREATE TABLE impact_statements (
            evaluation_id TEXT PRIMARY KEY REFERENCES evaluations (id),
            words TEXT NOT NULL,
            revision BIGINT NOT NULL CHECK (revision BETWEEN 1 AND 1000000000),
            written_by_name TEXT NOT NULL,
            written_at TEXT NOT NULL
        );
        CREATE TABLE handovers (
            id TEXT PRIMARY KEY,
            trust_id TEXT NOT NULL REFERENCES trusts (id),
            school_id TEXT NOT NULL REFERENCES schools (id),
            evaluation_id TEXT NOT NULL REFERENCES evaluations (id),
            what TEXT NOT NULL,
            to_whom TEXT NOT NULL,
            planned_for TEXT NOT NULL,
            handed_over_on TEXT,
            noted_by_name TEXT NOT NULL
        );
        CREATE INDEX handovers_of_trust ON handovers (trust_id);
        CREATE INDEX handovers_of_school ON handovers (school_id);
        CREATE INDEX handovers_of_evaluation ON handovers (evaluation_id);
        """
}
