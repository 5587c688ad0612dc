import Database

/// The tables of validations.
package enum ValidationsSchema {
    package static let schema = Schema(
        "validations",
        [
            Change("validations", validations), Change("reviews", reviews), Change("moves", moves),
            Change("feedback", feedback),
        ]
    )

    private static let moves: StaticString = """
        CREATE TABLE validation_moves (
            validation_id TEXT NOT NULL REFERENCES validations (id),
            area_id TEXT NOT NULL REFERENCES areas (id),
            moved_at TEXT NOT NULL,
            notch BIGINT CHECK (notch BETWEEN 1 AND 200),
            PRIMARY KEY (validation_id, area_id, moved_at)
        );
        CREATE INDEX validation_moves_of_area ON validation_moves (area_id);
        """

    private static let feedback: StaticString = """
        CREATE TABLE validation_feedback (
            id TEXT PRIMARY KEY,
            validation_id TEXT NOT NULL REFERENCES validations (id),
            person_id TEXT NOT NULL REFERENCES people (id),
            person_name TEXT NOT NULL,
            words TEXT NOT NULL,
            written_at TEXT NOT NULL
        );
        CREATE INDEX validation_feedback_of_validation ON validation_feedback (validation_id);
        CREATE INDEX validation_feedback_of_person ON validation_feedback (person_id);
        """

    private static let validations: StaticString = """
        CREATE TABLE validations (
            id TEXT PRIMARY KEY,
            trust_id TEXT NOT NULL REFERENCES trusts (id),
            submission_id TEXT NOT NULL REFERENCES submissions (id),
            school_id TEXT NOT NULL REFERENCES schools (id),
            validator_id TEXT NOT NULL REFERENCES people (id),
            validator_name TEXT NOT NULL,
            validator_post TEXT,
            is_lead BOOLEAN NOT NULL,
            assigned_by TEXT REFERENCES people (id),
            assigned_by_name TEXT NOT NULL,
            assigned_at TEXT NOT NULL,
            due_on TEXT,
            conversation_on TEXT,
            conversation_at TEXT,
            video_link TEXT NOT NULL,
            took_part TEXT NOT NULL,
            agenda TEXT NOT NULL,
            notes TEXT NOT NULL,
            outcome TEXT CHECK (outcome IN ('met', 'met-with-conditions', 'minor-gaps', 'not-yet')),
            outcome_why TEXT NOT NULL,
            revision TEXT NOT NULL,
            noted_at TEXT,
            shared_at TEXT,
            released_at TEXT,
            CHECK (shared_at IS NULL OR released_at IS NULL),
            CHECK (shared_at IS NULL OR outcome IS NOT NULL)
        );
        CREATE UNIQUE INDEX validations_lead ON validations (submission_id) WHERE is_lead AND released_at IS NULL;
        CREATE UNIQUE INDEX validations_once ON validations (submission_id, validator_id) WHERE released_at IS NULL;
        CREATE INDEX validations_of_submission ON validations (submission_id);
        CREATE INDEX validations_of_trust ON validations (trust_id, shared_at);
        CREATE INDEX validations_of_school ON validations (school_id);
        CREATE INDEX validations_of_validator ON validations (validator_id);
        CREATE INDEX validations_by_person ON validations (assigned_by);
        """

    private static let reviews: StaticString = """
        CREATE TABLE validation_judgements (
            validation_id TEXT NOT NULL REFERENCES validations (id),
            area_id TEXT NOT NULL REFERENCES areas (id),
            stance TEXT CHECK (stance IN ('agree', 'adjust', 'ask')),
            notch BIGINT CHECK (notch BETWEEN 1 AND 200),
            reason TEXT NOT NULL,
            going_well TEXT NOT NULL,
            target TEXT NOT NULL,
            question TEXT NOT NULL,
            asked_at TEXT,
            answer TEXT NOT NULL,
            answered_by_name TEXT,
            answered_at TEXT,
            revision TEXT NOT NULL,
            PRIMARY KEY (validation_id, area_id),
            CHECK (notch IS NULL OR stance IN ('agree', 'adjust')),
            CHECK (answered_at IS NULL OR asked_at IS NOT NULL),
            CHECK ((answered_at IS NULL) = (answered_by_name IS NULL))
        );
        CREATE INDEX validation_judgements_of_area ON validation_judgements (area_id);
        CREATE TABLE evidence_weights (
            validation_id TEXT NOT NULL REFERENCES validations (id),
            area_id TEXT NOT NULL REFERENCES areas (id),
            evidence_id TEXT NOT NULL REFERENCES evidence (id),
            weight TEXT NOT NULL CHECK (weight IN ('convincing', 'partly', 'not-enough')),
            PRIMARY KEY (validation_id, area_id, evidence_id)
        );
        CREATE INDEX evidence_weights_of_area ON evidence_weights (area_id);
        CREATE INDEX evidence_weights_of_evidence ON evidence_weights (evidence_id);
        """
}
