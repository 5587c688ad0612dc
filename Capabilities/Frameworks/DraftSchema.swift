import Database

/// The table of what was done to drafts, with what stood before, and the turn of an area.
enum DraftSchema {
    static let steps: StaticString = """
        CREATE TABLE draft_steps (
            id TEXT PRIMARY KEY,
            version_id TEXT NOT NULL REFERENCES framework_versions (id),
            at TEXT NOT NULL,
            person_id TEXT,
            person_name TEXT NOT NULL,
            words TEXT NOT NULL,
            touches TEXT NOT NULL,
            was TEXT NOT NULL,
            undoes TEXT REFERENCES draft_steps (id)
        );
        CREATE INDEX draft_steps_of_version ON draft_steps (version_id, id);
        CREATE INDEX draft_steps_undoing ON draft_steps (undoes);
        """

    static let turns: StaticString = """
        ALTER TABLE areas ADD COLUMN turn BIGINT CHECK (turn BETWEEN 1 AND 1000);
        """
}
