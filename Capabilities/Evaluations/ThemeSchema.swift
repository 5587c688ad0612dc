import Database

/// The table of a trust's themes; a trust without rows has the standard list.
enum ThemeSchema {
    static let tables = Change(
        "themes",
        """
        CREATE TABLE themes (
            trust_id TEXT NOT NULL REFERENCES trusts (id),
            id TEXT NOT NULL,
            position BIGINT NOT NULL CHECK (position BETWEEN 1 AND 1000),
            name TEXT NOT NULL CHECK (LENGTH(name) BETWEEN 1 AND 60),
            cues TEXT NOT NULL,
            former_names TEXT NOT NULL,
            is_retired BOOLEAN NOT NULL,
            PRIMARY KEY (trust_id, id)
        );
        CREATE UNIQUE INDEX themes_by_name ON themes (trust_id, LOWER(name));
        """
    )
}
