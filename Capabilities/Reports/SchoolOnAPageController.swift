import Accounts
import Database
import Frameworks
import Schools
import Web

/// One school on one sheet, to read and to print.
package struct SchoolOnAPageController: Sendable {
    private let reports: NumberedReports

    package init(_ reports: NumberedReports) { self.reports = reports }

    package func add(to contents: Contents) {
        reports.add("/schools/{school}/page", to: contents) { visit in
            let id: ID<School> = try visit.id("school")
            let (person, sheet) = try await reports.read { tx in
                let person = try tx.person(visit)
                return (person, try tx.schoolOnAPage(of: id, seenBy: person, from: reports.shelf))
            }
            let parts = ReportParts(sheet.parts, visit.query)
            let page = NumberedReportPage(
                report: sheet.report(parts),
                parts: parts,
                path: "/schools/\(id)/page",
                from: person.wayBack(to: sheet.context.school),
                place: person.may(.readEvaluation, at: id) ? "schools" : "home"
            )
            return (person, page)
        }
    }

    /// Where a school's page leads whoever may read it so.
    package static func ways(to school: ID<School>, for person: Person) -> [SchoolWay] {
        guard person.may(.readEvaluation, at: school) || person.may(.readGovernorsView, at: school) else { return [] }
        return [SchoolWay("School on a page", "/schools/\(school)/page")]
    }
}

extension Person {
    /// From where somebody comes to a report on a school: its page where they may open it, else home.
    func wayBack(to school: School) -> (words: String, path: String) {
        may(.readEvaluation, at: school.id) ? (school.name, "/schools/\(school.id)") : ("Home", "/")
    }
}
