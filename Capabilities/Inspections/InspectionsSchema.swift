import Database

/// The tables of inspections, of files on their way in, and of categories of concern.
package enum InspectionsSchema {
    package static let schema = Schema(
        "inspections",
        [
            Change("inspections", inspections), Change("imports", imports), Change("categories", categories),
            Change("imports with all others", importsWithOthers), Change("spreads of national files", spreads),
        ]
    )

    private static let inspections: StaticString = """
        CREATE TABLE inspections (
            id TEXT PRIMARY KEY,
            trust_id TEXT NOT NULL REFERENCES trusts (id),
            school_id TEXT NOT NULL REFERENCES schools (id),
            standard TEXT NOT NULL CHECK (LENGTH(standard) BETWEEN 1 AND 60),
            kind TEXT NOT NULL CHECK (LENGTH(kind) BETWEEN 1 AND 200),
            started_on TEXT NOT NULL,
            published_on TEXT,
            file_name TEXT CHECK (LENGTH(file_name) BETWEEN 1 AND 200),
            file_row BIGINT CHECK (file_row BETWEEN 2 AND 100000000),
            entered_by TEXT REFERENCES people (id),
            entered_by_name TEXT NOT NULL,
            entered_at TEXT NOT NULL,
            removed_at TEXT,
            removed_by_name TEXT,
            CHECK ((file_name IS NULL) = (file_row IS NULL)),
            CHECK ((removed_at IS NULL) = (removed_by_name IS NULL)),
            CHECK (published_on IS NULL OR published_on >= started_on)
        );
        CREATE UNIQUE INDEX inspections_by_day ON inspections (school_id, standard, started_on)
            WHERE removed_at IS NULL;
        CREATE INDEX inspections_of_trust ON inspections (trust_id, started_on);
        CREATE INDEX inspections_by_person ON inspections (entered_by);
        CREATE TABLE inspection_results (
            inspection_id TEXT NOT NULL REFERENCES inspections (id),
            area TEXT NOT NULL CHECK (LENGTH(area) BETWEEN 1 AND 60),
            level BIGINT CHECK (level BETWEEN 1 AND 7),
            words TEXT CHECK (LENGTH(words) BETWEEN 1 AND 20000),
            PRIMARY KEY (inspection_id, area),
            CHECK ((level IS NULL) <> (words IS NULL))
        );
        """

    private static let imports: StaticString = """
        CREATE TABLE inspection_imports (
            id TEXT PRIMARY KEY,
            trust_id TEXT NOT NULL REFERENCES trusts (id),
            file_name TEXT NOT NULL CHECK (LENGTH(file_name) <= 200),
            size BIGINT NOT NULL CHECK (size >= 0),
            sha256 TEXT NOT NULL CHECK (LENGTH(sha256) = 64),
            uploaded_by_name TEXT NOT NULL,
            uploaded_at TEXT NOT NULL,
            imported_at TEXT,
            outcome TEXT,
            CHECK ((imported_at IS NULL) = (outcome IS NULL))
        );
        CREATE INDEX inspection_imports_by_trust ON inspection_imports (trust_id, id);
        CREATE INDEX inspection_imports_by_file ON inspection_imports (sha256);
        """

    private static let importsWithOthers: StaticString = """
        INSERT INTO imports (id, trust_id, content, file_name, size, sha256, uploaded_by_name, uploaded_at, imported_at,
            outcome)
        SELECT id, trust_id, 'inspections', file_name, size, sha256, uploaded_by_name, uploaded_at, imported_at, outcome
        FROM inspection_imports;
        DROP TABLE inspection_imports;
        """

    private static let spreads: StaticString = """
        CREATE TABLE inspection_spreads (
            trust_id TEXT NOT NULL REFERENCES trusts (id),
            standard TEXT NOT NULL CHECK (LENGTH(standard) BETWEEN 1 AND 60),
            area TEXT NOT NULL CHECK (LENGTH(area) BETWEEN 1 AND 60),
            level BIGINT NOT NULL CHECK (level BETWEEN 1 AND 7),
            schools BIGINT NOT NULL CHECK (schools BETWEEN 0 AND 10000000),
            file_name TEXT NOT NULL CHECK (LENGTH(file_name) BETWEEN 1 AND 200),
            latest_on TEXT NOT NULL,
            kept_at TEXT NOT NULL,
            PRIMARY KEY (trust_id, standard, area, level)
        );
        """

    private static let categories: StaticString = """
        CREATE TABLE category_tests (
            trust_id TEXT PRIMARY KEY REFERENCES trusts (id),
            test TEXT NOT NULL CHECK (test IN ('strict', 'wide', 'old-grades')),
            chosen_by_name TEXT NOT NULL,
            chosen_at TEXT NOT NULL
        );
        CREATE TABLE category_confirmations (
            id TEXT PRIMARY KEY,
            trust_id TEXT NOT NULL REFERENCES trusts (id),
            school_id TEXT NOT NULL REFERENCES schools (id),
            concern TEXT CHECK (concern IN ('special-measures', 'significant-improvement', 'inadequate',
                'below-expected', 'old-grades', 'other')),
            reason TEXT NOT NULL CHECK (LENGTH(reason) BETWEEN 1 AND 20000),
            inspection_id TEXT REFERENCES inspections (id),
            since_on TEXT NOT NULL,
            seen TEXT NOT NULL,
            confirmed_by TEXT REFERENCES people (id),
            confirmed_by_name TEXT NOT NULL,
            confirmed_at TEXT NOT NULL
        );
        CREATE INDEX category_confirmations_of_school ON category_confirmations (school_id, id);
        CREATE INDEX category_confirmations_of_trust ON category_confirmations (trust_id, id);
        CREATE INDEX category_confirmations_by_inspection ON category_confirmations (inspection_id);
        CREATE INDEX category_confirmations_by_person ON category_confirmations (confirmed_by);
        """
}
