import Database

/// The tables of factors, actions and check-ins.
enum PlanSchema {
    static let tables = Change(
        "factors and actions",
        """
        CREATE TABLE factors (
            id TEXT PRIMARY KEY,
            evaluation_id TEXT NOT NULL REFERENCES evaluations (id),
            area_id TEXT NOT NULL REFERENCES areas (id),
            direction TEXT NOT NULL CHECK (direction IN ('helping', 'hindering')),
            words TEXT NOT NULL,
            strength BIGINT NOT NULL CHECK (strength BETWEEN 1 AND 5),
            influence TEXT NOT NULL CHECK (influence IN ('yes', 'partly', 'no')),
            theme TEXT,
            added_at TEXT NOT NULL,
            is_removed BOOLEAN NOT NULL
        );
        CREATE INDEX factors_by_evaluation ON factors (evaluation_id);
        CREATE INDEX factors_by_area ON factors (area_id);
        CREATE TABLE actions (
            id TEXT PRIMARY KEY,
            trust_id TEXT NOT NULL REFERENCES trusts (id),
            school_id TEXT NOT NULL REFERENCES schools (id),
            evaluation_id TEXT NOT NULL REFERENCES evaluations (id),
            area_id TEXT NOT NULL REFERENCES areas (id),
            title TEXT NOT NULL,
            owner_id TEXT REFERENCES people (id),
            owner_name TEXT NOT NULL,
            starts_on TEXT,
            due_on TEXT NOT NULL CHECK (starts_on IS NULL OR due_on >= starts_on),
            status TEXT NOT NULL CHECK (status IN ('open', 'done', 'dropped')),
            progress BIGINT NOT NULL CHECK (progress BETWEEN 0 AND 100 AND progress % 5 = 0),
            success TEXT NOT NULL,
            impact TEXT NOT NULL CHECK (status <> 'done' OR impact <> ''),
            factor_id TEXT REFERENCES factors (id),
            created_at TEXT NOT NULL,
            closed_at TEXT,
            CHECK ((status = 'open') = (closed_at IS NULL))
        );
        CREATE INDEX actions_by_evaluation ON actions (evaluation_id);
        CREATE INDEX actions_by_trust ON actions (trust_id);
        CREATE INDEX actions_by_school ON actions (school_id);
        CREATE INDEX actions_by_area ON actions (area_id);
        CREATE INDEX actions_by_owner ON actions (owner_id, due_on);
        CREATE INDEX actions_by_factor ON actions (factor_id);
        CREATE TABLE action_check_ins (
            id TEXT PRIMARY KEY,
            action_id TEXT NOT NULL REFERENCES actions (id),
            at TEXT NOT NULL,
            person_name TEXT NOT NULL,
            progress BIGINT NOT NULL CHECK (progress BETWEEN 0 AND 100 AND progress % 5 = 0),
            words TEXT NOT NULL
        );
        CREATE INDEX action_check_ins_by_action ON action_check_ins (action_id, id);
        """
    )
}
