import Database

/// The tables of a trust's terms, and what was added to the schools of a cycle.
enum CycleSchema {
    static let terms = Change(
        "terms and extensions",
        """
        CREATE TABLE terms (
            id TEXT PRIMARY KEY,
            trust_id TEXT NOT NULL REFERENCES trusts (id),
            name TEXT NOT NULL CHECK (LENGTH(name) BETWEEN 1 AND 60),
            first_day TEXT NOT NULL,
            last_day TEXT NOT NULL CHECK (last_day >= first_day),
            UNIQUE (trust_id, first_day)
        );
        ALTER TABLE cycle_schools ADD COLUMN extended_to TEXT;
        ALTER TABLE cycle_schools ADD COLUMN extended_why TEXT;
        ALTER TABLE cycle_schools ADD COLUMN extended_by TEXT;
        """
    )
}
