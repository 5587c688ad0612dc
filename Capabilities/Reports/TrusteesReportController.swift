import Accounts
import Database
import Evaluations
import Frameworks
import Improvement
import Landscape
import Marks
import Schools
import Web

import struct Web.Visit

/// The landscape as a report for trustees, to read and to print, for those who see the landscape.
package struct TrusteesReportController: Sendable {
    private let reports: NumberedReports

    package init(_ reports: NumberedReports) { self.reports = reports }

    package func add(to contents: Contents) {
        reports.add("/landscape/report", to: contents, otherwise: "/landscape") { visit in
            let (person, report) = try await read(visit)
            guard let report else { return nil }
            let parts = ReportParts(TrusteesReport.parts, visit.query)
            let page = NumberedReportPage(
                report: report.report(parts),
                parts: parts,
                path: "/landscape/report",
                rest: report.reading.query,
                from: ("The landscape", "/landscape?\(report.reading.query)"),
                place: "landscape"
            )
            return (person, page)
        }
    }

    private func read(_ visit: Visit) async throws -> (Person, TrusteesReport?) {
        try await reports.read { tx in
            let (person, reading) = try tx.landscapeReading(visit, from: reports.shelf)
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
