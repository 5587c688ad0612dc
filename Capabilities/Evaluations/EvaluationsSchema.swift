import Database

/// The tables of this capability, in the order in which they were first made.
package enum EvaluationsSchema {
    package static let schema = Schema(
        "Evaluations",
        [
            cycles, JudgementSchema.tables, EvidenceSchema.tables, PlanSchema.tables, SubmissionSchema.tables,
            JudgementSchema.confirmations, CycleSchema.terms, PilotSchema.comments, MappingSchema.tables,
            ThemeSchema.tables, SearchSchema.texts, JudgementSchema.confirmationsBySchool,
        ]
    )

    private static let cycles = Change(
        "cycles and evaluations",
        """
        CREATE TABLE cycles (
            id TEXT PRIMARY KEY,
            trust_id TEXT NOT NULL REFERENCES trusts (id),
            framework_id TEXT NOT NULL REFERENCES frameworks (id),
            version_id TEXT NOT NULL REFERENCES framework_versions (id),
            title TEXT NOT NULL,
            purpose TEXT NOT NULL CHECK (purpose IN ('pilot', 'full')),
            opens_on TEXT NOT NULL,
            submit_by TEXT NOT NULL CHECK (submit_by >= opens_on),
            validate_by TEXT NOT NULL CHECK (validate_by >= submit_by),
            decide_by TEXT NOT NULL CHECK (decide_by >= validate_by),
            closed_on TEXT,
            created_at TEXT NOT NULL
        );
        CREATE INDEX cycles_by_trust ON cycles (trust_id, opens_on);
        CREATE INDEX cycles_by_framework ON cycles (framework_id);
        CREATE INDEX cycles_by_version ON cycles (version_id);
        CREATE TABLE evaluations (
            id TEXT PRIMARY KEY,
            trust_id TEXT NOT NULL REFERENCES trusts (id),
            school_id TEXT NOT NULL REFERENCES schools (id),
            framework_id TEXT NOT NULL REFERENCES frameworks (id),
            version_id TEXT NOT NULL REFERENCES framework_versions (id),
            cycle_id TEXT NOT NULL REFERENCES cycles (id),
            created_at TEXT NOT NULL,
            UNIQUE (school_id, framework_id)
        );
        CREATE INDEX evaluations_by_trust ON evaluations (trust_id);
        CREATE INDEX evaluations_by_framework ON evaluations (framework_id);
        CREATE INDEX evaluations_by_version ON evaluations (version_id);
        CREATE INDEX evaluations_by_cycle ON evaluations (cycle_id);
        CREATE TABLE cycle_schools (
            cycle_id TEXT NOT NULL REFERENCES cycles (id),
            school_id TEXT NOT NULL REFERENCES schools (id),
            evaluation_id TEXT NOT NULL REFERENCES evaluations (id),
            pathway TEXT NOT NULL CHECK (pathway IN ('award', 'improvement')),
            PRIMARY KEY (cycle_id, school_id)
        );
        CREATE INDEX cycle_schools_by_school ON cycle_schools (school_id);
        CREATE INDEX cycle_schools_by_evaluation ON cycle_schools (evaluation_id);
        """
    )
}
