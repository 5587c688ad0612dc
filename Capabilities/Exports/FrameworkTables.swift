import Database

extension ExportedTable {
    /// What is judged, and what inspections said.
    static let ofFrameworks: [ExportedTable] = [
        ExportedTable(
            "frameworks",
            "A standard that can be judged.",
            [
                "id", "trust_id", "key", "title", "created_at",
            ],
            { reach in
                reach.school.map { "t.id IN (SELECT o.framework_id FROM evaluations o WHERE o.school_id = \($0))" }
                    ?? "t.trust_id = \(reach.trust)"
            }
        ),
        ExportedTable(
            "framework_versions",
            "A version of a framework. The whole of it also stands in the folder frameworks as YAML.",
            [
                "id", "framework_id", "trust_id", "number", "stage", "title", "purpose", "promise", "about",
                "words", "scales", "rule", "created_at", "published_at", "retired_at",
            ],
            structured: ["words", "scales", "rule"],
            { $0.ofVersion("id") }
        ),
        ExportedTable(
            "areas",
            "An area of a version: one wire of the abacus, or one that is split into parts.",
            [
                "id", "version_id", "parent_id", "position", "key", "title", "short", "letter", "about",
                "guidance", "scale", "is_judged", "applies", "expects", "aligned", "levels", "turn",
            ],
            structured: ["applies", "expects", "aligned", "levels"],
            { $0.ofVersion("version_id") }
        ),
        ExportedTable(
            "version_steps",
            "When a version became a pilot, agreed and so on, and who said so.",
            [
                "version_id", "stage", "reached_on", "by_name", "note",
            ],
            keys: 2,
            { $0.school == nil ? $0.ofVersion("version_id") : nil }
        ),
        ExportedTable(
            "area_mappings",
            "Which area of one version goes on as which area of another.",
            [
                "from_version_id", "to_version_id", "from_area_id", "to_area_id", "note",
            ],
            keys: 3,
            { reach in
                guard reach.school == nil else { return nil }
                return reach.ofVersion("from_version_id")
            }
        ),
        ExportedTable(
            "expert_levels",
            "From which level on schools could help others, as the trust says.",
            [
                "version_id", "scale", "trust_id", "level", "chosen_by_name", "chosen_at",
            ],
            keys: 2,
            \.ofTrustAlone
        ),
        ExportedTable(
            "pilot_comments",
            "What a school said of a framework while it was tried.",
            [
                "id", "trust_id", "cycle_id", "evaluation_id", "area_id", "level", "statement_id", "words",
                "person_id", "person_name", "made_at", "reply", "replied_by", "settled_at", "settled_in",
            ],
            \.ofEvaluation
        ),
        ExportedTable(
            "inspections",
            "An inspection of a school.",
            [
                "id", "trust_id", "school_id", "standard", "kind", "started_on", "published_on", "file_name",
                "file_row", "entered_by", "entered_by_name", "entered_at", "removed_at", "removed_by_name",
            ],
            \.ofSchool
        ),
        ExportedTable(
            "inspection_results",
            "What an inspection said of one area of its own standard.",
            [
                "inspection_id", "area", "level", "words",
            ],
            keys: 2,
            { $0.of("inspections", "inspection_id") }
        ),
        ExportedTable(
            "inspection_spreads",
            "How many schools of the national file stood at each level.",
            [
                "trust_id", "standard", "area", "level", "schools", "file_name", "latest_on", "kept_at",
            ],
            keys: 4,
            \.ofTrustAlone
        ),
        ExportedTable(
            "category_tests",
            "By which test the trust counts a school as in a category of concern.",
            [
                "trust_id", "test", "chosen_by_name", "chosen_at",
            ],
            \.ofTrustAlone
        ),
        ExportedTable(
            "category_confirmations",
            "That a school is, or is not, in a category of concern, as somebody confirmed.",
            [
                "id", "trust_id", "school_id", "concern", "reason", "inspection_id", "since_on", "seen",
                "confirmed_by", "confirmed_by_name", "confirmed_at",
            ],
            \.ofTrustAlone
        ),
    ]
}
