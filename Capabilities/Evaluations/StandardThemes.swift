import Database

extension Themes {
    /// The list that every trust begins with.
    package static let standard = Themes([
        theme(
            1,
            "Staffing",
            ["staff", "post", "vacancy", "recruit", "teacher", "cover", "supply", "turnover", "absent"]
        ),
        theme(
            2,
            "Attendance",
            ["attend", "absence", "late arrival", "lateness", "punctual", "persistent", "transport"]
        ),
        theme(3, "Reading", ["read", "phonics", "library", "book", "literacy", "vocabulary", "fluency"]),
        theme(4, "Behaviour", ["behave", "suspension", "exclusion", "bullying", "conduct", "routine", "calm"]),
        theme(
            5,
            "Leadership time",
            ["leader", "leadership", "priority", "workload", "capacity", "initiative", "governor"]
        ),
        theme(
            6,
            "Curriculum",
            ["lesson", "subject", "sequence", "scheme", "teaching", "knowledge", "shared material"]
        ),
        theme(7, "Parents and carers", ["parent", "carer", "family", "home", "community", "newsletter"]),
        theme(
            8,
            "Money and buildings",
            ["money", "budget", "fund", "cost", "building", "roof", "room", "site", "space"]
        ),
        theme(
            9,
            "SEND",
            ["special need", "inclusion", "plan for pupil", "assistant", "therapy", "autism", "outside the classroom"]
        ),
        theme(10, "Assessment and data", ["assess", "assessment", "data", "figure", "test", "tracking", "moderation"]),
        theme(11, "Training", ["train", "coach", "mentor", "professional development", "induction", "early career"]),
        theme(12, "Wellbeing", ["wellbeing", "well-being", "mental health", "anxiety", "stress", "counsel"]),
    ])

    /// A theme of the standard list, under an id that is the same in every trust.
    private static func theme(_ number: Int, _ name: String, _ cues: [String]) -> Theme {
        let digits = String(number)
        let id = ID<Theme>("00000000-0000-7000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits)
        return Theme(id: id ?? ID(), name, cues: cues)
    }
}
