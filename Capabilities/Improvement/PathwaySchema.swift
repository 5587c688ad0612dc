import Database

/// The table of decisions on pathways.
enum PathwaySchema {
    static let pathways: StaticString = """
        CREATE TABLE pathways (
            id TEXT PRIMARY KEY,
            trust_id TEXT NOT NULL REFERENCES trusts (id),
            school_id TEXT NOT NULL REFERENCES schools (id),
            evaluation_id TEXT NOT NULL REFERENCES evaluations (id),
            pathway TEXT NOT NULL CHECK (pathway IN ('award', 'improvement')),
            decided_on TEXT NOT NULL,
            reason TEXT NOT NULL CHECK (reason <> ''),
            inspection_id TEXT REFERENCES inspections (id),
            inspection_by TEXT,
            move_on TEXT,
            decided_by TEXT REFERENCES people (id),
            decided_by_name TEXT NOT NULL
        );
        CREATE INDEX pathways_of_trust ON pathways (trust_id);
        CREATE INDEX pathways_of_school ON pathways (school_id);
        CREATE INDEX pathways_of_evaluation ON pathways (evaluation_id);
        CREATE INDEX pathways_on_inspection ON pathways (inspection_id);
        CREATE INDEX pathways_by_person ON pathways (decided_by);
        """

    /// How the school stood to categories of concern when the decision was made; empty for decisions before that was kept.
    static let seen: StaticString = "ALTER TABLE pathways ADD COLUMN seen TEXT NOT NULL DEFAULT ''"
}
