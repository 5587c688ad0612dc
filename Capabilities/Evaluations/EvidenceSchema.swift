import Database

/// The tables of evidence and of stored files.
enum EvidenceSchema {
    static let tables = Change(
        "evidence",
        """
        CREATE TABLE files (
            trust_id TEXT NOT NULL REFERENCES trusts (id),
            sha256 TEXT NOT NULL CHECK (LENGTH(sha256) = 64),
            size BIGINT NOT NULL CHECK (size BETWEEN 1 AND 26214400),
            type TEXT NOT NULL,
            created_at TEXT NOT NULL,
            PRIMARY KEY (trust_id, sha256)
        );
        CREATE TABLE evidence (
            id TEXT PRIMARY KEY,
            trust_id TEXT NOT NULL REFERENCES trusts (id),
            school_id TEXT NOT NULL REFERENCES schools (id),
            title TEXT NOT NULL,
            claim TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('document', 'data', 'observation', 'voice', 'external', 'link')),
            source TEXT NOT NULL,
            dated_on TEXT,
            bearing TEXT NOT NULL CHECK (bearing IN ('supports', 'mixed', 'challenges')),
            url TEXT,
            file_sha256 TEXT,
            file_name TEXT,
            added_by TEXT REFERENCES people (id),
            added_by_name TEXT NOT NULL,
            added_at TEXT NOT NULL,
            is_removed BOOLEAN NOT NULL,
            FOREIGN KEY (trust_id, file_sha256) REFERENCES files (trust_id, sha256),
            CHECK (url IS NULL OR file_sha256 IS NULL),
            CHECK ((file_sha256 IS NULL) = (file_name IS NULL))
        );
        CREATE INDEX evidence_by_school ON evidence (school_id, added_at);
        CREATE INDEX evidence_by_file ON evidence (trust_id, file_sha256);
        CREATE INDEX evidence_by_person ON evidence (added_by);
        CREATE TABLE evidence_areas (
            evidence_id TEXT NOT NULL REFERENCES evidence (id),
            evaluation_id TEXT NOT NULL REFERENCES evaluations (id),
            area_id TEXT NOT NULL REFERENCES areas (id),
            statement_id TEXT
        );
        CREATE UNIQUE INDEX evidence_areas_once ON evidence_areas (evaluation_id, evidence_id, area_id)
            WHERE statement_id IS NULL;
        CREATE UNIQUE INDEX evidence_areas_statement_once
            ON evidence_areas (evaluation_id, evidence_id, area_id, statement_id) WHERE statement_id IS NOT NULL;
        CREATE INDEX evidence_areas_by_evaluation ON evidence_areas (evaluation_id);
        CREATE INDEX evidence_areas_by_evidence ON evidence_areas (evidence_id);
        CREATE INDEX evidence_areas_by_area ON evidence_areas (area_id);
        """
    )
}
