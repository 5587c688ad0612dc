import Database

/// The tables of people, what they may do, and how they come in.
package enum AccountsSchema {
    package static let schema = Schema("accounts", [Change("people", people), Change("doors", doors)])

    private static let people: StaticString = """
        CREATE TABLE people (
            id TEXT PRIMARY KEY,
            trust_id TEXT NOT NULL REFERENCES trusts (id),
            name TEXT NOT NULL CHECK (LENGTH(name) BETWEEN 1 AND 200),
            email TEXT NOT NULL UNIQUE CHECK (email = LOWER(email)),
            password TEXT,
            post TEXT,
            is_disabled BOOLEAN NOT NULL,
            created_at TEXT NOT NULL,
            signed_in_at TEXT
        );
        CREATE INDEX people_of_trust ON people (trust_id);
        CREATE TABLE roles (
            id TEXT PRIMARY KEY,
            person_id TEXT NOT NULL REFERENCES people (id),
            role TEXT NOT NULL CHECK (role IN ('trust-administrator', 'trust-lead', 'validator',
                'improvement-specialist', 'trustee', 'headteacher', 'contributor', 'governor')),
            school_id TEXT REFERENCES schools (id),
            CHECK ((role IN ('headteacher', 'contributor', 'governor')) = (school_id IS NOT NULL))
        );
        CREATE UNIQUE INDEX roles_in_trust ON roles (person_id, role) WHERE school_id IS NULL;
        CREATE UNIQUE INDEX roles_at_school ON roles (person_id, school_id, role) WHERE school_id IS NOT NULL;
        CREATE INDEX roles_of_school ON roles (school_id);
        """

    private static let doors: StaticString = """
        CREATE TABLE sessions (
            token_hash TEXT PRIMARY KEY,
            person_id TEXT NOT NULL REFERENCES people (id),
            started_at TEXT NOT NULL,
            seen_at TEXT NOT NULL,
            ends_at TEXT NOT NULL
        );
        CREATE INDEX sessions_of_person ON sessions (person_id);
        CREATE TABLE invitations (
            id TEXT PRIMARY KEY,
            person_id TEXT NOT NULL REFERENCES people (id),
            token_hash TEXT NOT NULL UNIQUE,
            invited_by TEXT REFERENCES people (id),
            created_at TEXT NOT NULL,
            ends_at TEXT NOT NULL,
            accepted_at TEXT
        );
        CREATE UNIQUE INDEX invitations_open ON invitations (person_id) WHERE accepted_at IS NULL;
        CREATE INDEX invitations_of_person ON invitations (person_id);
        CREATE INDEX invitations_by_person ON invitations (invited_by);
        CREATE TABLE sign_in_failures (
            key TEXT NOT NULL,
            at TEXT NOT NULL
        );
        CREATE INDEX sign_in_failures_by_key ON sign_in_failures (key, at);
        CREATE INDEX sign_in_failures_by_age ON sign_in_failures (at);
        """
}
