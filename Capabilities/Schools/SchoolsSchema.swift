import Database

extension Schema {
    /// Trusts, schools, hubs and the history of everything.
    package static let schools = Schema(
        "schools",
        [
            Change(
                "trusts and schools",
                """
                CREATE TABLE trusts (
                    id TEXT PRIMARY KEY,
                    name TEXT NOT NULL CHECK (LENGTH(name) BETWEEN 1 AND 200),
                    short_name TEXT CHECK (LENGTH(short_name) BETWEEN 1 AND 60),
                    uid TEXT CHECK (LENGTH(uid) BETWEEN 1 AND 20),
                    code TEXT NOT NULL UNIQUE CHECK (LENGTH(code) BETWEEN 2 AND 4),
                    created_at TEXT NOT NULL
                );
                CREATE TABLE schools (
                    id TEXT PRIMARY KEY,
                    trust_id TEXT NOT NULL REFERENCES trusts (id),
                    name TEXT NOT NULL CHECK (LENGTH(name) BETWEEN 1 AND 300),
                    register TEXT CHECK (register IN ('urn', 'seed', 'wales', 'northern-ireland')),
                    number TEXT CHECK (LENGTH(number) BETWEEN 1 AND 20),
                    phase TEXT CHECK (phase IN ('nursery', 'primary', 'middle-primary', 'middle-secondary',
                        'secondary', 'all-through', 'sixteen-plus', 'special', 'alternative')),
                    low_age BIGINT CHECK (low_age BETWEEN 0 AND 99),
                    high_age BIGINT CHECK (high_age BETWEEN low_age AND 99),
                    has_early_years BOOLEAN,
                    has_post_16 BOOLEAN,
                    is_phase_set BOOLEAN NOT NULL,
                    is_early_years_set BOOLEAN NOT NULL,
                    is_post_16_set BOOLEAN NOT NULL,
                    kind TEXT CHECK (LENGTH(kind) <= 300),
                    town TEXT CHECK (LENGTH(town) <= 300),
                    postcode TEXT CHECK (LENGTH(postcode) <= 300),
                    authority TEXT CHECK (LENGTH(authority) <= 300),
                    easting BIGINT CHECK (easting BETWEEN 0 AND 700000),
                    northing BIGINT CHECK (northing BETWEEN 0 AND 1300000),
                    pupils BIGINT CHECK (pupils BETWEEN 0 AND 99999),
                    is_open BOOLEAN NOT NULL,
                    closed_on TEXT,
                    created_at TEXT NOT NULL,
                    changed_at TEXT NOT NULL,
                    UNIQUE (trust_id, register, number),
                    CHECK ((register IS NULL) = (number IS NULL)),
                    CHECK ((low_age IS NULL) = (high_age IS NULL)),
                    CHECK ((easting IS NULL) = (northing IS NULL)),
                    CHECK (phase IS NOT NULL OR NOT is_phase_set),
                    CHECK (has_early_years IS NOT NULL OR NOT is_early_years_set),
                    CHECK (has_post_16 IS NOT NULL OR NOT is_post_16_set),
                    CHECK (closed_on IS NULL OR NOT is_open)
                )
                """
            ),
            Change(
                "hubs",
                """
                CREATE TABLE hubs (
                    id TEXT PRIMARY KEY,
                    trust_id TEXT NOT NULL REFERENCES trusts (id),
                    name TEXT NOT NULL CHECK (LENGTH(name) BETWEEN 1 AND 120)
                );
                CREATE UNIQUE INDEX hubs_by_name ON hubs (trust_id, LOWER(name));
                CREATE TABLE hub_schools (
                    hub_id TEXT NOT NULL REFERENCES hubs (id) ON DELETE CASCADE,
                    school_id TEXT NOT NULL REFERENCES schools (id),
                    PRIMARY KEY (hub_id, school_id)
                );
                CREATE INDEX hub_schools_by_school ON hub_schools (school_id)
                """
            ),
            Change(
                "history",
                """
                CREATE TABLE history (
                    id TEXT PRIMARY KEY,
                    trust_id TEXT NOT NULL REFERENCES trusts (id),
                    at TEXT NOT NULL,
                    person_id TEXT,
                    person_name TEXT NOT NULL,
                    verb TEXT NOT NULL CHECK (LENGTH(verb) BETWEEN 1 AND 60),
                    subject TEXT NOT NULL CHECK (LENGTH(subject) BETWEEN 1 AND 60),
                    subject_id TEXT NOT NULL,
                    school_id TEXT REFERENCES schools (id),
                    words TEXT NOT NULL
                );
                CREATE INDEX history_by_trust ON history (trust_id, id);
                CREATE INDEX history_by_school ON history (school_id, id) WHERE school_id IS NOT NULL;
                CREATE INDEX history_by_subject ON history (subject_id, id)
                """
            ),
            Change(
                "imports",
                """
                CREATE TABLE imports (
                    id TEXT PRIMARY KEY,
                    trust_id TEXT NOT NULL REFERENCES trusts (id),
                    file_name TEXT NOT NULL CHECK (LENGTH(file_name) <= 200),
                    size BIGINT NOT NULL CHECK (size >= 0),
                    sha256 TEXT NOT NULL CHECK (LENGTH(sha256) = 64),
                    whose TEXT CHECK (LENGTH(whose) BETWEEN 1 AND 300),
                    uploaded_by_name TEXT NOT NULL,
                    uploaded_at TEXT NOT NULL,
                    imported_at TEXT,
                    outcome TEXT,
                    CHECK ((imported_at IS NULL) = (outcome IS NULL))
                );
                CREATE INDEX imports_by_trust ON imports (trust_id, id);
                CREATE INDEX imports_by_file ON imports (sha256)
                """
            ),
            Change(
                "imports of other parts",
                """
                ALTER TABLE imports ADD COLUMN content TEXT NOT NULL DEFAULT 'schools'
                    CHECK (LENGTH(content) BETWEEN 1 AND 60)
                """
            ),
            Change(
                "logo and colour",
                """
                ALTER TABLE trusts ADD COLUMN colour TEXT CHECK (LENGTH(colour) = 7);
                CREATE TABLE trust_logos (
                    trust_id TEXT PRIMARY KEY REFERENCES trusts (id),
                    kind TEXT NOT NULL CHECK (kind IN ('png', 'jpeg')),
                    width BIGINT NOT NULL CHECK (width BETWEEN 1 AND 4000),
                    height BIGINT NOT NULL CHECK (height BETWEEN 1 AND 4000),
                    sha256 TEXT NOT NULL CHECK (LENGTH(sha256) = 64),
                    content TEXT NOT NULL CHECK (LENGTH(content) BETWEEN 4 AND 1400000)
                );
                CREATE INDEX trust_logos_by_content ON trust_logos (sha256)
                """
            ),
        ]
    )
}
