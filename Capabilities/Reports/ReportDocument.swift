/// What a printed report of one evaluation says, in words ready to print; `Templates/report.typ` reads it as JSON.
package struct ReportDocument: Encodable, Sendable {
    package var trust: String
    package var school: String
    /// What one wants to know of the school in a few words each: "Primary", "Ages 3 to 11".
    package var facts: [String]
    package var framework: String
    /// The framework's version as people say it: "version 2.1".
    package var version: String
    package var cycle: String?
    /// The day of the report in words: "23 November 2026".
    package var date: String
    /// The same day as `2026-11-23`, for the PDF's properties.
    package var day: String
    package var state: State
    /// One sentence on how things stand; printed bold.
    package var summary: String
    /// What else the reader should know at once.
    package var more: String?
    package var abacus: Picture?
    /// The owner's word for its areas, in the plural: "areas", "elements".
    package var areasWord: String
    package var areas: [ReportArea]
    /// What difference the school says its work made.
    package var impact: String?
    package var outcome: ReportOutcome?

    /// Whether the report shows the living evaluation or a frozen copy.
    package enum State: Encodable, Sendable {
        /// The evaluation as it is now; printed by this person.
        case live(by: String)
        /// A frozen copy; `on` in words, `sha256` of the copy in hexadecimal.
        case submission(number: Int, by: String, on: String, sha256: String)
    }

    /// A drawing and the words that say the same.
    package struct Picture: Encodable, Sendable {
        /// A whole SVG with its colours as attributes or in a `<style>` of its own.
        package var svg: String
        package var alternative: String

        package init(svg: String, alternative: String) {
            self.svg = svg
            self.alternative = alternative
        }
    }

    package init(
        trust: String,
        school: String,
        facts: [String] = [],
        framework: String,
        version: String,
        cycle: String? = nil,
        date: String,
        day: String,
        state: State,
        summary: String,
        more: String? = nil,
        abacus: Picture? = nil,
        areasWord: String = "areas",
        areas: [ReportArea],
        impact: String? = nil,
        outcome: ReportOutcome? = nil
    ) {
        self.trust = trust
        self.school = school
        self.facts = facts
        self.framework = framework
        self.version = version
        self.cycle = cycle
        self.date = date
        self.day = day
        self.state = state
        self.summary = summary
        self.more = more
        self.abacus = abacus
        self.areasWord = areasWord
        self.areas = areas
        self.impact = impact
        self.outcome = outcome
    }
}
