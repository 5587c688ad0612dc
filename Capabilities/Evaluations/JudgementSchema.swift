import Database

/// The tables of judgements, of their moves and of the ratings of statements.
enum JudgementSchema {
    static let tables = Change(
        "judgements",
        """
        CREATE TABLE judgements (
            evaluation_id TEXT NOT NULL REFERENCES evaluations (id),
            area_id TEXT NOT NULL REFERENCES areas (id),
            notch BIGINT CHECK (notch BETWEEN 1 AND 200),
            does_not_apply TEXT,
            placed_revision BIGINT NOT NULL CHECK (placed_revision >= 0),
            placed_by TEXT NOT NULL,
            placed_at TEXT NOT NULL,
            why TEXT NOT NULL,
            why_revision BIGINT NOT NULL CHECK (why_revision >= 0),
            why_by TEXT NOT NULL,
            why_at TEXT NOT NULL,
            changed_by TEXT REFERENCES people (id),
            changed_at TEXT NOT NULL,
            PRIMARY KEY (evaluation_id, area_id),
            CHECK (notch IS NULL OR does_not_apply IS NULL)
        );
        CREATE INDEX judgements_by_area ON judgements (area_id);
        CREATE INDEX judgements_by_person ON judgements (changed_by);
        CREATE TABLE judgement_moves (
            id TEXT PRIMARY KEY,
            evaluation_id TEXT NOT NULL REFERENCES evaluations (id),
            area_id TEXT NOT NULL REFERENCES areas (id),
            cycle_id TEXT NOT NULL REFERENCES cycles (id),
            from_notch BIGINT CHECK (from_notch BETWEEN 1 AND 200),
            to_notch BIGINT CHECK (to_notch BETWEEN 1 AND 200),
            does_not_apply TEXT,
            at TEXT NOT NULL,
            person_id TEXT REFERENCES people (id),
            person_name TEXT NOT NULL,
            had_read_criteria BOOLEAN NOT NULL
        );
        CREATE INDEX judgement_moves_by_evaluation ON judgement_moves (evaluation_id, area_id, at);
        CREATE INDEX judgement_moves_by_area ON judgement_moves (area_id);
        CREATE INDEX judgement_moves_by_cycle ON judgement_moves (cycle_id);
        CREATE INDEX judgement_moves_by_person ON judgement_moves (person_id);
        CREATE TABLE statement_ratings (
            evaluation_id TEXT NOT NULL REFERENCES evaluations (id),
            area_id TEXT NOT NULL REFERENCES areas (id),
            statement_id TEXT NOT NULL,
            rating TEXT NOT NULL CHECK (rating IN ('green', 'amber', 'red', 'not-applicable')),
            changed_at TEXT NOT NULL,
            person_id TEXT REFERENCES people (id),
            PRIMARY KEY (evaluation_id, statement_id)
        );
        CREATE INDEX statement_ratings_by_area ON statement_ratings (area_id);
        CREATE INDEX statement_ratings_by_person ON statement_ratings (person_id);
        """
    )

    /// The cycle in which somebody last placed the bead or said that it is still true.
    static let confirmations = Change(
        "judgements confirmed in a cycle",
        """
        ALTER TABLE judgements ADD COLUMN confirmed_in TEXT REFERENCES cycles (id);
        UPDATE judgements SET confirmed_in = (
            SELECT m.cycle_id FROM judgement_moves m
            WHERE m.evaluation_id = judgements.evaluation_id AND m.area_id = judgements.area_id
            ORDER BY m.at DESC, m.id DESC LIMIT 1);
        CREATE INDEX judgements_by_confirmation ON judgements (confirmed_in);
        """
    )

    /// Without the evaluation in it, SQLite looks through the whole cycle for every school of a landscape.
    static let confirmationsBySchool = Change(
        "judgements confirmed in a cycle, school by school",
        """
        DROP INDEX judgements_by_confirmation;
        CREATE INDEX judgements_by_confirmation ON judgements (confirmed_in, evaluation_id);
        """
    )
}
