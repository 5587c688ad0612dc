import Database

/// The tables of what marks cost.
package enum CostsSchema {
    package static let schema = Schema("costs", [Change("external marks", externalMarks)])

    private static let externalMarks: StaticString = """
        CREATE TABLE external_marks (
            id TEXT PRIMARY KEY,
            trust_id TEXT NOT NULL REFERENCES trusts (id),
            school_id TEXT NOT NULL REFERENCES schools (id),
            name TEXT NOT NULL,
            provider TEXT NOT NULL,
            fee BIGINT NOT NULL CHECK (fee BETWEEN 0 AND 100000000),
            every_months BIGINT NOT NULL CHECK (every_months BETWEEN 1 AND 120),
            staff_days BIGINT NOT NULL CHECK (staff_days BETWEEN 0 AND 10000),
            paid_on TEXT NOT NULL,
            ends_on TEXT,
            note TEXT NOT NULL,
            removed_on TEXT,
            CHECK (ends_on IS NULL OR ends_on >= paid_on)
        );
        CREATE UNIQUE INDEX external_marks_once ON external_marks (school_id, name, provider) WHERE removed_on IS NULL;
        CREATE INDEX external_marks_of_trust ON external_marks (trust_id);
        CREATE INDEX external_marks_of_school ON external_marks (school_id);
        CREATE TABLE cost_figures (
            trust_id TEXT PRIMARY KEY REFERENCES trusts (id),
            staff_day BIGINT CHECK (staff_day BETWEEN 0 AND 100000000),
            mark_days BIGINT CHECK (mark_days BETWEEN 0 AND 10000)
        );
        """
}
