import Database

/// The tables of frameworks, their versions and areas, and of what was typed into drafts.
package enum FrameworksSchema {
    package static let schema = Schema(
        "frameworks",
        [
            Change("frameworks", frameworks), Change("areas", areas), Change("version steps", steps),
            Change("draft steps", DraftSchema.steps), Change("turns", DraftSchema.turns),
        ]
    )

    private static let frameworks: StaticString = """
        CREATE TABLE frameworks (
            id TEXT PRIMARY KEY,
            trust_id TEXT NOT NULL REFERENCES trusts (id),
            key TEXT NOT NULL CHECK (LENGTH(key) BETWEEN 1 AND 60),
            title TEXT NOT NULL,
            created_at TEXT NOT NULL,
            UNIQUE (trust_id, key)
        );
        CREATE TABLE framework_versions (
            id TEXT PRIMARY KEY,
            framework_id TEXT NOT NULL REFERENCES frameworks (id),
            trust_id TEXT NOT NULL REFERENCES trusts (id),
            number TEXT NOT NULL CHECK (LENGTH(number) BETWEEN 1 AND 12),
            stage TEXT NOT NULL CHECK (stage IN ('draft', 'published', 'retired')),
            title TEXT NOT NULL,
            purpose TEXT NOT NULL,
            promise TEXT NOT NULL,
            about TEXT NOT NULL,
            words TEXT NOT NULL,
            scales TEXT NOT NULL,
            rule TEXT NOT NULL,
            created_at TEXT NOT NULL,
            published_at TEXT,
            retired_at TEXT,
            UNIQUE (framework_id, number),
            CHECK ((stage = 'draft') = (published_at IS NULL)),
            CHECK ((stage = 'retired') = (retired_at IS NOT NULL))
        );
        CREATE INDEX framework_versions_of_trust ON framework_versions (trust_id);
        """

    private static let areas: StaticString = """
        CREATE TABLE areas (
            id TEXT PRIMARY KEY,
            version_id TEXT NOT NULL REFERENCES framework_versions (id),
            parent_id TEXT REFERENCES areas (id),
            position BIGINT NOT NULL CHECK (position BETWEEN 1 AND 1000),
            key TEXT NOT NULL CHECK (LENGTH(key) BETWEEN 1 AND 60),
            title TEXT NOT NULL,
            short TEXT NOT NULL,
            letter TEXT,
            about TEXT NOT NULL,
            guidance TEXT NOT NULL,
            scale TEXT,
            is_judged BOOLEAN NOT NULL,
            applies TEXT NOT NULL,
            expects TEXT NOT NULL,
            aligned TEXT NOT NULL,
            levels TEXT NOT NULL,
            UNIQUE (version_id, position),
            CHECK (is_judged = (scale IS NOT NULL))
        );
        CREATE INDEX areas_of_parent ON areas (parent_id);
        CREATE TABLE draft_fields (
            version_id TEXT NOT NULL REFERENCES framework_versions (id),
            subject_id TEXT NOT NULL,
            field TEXT NOT NULL CHECK (LENGTH(field) BETWEEN 1 AND 60),
            revision BIGINT NOT NULL CHECK (revision BETWEEN 1 AND 1000000000),
            changed_by TEXT NOT NULL,
            changed_at TEXT NOT NULL,
            PRIMARY KEY (version_id, subject_id, field)
        );
        """

    private static let steps: StaticString = """
        CREATE TABLE version_steps (
            version_id TEXT NOT NULL REFERENCES framework_versions (id),
            stage TEXT NOT NULL CHECK (stage IN ('pilot', 'agreed')),
            reached_on TEXT NOT NULL,
            by_name TEXT NOT NULL CHECK (LENGTH(by_name) BETWEEN 1 AND 200),
            note TEXT NOT NULL CHECK (LENGTH(note) <= 1000),
            PRIMARY KEY (version_id, stage)
        );
        """
}
