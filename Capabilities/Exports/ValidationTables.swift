import Database

extension ExportedTable {
    /// What validators say, what was decided, and marks.
    static let ofValidations: [ExportedTable] = [
        ExportedTable(
            "validations",
            "A validator’s review of a submission. For a school: those shared with it.",
            [
                "id", "trust_id", "submission_id", "school_id", "validator_id", "validator_name",
                "validator_post", "is_lead", "assigned_by", "assigned_by_name", "assigned_at", "due_on",
                "conversation_on", "conversation_at", "video_link", "took_part", "agenda", "notes", "outcome",
                "outcome_why", "noted_at", "shared_at", "released_at",
            ],
            { $0.ofValidation("id") }
        ),
        ExportedTable(
            "validation_judgements",
            "What a validator says of one area. For a school: what was shared with it.",
            [
                "validation_id", "area_id", "stance", "notch", "reason", "going_well", "target", "question",
                "asked_at", "answer", "answered_by_name", "answered_at",
            ],
            keys: 2,
            { $0.ofValidation("validation_id") }
        ),
        ExportedTable(
            "evidence_weights",
            "How a validator weighed a piece of evidence.",
            [
                "validation_id", "area_id", "evidence_id", "weight",
            ],
            keys: 3,
            { $0.school == nil ? $0.ofValidation("validation_id") : nil }
        ),
        ExportedTable(
            "validation_moves",
            "Where a validator put the bead, and when.",
            [
                "validation_id", "area_id", "moved_at", "notch",
            ],
            keys: 3,
            { $0.school == nil ? $0.ofValidation("validation_id") : nil }
        ),
        ExportedTable(
            "validation_feedback",
            "What a school said to its validator afterwards.",
            [
                "id", "validation_id", "person_id", "person_name", "words", "written_at",
            ],
            { $0.ofValidation("validation_id") }
        ),
        ExportedTable(
            "decisions",
            "What the trust decided on a submission, and why.",
            [
                "id", "trust_id", "submission_id", "decision", "why", "tier", "is_in_category", "decided_by",
                "decided_by_name", "decided_at",
            ],
            \.ofSubmission
        ),
        ExportedTable(
            "marks",
            "A mark that was awarded.",
            [
                "id", "trust_id", "school_id", "school_name", "version_id", "submission_id", "validation_id",
                "number", "serial", "tier", "awarded_on", "ends_on", "notice_on", "validated_by",
                "validated_by_post", "decided_by", "decided_by_post", "shown", "withdrawn_on", "withdrawn_why",
                "follows_id",
            ],
            structured: ["shown"],
            \.ofSchool
        ),
        ExportedTable(
            "mark_checks",
            "A look back at a mark halfway through its time.",
            [
                "id", "mark_id", "checked_on", "person_id", "person_name",
            ],
            { $0.of("marks", "mark_id") }
        ),
        ExportedTable(
            "mark_check_areas",
            "What was said of one area then.",
            [
                "check_id", "area_id", "says", "word",
            ],
            keys: 2,
            { reach in
                let isOfSchool: Query = reach.school.map { "m.school_id = \($0)" } ?? "m.trust_id = \(reach.trust)"
                return """
                    t.check_id IN (
                        SELECT o.id FROM mark_checks o JOIN marks m ON m.id = o.mark_id WHERE \(isOfSchool))
                    """
            }
        ),
    ]
}
