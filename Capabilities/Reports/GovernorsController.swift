import Accounts
import Database
import Frameworks
import Schools
import Web

/// The governors' page of a school, to read and to print.
package struct GovernorsController: Sendable {
    private let reports: NumberedReports

    package init(_ reports: NumberedReports) { self.reports = reports }

    package func add(to contents: Contents) {
        reports.add("/schools/{school}/governors", to: contents) { visit in
            let id: ID<School> = try visit.id("school")
            let (person, governors) = try await reports.read { tx in
                let person = try tx.person(visit)
                return (person, try tx.governorsReport(of: id, seenBy: person, from: reports.shelf))
            }
            let parts = ReportParts(GovernorsReport.parts, visit.query)
            let page = NumberedReportPage(
                report: governors.report(parts),
                parts: parts,
                path: "/schools/\(id)/governors",
                from: person.wayBack(to: governors.school),
                place: person.may(.readEvaluation, at: id) ? "schools" : "home"
            )
            return (person, page)
        }
    }

    /// Where a school's page leads whoever may read as its governors do.
    package static func ways(to school: ID<School>, for person: Person) -> [SchoolWay] {
        guard person.may(.readGovernorsView, at: school) else { return [] }
        return [SchoolWay("Governors’ page", "/schools/\(school)/governors")]
    }
}
