import Database
import Frameworks
import Schools
import Web

/// One visit of an inspectorate to a school, as a fact with its source; never mixed with anybody's own judgement.
package struct Inspection: Hashable, Sendable {
    package let id: ID<Inspection>
    package let school: ID<School>
    package let findings: Findings
    package let source: Source
    /// Whether somebody has taken it out since; it stays for what rests on it.
    package let isRemoved: Bool

    package init(
        id: ID<Inspection> = ID(),
        school: ID<School>,
        findings: Findings,
        source: Source,
        isRemoved: Bool = false
    ) {
        self.id = id
        self.school = school
        self.findings = findings
        self.source = source
        self.isRemoved = isRemoved
    }

    package var standard: InspectionStandard { findings.standard }
    /// What the inspectorate calls this inspection, such as "S5 Inspection".
    package var kind: String { findings.kind }
    package var startedOn: Day { findings.startedOn }
    package var publishedOn: Day? { findings.publishedOn }

    /// Where an inspection is known from.
    package enum Source: Hashable, Sendable {
        /// Ofsted's file by its name, and the row as a spreadsheet counts it.
        case file(name: String, row: Int)
        case hand(by: String, on: Day)

        package var isFile: Bool {
            if case .file = self { true } else { false }
        }

        package var words: String {
            switch self {
            case .file(let name, let row): "From \(name), row \(row)"
            case .hand(let by, let day): "Entered by \(by) on \(Words.date(day))"
            }
        }
    }
}
