import Database

extension ExportedTable {
    /// The trust, its schools and its people.
    static let ofTrusts: [ExportedTable] = [
        ExportedTable(
            "trusts",
            "The trust itself.",
            [
                "id", "name", "short_name", "uid", "code", "created_at", "colour",
            ],
            { "t.id = \($0.trust)" }
        ),
        ExportedTable(
            "trust_logos",
            "The trust’s logo; content is the picture in Base64.",
            ["trust_id", "kind", "width", "height", "sha256", "content"],
            onlyInJSON: ["content"],
            \.ofTrustAlone
        ),
        ExportedTable(
            "schools",
            "A school of the trust, open or closed.",
            [
                "id", "trust_id", "name", "register", "number", "phase", "low_age", "high_age",
                "has_early_years", "has_post_16", "is_phase_set", "is_early_years_set", "is_post_16_set",
                "kind", "town", "postcode", "authority", "easting", "northing", "pupils", "is_open",
                "closed_on", "created_at", "changed_at",
            ],
            { reach in reach.school.map { "t.id = \($0)" } ?? "t.trust_id = \(reach.trust)" }
        ),
        ExportedTable(
            "hubs",
            "A named group of schools.",
            [
                "id", "trust_id", "name",
            ],
            \.ofTrustAlone
        ),
        ExportedTable(
            "hub_schools",
            "Which school belongs to which hub.",
            [
                "hub_id", "school_id",
            ],
            keys: 2,
            { $0.school == nil ? $0.of("schools", "school_id") : nil }
        ),
        ExportedTable(
            "terms",
            "A school term of the trust.",
            [
                "id", "trust_id", "name", "first_day", "last_day",
            ],
            \.ofTrustAlone
        ),
        ExportedTable(
            "themes",
            "A theme that gathers helping and hindering factors.",
            [
                "trust_id", "id", "position", "name", "cues", "former_names", "is_retired",
            ],
            keys: 2,
            structured: ["cues", "former_names"],
            { "t.trust_id = \($0.trust)" }
        ),
        ExportedTable(
            "people",
            "Somebody who can sign in, without the password. For a school: those who work there.",
            [
                "id", "trust_id", "name", "email", "post", "is_disabled", "created_at", "signed_in_at",
            ],
            { reach in
                reach.school.map { "t.id IN (SELECT o.person_id FROM roles o WHERE o.school_id = \($0))" }
                    ?? "t.trust_id = \(reach.trust)"
            }
        ),
        ExportedTable(
            "roles",
            "A role that somebody holds, in the trust or at a school.",
            [
                "id", "person_id", "role", "school_id",
            ],
            { reach in
                reach.school.map { "t.school_id = \($0)" }
                    ?? "t.person_id IN (SELECT o.id FROM people o WHERE o.trust_id = \(reach.trust))"
            }
        ),
        ExportedTable(
            "history",
            "Who did what, when. For a school: what its own people and the trust did there.",
            [
                "id", "trust_id", "at", "person_id", "person_name", "verb", "subject", "subject_id",
                "school_id", "words",
            ],
            { reach in
                reach.school.map {
                    "t.school_id = \($0) AND t.subject NOT IN ('validation', 'visit', 'improvement route', 'support link')"
                } ?? "t.trust_id = \(reach.trust)"
            }
        ),
        ExportedTable(
            "imports",
            "A file of schools or inspections that was brought in.",
            [
                "id", "trust_id", "file_name", "size", "sha256", "whose", "uploaded_by_name", "uploaded_at",
                "imported_at", "outcome", "content",
            ],
            \.ofTrustAlone
        ),
    ]
}
