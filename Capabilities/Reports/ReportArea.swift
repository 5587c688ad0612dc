/// One area of a printed report: where it stands, why, how it is known, what helps and hinders, what comes next.
package struct ReportArea: Encodable, Sendable {
    package var name: String
    /// The area it belongs to, where wires have sub-wires: "Phonics" for its wire "English".
    package var parent: String?
    package var standing: Standing
    package var wire: ReportWire?
    /// What the mark asks for here, as a sentence ("The mark asks for Strong standard here").
    package var standard: String?
    /// Other beads in words, one sentence each ("Last validated in July 2026: Expected standard, lower end").
    package var comparisons: [String]
    package var why: String?
    /// Statements under the level they belong to, lowest level first.
    package var statements: [ReportStatements]
    package var evidence: [ReportEvidence]
    package var helping: [ReportFactor]
    package var hindering: [ReportFactor]
    package var actions: [ReportAction]
    /// What each validator wrote about this area, the lead validator first.
    package var validators: [ReportValidation]

    /// Where the bead is, if there is one.
    package enum Standing: Encodable, Sendable {
        case notJudged
        case doesNotApply(reason: String)
        case judged(ReportLevel)

        private enum Kind: CodingKey { case notJudged, doesNotApply, judged }

        /// One key that names the case: `{"notJudged": true}`, `{"doesNotApply": reason}`, `{"judged": level}`.
        package func encode(to encoder: any Encoder) throws {
            var kind = encoder.container(keyedBy: Kind.self)
            switch self {
            case .notJudged: try kind.encode(true, forKey: .notJudged)
            case .doesNotApply(let reason): try kind.encode(reason, forKey: .doesNotApply)
            case .judged(let level): try kind.encode(level, forKey: .judged)
            }
        }
    }

    package init(
        name: String,
        parent: String? = nil,
        standing: Standing,
        wire: ReportWire? = nil,
        standard: String? = nil,
        comparisons: [String] = [],
        why: String? = nil,
        statements: [ReportStatements] = [],
        evidence: [ReportEvidence] = [],
        helping: [ReportFactor] = [],
        hindering: [ReportFactor] = [],
        actions: [ReportAction] = [],
        validators: [ReportValidation] = []
    ) {
        self.name = name
        self.parent = parent
        self.standing = standing
        self.wire = wire
        self.standard = standard
        self.comparisons = comparisons
        self.why = why
        self.statements = statements
        self.evidence = evidence
        self.helping = helping
        self.hindering = hindering
        self.actions = actions
        self.validators = validators
    }
}
