import Database

extension ExportedTable {
    /// The improvement route, support between schools, and what marks cost.
    static let ofImprovements: [ExportedTable] = [
        ExportedTable(
            "specialist_schools",
            "Which improvement specialist looks after which school.",
            [
                "id", "trust_id", "school_id", "specialist_id", "specialist_name", "assigned_by_name", "since",
                "until",
            ],
            \.ofSchool
        ),
        ExportedTable(
            "pathways",
            "Which pathway was decided for a school, and on what.",
            [
                "id", "trust_id", "school_id", "evaluation_id", "pathway", "decided_on", "reason",
                "inspection_id", "inspection_by", "move_on", "decided_by", "decided_by_name", "seen",
            ],
            \.ofTrustAlone
        ),
        ExportedTable(
            "visits",
            "A visit by an improvement specialist. For a school: those shared with it.",
            [
                "id", "trust_id", "school_id", "evaluation_id", "version_id", "number", "specialist_id",
                "specialist_name", "held_on", "begins_at", "planned_by_name", "planned_at", "shared_at",
                "signed_by", "signed_by_name", "signed_at", "called_off_at", "called_off_why",
            ],
            { $0.ofVisit("id") }
        ),
        ExportedTable(
            "visit_texts",
            "What was written of a visit, field by field.",
            [
                "visit_id", "subject", "field", "words", "written_by_name", "written_at",
            ],
            keys: 3,
            { $0.ofVisit("visit_id") }
        ),
        ExportedTable(
            "visit_readings",
            "Where a specialist saw a school on a wire.",
            [
                "visit_id", "area_id", "notch",
            ],
            keys: 2,
            { $0.ofVisit("visit_id") }
        ),
        ExportedTable(
            "visit_sources",
            "What a specialist looked at.",
            [
                "id", "trust_id", "visit_id", "kind", "title", "evidence_id", "url", "file_sha256",
                "file_name",
            ],
            { $0.ofVisit("visit_id") }
        ),
        ExportedTable(
            "visit_targets",
            "A target agreed on a visit.",
            [
                "id", "visit_id", "area_id", "title", "owner_id", "owner_name", "due_on", "success",
                "action_id",
            ],
            { $0.ofVisit("visit_id") }
        ),
        ExportedTable(
            "visit_comments",
            "What the school wrote to a visit.",
            [
                "id", "visit_id", "person_id", "person_name", "at", "words",
            ],
            { $0.ofVisit("visit_id") }
        ),
        ExportedTable(
            "handovers",
            "What goes to whom when a school moves to the award.",
            [
                "id", "trust_id", "school_id", "evaluation_id", "what", "to_whom", "planned_for",
                "handed_over_on", "noted_by_name",
            ],
            \.ofSchool
        ),
        ExportedTable(
            "support_offers",
            "What a school offers to others.",
            [
                "id", "trust_id", "school_id", "area_id", "gives", "theme", "capacity", "until",
                "offered_by_name", "offered_at", "closed_how", "closed_by_name", "closed_at", "closed_why",
            ],
            \.ofSchool
        ),
        ExportedTable(
            "support_asks",
            "What a school asks of others.",
            [
                "id", "trust_id", "school_id", "evaluation_id", "area_id", "factor_id", "wants", "theme",
                "asked_by_name", "asked_at", "stage",
            ],
            \.ofSchool
        ),
        ExportedTable(
            "support_links",
            "How two schools work together. For a school: what it is a side of.",
            [
                "id", "trust_id", "ask_id", "offer_id", "asking_id", "helping_id", "area_id", "proposed_side",
                "proposed_by_name", "proposed_at", "words", "asking_by_name", "asking_at", "helping_by_name",
                "helping_at", "declined_side", "declined_by_name", "declined_at", "declined_why", "starts_on",
                "ended_on", "ended_by_name", "outcome",
            ],
            { $0.ofLink("id") }
        ),
        ExportedTable(
            "support_log",
            "What was noted of such work.",
            [
                "id", "link_id", "side", "person_id", "person_name", "at", "words",
            ],
            { $0.ofLink("link_id") }
        ),
        ExportedTable(
            "external_marks",
            "A mark from outside that a school pays for.",
            [
                "id", "trust_id", "school_id", "name", "provider", "fee", "every_months", "staff_days",
                "paid_on", "ends_on", "note", "removed_on",
            ],
            \.ofTrustAlone
        ),
        ExportedTable(
            "cost_figures",
            "What a day of staff costs, as the trust says.",
            [
                "trust_id", "staff_day", "mark_days",
            ],
            \.ofTrustAlone
        ),
    ]
}
