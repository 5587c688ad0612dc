import Database

/// The tables of mappings between versions, and of what carrying an evaluation over has to say.
enum MappingSchema {
    static let tables = Change(
        "mappings of versions",
        """
        CREATE TABLE area_mappings (
            from_version_id TEXT NOT NULL REFERENCES framework_versions (id),
            to_version_id TEXT NOT NULL REFERENCES framework_versions (id),
            from_area_id TEXT NOT NULL REFERENCES areas (id),
            to_area_id TEXT REFERENCES areas (id),
            note TEXT NOT NULL,
            PRIMARY KEY (from_version_id, to_version_id, from_area_id)
        );
        CREATE INDEX area_mappings_to_version ON area_mappings (to_version_id);
        CREATE INDEX area_mappings_from_area ON area_mappings (from_area_id);
        CREATE INDEX area_mappings_to_area ON area_mappings (to_area_id);
        CREATE TABLE carried_notes (
            evaluation_id TEXT NOT NULL REFERENCES evaluations (id),
            cycle_id TEXT NOT NULL REFERENCES cycles (id),
            area_id TEXT NOT NULL REFERENCES areas (id),
            words TEXT NOT NULL,
            PRIMARY KEY (evaluation_id, cycle_id, area_id)
        );
        CREATE INDEX carried_notes_by_cycle ON carried_notes (cycle_id);
        CREATE INDEX carried_notes_by_area ON carried_notes (area_id);
        """
    )
}
