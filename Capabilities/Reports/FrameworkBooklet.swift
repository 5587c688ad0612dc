/// What a printed framework says, in words ready to print; `Templates/booklet.typ` reads it as JSON.
package struct FrameworkBooklet: Encodable, Sendable {
    package let trust: String
    package let title: String
    /// "Version 1.0", or "Draft 1.1".
    package let version: String
    /// How far it has come: "Published 3 December 2026. Its text never changes."
    package let standing: String
    package let purpose: String
    /// The day of printing in words.
    package let date: String
    /// The same day as `2026-11-23`, for the PDF's properties.
    package let day: String
    /// How to use it, in paragraphs; nil where nothing is said.
    package let about: String?
    /// The owner's words for its areas and their parts: "Elements".
    package let areasWord: String
    package let areas: [Area]
    package let award: Award

    /// One area, or one part of it.
    package struct Area: Encodable, Sendable {
        package let name: String
        package let about: String?
        /// For whom it is, and what it is aligned to; nil for a part of which there is nothing to say.
        package let facts: String?
        /// What the mark asks for here, in a sentence.
        package let standard: String?
        /// Lowest first; empty for an area that is judged by its parts.
        package let levels: [Level]
        package let evidence: Evidence?
        package let guidance: String?
        package let parts: [Area]
    }

    /// One level of an area: what it looks like, and what can be checked.
    package struct Level: Encodable, Sendable {
        package let level: ReportLevel
        package let looksLike: String
        package let statements: [String]
    }

    /// What a reader would expect to see.
    package struct Evidence: Encodable, Sendable {
        /// How many kinds of evidence, and how recent, in a sentence.
        package let demand: String?
        /// The kinds it is best shown by, in a sentence.
        package let kinds: String?
        package let lookFor: [String]
    }

    /// What a school must show for the mark.
    package struct Award: Encodable, Sendable {
        package let sentences: [String]
        package let validity: String
        package let suggestion: String
    }
}
