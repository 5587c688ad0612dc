import Database

extension ExportedTable {
    /// What schools say of themselves.
    static let ofEvaluations: [ExportedTable] = [
        ExportedTable(
            "cycles",
            "A framework opened to schools with dates.",
            [
                "id", "trust_id", "framework_id", "version_id", "title", "purpose", "opens_on", "submit_by",
                "validate_by", "decide_by", "closed_on", "created_at",
            ],
            { reach in
                reach.school.map { "t.id IN (SELECT o.cycle_id FROM cycle_schools o WHERE o.school_id = \($0))" }
                    ?? "t.trust_id = \(reach.trust)"
            }
        ),
        ExportedTable(
            "cycle_schools",
            "A school in a cycle, its pathway, and more time where it was given.",
            [
                "cycle_id", "school_id", "evaluation_id", "pathway", "extended_to", "extended_why",
                "extended_by",
            ],
            keys: 2,
            { $0.of("evaluations", "evaluation_id") }
        ),
        ExportedTable(
            "evaluations",
            "A school’s evaluation of itself against a framework, over all cycles.",
            [
                "id", "trust_id", "school_id", "framework_id", "version_id", "cycle_id", "created_at",
            ],
            \.ofSchool
        ),
        ExportedTable(
            "judgements",
            "Where a bead stands now, and why. Notches are counted from 1, the weakest.",
            [
                "evaluation_id", "area_id", "notch", "does_not_apply", "placed_revision", "placed_by",
                "placed_at", "why", "why_revision", "why_by", "why_at", "changed_by", "changed_at",
                "confirmed_in",
            ],
            keys: 2,
            \.ofEvaluation
        ),
        ExportedTable(
            "judgement_moves",
            "Every move of a bead that was kept.",
            [
                "id", "evaluation_id", "area_id", "cycle_id", "from_notch", "to_notch", "does_not_apply", "at",
                "person_id", "person_name", "had_read_criteria",
            ],
            \.ofEvaluation
        ),
        ExportedTable(
            "statement_ratings",
            "How a school rates one statement of an area.",
            [
                "evaluation_id", "statement_id", "area_id", "rating", "changed_at", "person_id",
            ],
            keys: 2,
            \.ofEvaluation
        ),
        ExportedTable(
            "evidence",
            "A piece of evidence. Its file stands in the folder files, and files.csv says where.",
            [
                "id", "trust_id", "school_id", "title", "claim", "kind", "source", "dated_on", "bearing",
                "url", "file_sha256", "file_name", "added_by", "added_by_name", "added_at", "is_removed",
            ],
            \.ofSchool
        ),
        ExportedTable(
            "evidence_areas",
            "In which area, and beside which statement, a piece of evidence stands.",
            [
                "evidence_id", "evaluation_id", "area_id", "statement_id",
            ],
            keys: 4,
            \.ofEvaluation
        ),
        ExportedTable(
            "factors",
            "What helps or hinders a school in an area.",
            [
                "id", "evaluation_id", "area_id", "direction", "words", "strength", "influence", "theme",
                "added_at", "is_removed",
            ],
            \.ofEvaluation
        ),
        ExportedTable(
            "actions",
            "What a school does next, by whom and until when.",
            [
                "id", "trust_id", "school_id", "evaluation_id", "area_id", "title", "owner_id", "owner_name",
                "starts_on", "due_on", "status", "progress", "success", "impact", "factor_id", "created_at",
                "closed_at",
            ],
            \.ofSchool
        ),
        ExportedTable(
            "action_check_ins",
            "How far an action had come when somebody looked.",
            [
                "id", "action_id", "at", "person_name", "progress", "words",
            ],
            { $0.of("actions", "action_id") }
        ),
        ExportedTable(
            "submissions",
            "An evaluation as it was sent for validation, frozen whole in body.",
            [
                "id", "trust_id", "evaluation_id", "school_id", "version_id", "cycle_id", "number",
                "submitted_by", "submitted_by_name", "submitted_at", "sha256", "body", "impact",
                "is_withdrawn", "decided_at",
            ],
            structured: ["body"],
            onlyInJSON: ["body"],
            \.ofSchool
        ),
        ExportedTable(
            "submission_judgements",
            "Where beads stood when it was sent.",
            [
                "submission_id", "area_id", "notch", "does_not_apply",
            ],
            keys: 2,
            \.ofSubmission
        ),
        ExportedTable(
            "carried_notes",
            "What was written beside an area when a cycle began.",
            [
                "evaluation_id", "cycle_id", "area_id", "words",
            ],
            keys: 3,
            \.ofEvaluation
        ),
        ExportedTable(
            "impact_statements",
            "What a school says its work has changed.",
            [
                "evaluation_id", "words", "revision", "written_by_name", "written_at",
            ],
            \.ofEvaluation
        ),
        ExportedTable(
            "measures",
            "A measure with a before and an after.",
            [
                "id", "trust_id", "school_id", "evaluation_id", "title", "kind", "out_of", "before_amount",
                "before_of", "before_on", "after_amount", "after_of", "after_on", "source",
            ],
            \.ofSchool
        ),
    ]
}
