/// What the printed report of a visit says, in words ready to print; `Templates/visit.typ` reads it as JSON.
package struct VisitReport: Encodable, Sendable {
    package let trust: String
    package let school: String
    /// "Baseline", "Visit 3".
    package let title: String
    package let framework: String
    /// "Held on 8 October 2026 by Helen Marsh".
    package let held: String
    /// Who has signed it and when; nil while nobody has.
    package let signed: String?
    /// The day of printing in words.
    package let date: String
    /// The same day as `2026-11-23`, for the PDF's properties.
    package let day: String
    package let focus: String
    package let strengths: [String]
    package let improvements: [String]
    package let targets: [Target]
    /// Empty for governors and trustees.
    package let feedback: [String]
    package let peopleMet: [String]
    package let sources: [String]
    package let seen: [Seen]
    package let comments: [String]

    /// What the school is asked to reach.
    package struct Target: Encodable, Sendable {
        package let title: String
        package let area: String
        /// Who does it and by when; only the day for governors and trustees.
        package let due: String
        package let success: String
    }

    /// Where one wire stood, and what was seen behind it.
    package struct Seen: Encodable, Sendable {
        package let area: String
        package let level: ReportLevel?
        /// "Practice: …", a paragraph each.
        package let texts: [String]
    }
}
