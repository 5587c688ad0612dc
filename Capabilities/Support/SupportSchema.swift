import Database

/// The tables of asks, offers and links.
package enum SupportSchema {
    package static let schema = Schema(
        "support",
        [Change("centres of expertise", levels), Change("asks and offers", asks), Change("links", links)]
    )

    private static let levels: StaticString = """
        CREATE TABLE expert_levels (
            version_id TEXT NOT NULL REFERENCES framework_versions (id),
            scale TEXT NOT NULL CHECK (LENGTH(scale) BETWEEN 1 AND 60),
            trust_id TEXT NOT NULL REFERENCES trusts (id),
            level BIGINT NOT NULL CHECK (level BETWEEN 1 AND 50),
            chosen_by_name TEXT NOT NULL,
            chosen_at TEXT NOT NULL,
            PRIMARY KEY (version_id, scale)
        );
        CREATE INDEX expert_levels_of_trust ON expert_levels (trust_id);
        """

    private static let asks: StaticString = """
        CREATE TABLE support_offers (
            id TEXT PRIMARY KEY,
            trust_id TEXT NOT NULL REFERENCES trusts (id),
            school_id TEXT NOT NULL REFERENCES schools (id),
            area_id TEXT NOT NULL REFERENCES areas (id),
            gives TEXT NOT NULL CHECK (gives <> ''),
            theme TEXT CHECK (LENGTH(theme) BETWEEN 1 AND 60),
            capacity BIGINT NOT NULL CHECK (capacity BETWEEN 1 AND 20),
            until TEXT NOT NULL,
            offered_by_name TEXT NOT NULL,
            offered_at TEXT NOT NULL,
            closed_how TEXT CHECK (closed_how IN ('withdrawn', 'ended', 'lapsed')),
            closed_by_name TEXT,
            closed_at TEXT,
            closed_why TEXT,
            CHECK ((closed_how IS NULL) = (closed_at IS NULL)),
            CHECK ((closed_how IS NULL) = (closed_by_name IS NULL)),
            CHECK ((closed_how IS NULL) = (closed_why IS NULL))
        );
        CREATE UNIQUE INDEX support_offers_once ON support_offers (school_id, area_id) WHERE closed_at IS NULL;
        CREATE INDEX support_offers_of_trust ON support_offers (trust_id);
        CREATE INDEX support_offers_of_school ON support_offers (school_id);
        CREATE INDEX support_offers_of_area ON support_offers (area_id);
        CREATE TABLE support_asks (
            id TEXT PRIMARY KEY,
            trust_id TEXT NOT NULL REFERENCES trusts (id),
            school_id TEXT NOT NULL REFERENCES schools (id),
            evaluation_id TEXT NOT NULL REFERENCES evaluations (id),
            area_id TEXT NOT NULL REFERENCES areas (id),
            factor_id TEXT REFERENCES factors (id),
            wants TEXT NOT NULL CHECK (wants <> ''),
            theme TEXT CHECK (LENGTH(theme) BETWEEN 1 AND 60),
            asked_by_name TEXT NOT NULL,
            asked_at TEXT NOT NULL,
            stage TEXT NOT NULL CHECK (stage IN ('open', 'withdrawn', 'helped'))
        );
        CREATE UNIQUE INDEX support_asks_once ON support_asks (school_id, area_id) WHERE stage = 'open';
        CREATE INDEX support_asks_of_trust ON support_asks (trust_id);
        CREATE INDEX support_asks_of_school ON support_asks (school_id);
        CREATE INDEX support_asks_of_evaluation ON support_asks (evaluation_id);
        CREATE INDEX support_asks_of_area ON support_asks (area_id);
        CREATE INDEX support_asks_of_factor ON support_asks (factor_id);
        """

    private static let links: StaticString = """
        CREATE TABLE support_links (
            id TEXT PRIMARY KEY,
            trust_id TEXT NOT NULL REFERENCES trusts (id),
            ask_id TEXT NOT NULL REFERENCES support_asks (id),
            offer_id TEXT NOT NULL REFERENCES support_offers (id),
            asking_id TEXT NOT NULL REFERENCES schools (id),
            helping_id TEXT NOT NULL REFERENCES schools (id) CHECK (helping_id <> asking_id),
            area_id TEXT NOT NULL REFERENCES areas (id),
            proposed_side TEXT NOT NULL CHECK (proposed_side IN ('asking', 'trust')),
            proposed_by_name TEXT NOT NULL,
            proposed_at TEXT NOT NULL,
            words TEXT NOT NULL CHECK (words <> ''),
            asking_by_name TEXT,
            asking_at TEXT,
            helping_by_name TEXT,
            helping_at TEXT,
            declined_side TEXT CHECK (declined_side IN ('asking', 'helping', 'trust')),
            declined_by_name TEXT,
            declined_at TEXT,
            declined_why TEXT CHECK (declined_why <> ''),
            starts_on TEXT,
            ended_on TEXT CHECK (ended_on >= starts_on),
            ended_by_name TEXT,
            outcome TEXT CHECK (outcome <> ''),
            CHECK ((asking_at IS NULL) = (asking_by_name IS NULL)),
            CHECK ((helping_at IS NULL) = (helping_by_name IS NULL)),
            CHECK ((declined_at IS NULL) = (declined_side IS NULL)),
            CHECK ((declined_at IS NULL) = (declined_by_name IS NULL)),
            CHECK ((declined_at IS NULL) = (declined_why IS NULL)),
            CHECK (starts_on IS NULL OR (asking_at IS NOT NULL AND helping_at IS NOT NULL)),
            CHECK (ended_on IS NULL OR (starts_on IS NOT NULL AND declined_at IS NULL)),
            CHECK ((ended_on IS NULL) = (outcome IS NULL)),
            CHECK ((ended_on IS NULL) = (ended_by_name IS NULL))
        );
        CREATE UNIQUE INDEX support_links_once ON support_links (ask_id) WHERE declined_at IS NULL;
        CREATE INDEX support_links_of_trust ON support_links (trust_id);
        CREATE INDEX support_links_of_ask ON support_links (ask_id);
        CREATE INDEX support_links_of_offer ON support_links (offer_id);
        CREATE INDEX support_links_of_asking ON support_links (asking_id);
        CREATE INDEX support_links_of_helping ON support_links (helping_id);
        CREATE INDEX support_links_of_area ON support_links (area_id);
        CREATE TABLE support_log (
            id TEXT PRIMARY KEY,
            link_id TEXT NOT NULL REFERENCES support_links (id),
            side TEXT NOT NULL CHECK (side IN ('asking', 'helping', 'trust')),
            person_id TEXT REFERENCES people (id),
            person_name TEXT NOT NULL,
            at TEXT NOT NULL,
            words TEXT NOT NULL CHECK (words <> '')
        );
        CREATE INDEX support_log_of_link ON support_log (link_id, id);
        CREATE INDEX support_log_by_person ON support_log (person_id);
        """
}
