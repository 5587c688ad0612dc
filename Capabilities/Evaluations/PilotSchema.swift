import Database

/// The table of comments that participants of a pilot make on the words of a framework.
enum PilotSchema {
    static let comments = Change(
        "comments of a pilot",
        """
        CREATE TABLE pilot_comments (
            id TEXT PRIMARY KEY,
            trust_id TEXT NOT NULL REFERENCES trusts (id),
            cycle_id TEXT NOT NULL REFERENCES cycles (id),
            evaluation_id TEXT NOT NULL REFERENCES evaluations (id),
            area_id TEXT NOT NULL REFERENCES areas (id),
            level BIGINT CHECK (level BETWEEN 1 AND 7),
            statement_id TEXT,
            words TEXT NOT NULL CHECK (words <> ''),
            person_id TEXT REFERENCES people (id),
            person_name TEXT NOT NULL,
            made_at TEXT NOT NULL,
            reply TEXT,
            replied_by TEXT,
            settled_at TEXT,
            settled_in TEXT REFERENCES framework_versions (id),
            CHECK ((reply IS NULL) = (replied_by IS NULL)),
            CHECK (settled_in IS NULL OR settled_at IS NOT NULL),
            CHECK (level IS NULL OR statement_id IS NULL)
        );
        CREATE INDEX pilot_comments_by_trust ON pilot_comments (trust_id);
        CREATE INDEX pilot_comments_by_cycle ON pilot_comments (cycle_id);
        CREATE INDEX pilot_comments_by_evaluation ON pilot_comments (evaluation_id);
        CREATE INDEX pilot_comments_by_area ON pilot_comments (area_id);
        CREATE INDEX pilot_comments_by_person ON pilot_comments (person_id);
        CREATE INDEX pilot_comments_by_draft ON pilot_comments (settled_in);
        """
    )
}
