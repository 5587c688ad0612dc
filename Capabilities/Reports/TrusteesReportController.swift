import Accounts
import Database
import Evaluations
import Frameworks
import Improvement
import Landscape
import Marks
import Schools
import Typesetting
import Web

import struct Web.Visit

/// The landscape as a report for trustees, to read and to print, for those who see the landscape.
package struct TrusteesReportController: Sendable {
    private let database: Database
    private let shell: Shell
    private let shelf: FrameworkShelf
    private let typesetter: Typesetter

    package init(_ database: Database, _ shell: Shell, _ shelf: FrameworkShelf, _ typesetter: Typesetter) {
        self.database = database
        self.shell = shell
        self.shelf = shelf
        self.typesetter = typesetter
    }

    package func add(to contents: Contents) {
        contents.get("/landscape/report") { visit in
            let (person, report) = try await read(visit)
            guard let report else { return .seeOther("/landscape") }
            let parts = ReportParts(TrusteesReport.parts, visit.query)
            let page = NumberedReportPage(
                report: report.report(parts),
                parts: parts,
                path: "/landscape/report",
                rest: report.reading.query,
                from: ("The landscape", "/landscape?\(report.reading.query)"),
                place: "landscape"
            )
            return shell.page(page.sheet, for: person)
        }
        contents.get("/landscape/report.pdf") { visit in
            guard let report = try await read(visit).1 else { throw Problem.notFound }
            return try await report.report(ReportParts(TrusteesReport.parts, visit.query)).answer(by: typesetter, visit)
        }
    }

    private func read(_ visit: Visit) async throws -> (Person, TrusteesReport?) {
        try await database.read { tx in
            let (person, reading) = try tx.landscapeReading(visit, from: shelf)
            guard let reading else { return (person, nil) }
            let schools = Set(reading.map.schools.map(\.id))
            let evaluations = Set(reading.map.schools.map(\.evaluation))
            let marks = try tx.marks(of: person.trust.id).filter {
                $0.standard.framework == reading.cycle.framework && schools.contains($0.school)
            }
            let route = try tx.route(seenBy: person).filter {
                $0.pathway == .improvement && evaluations.contains($0.evaluation.text)
            }
            return (
                person, TrusteesReport(trust: person.trust.name, reading: reading, marks: marks, route: route)
            )
        }
    }
}
