import Accounts
import Database
import Marks
import Schools
import Web

/// The register of marks to read and to print, for everybody who reads marks.
package struct MarksRegisterController: Sendable {
    private let reports: NumberedReports

    package init(_ reports: NumberedReports) { self.reports = reports }

    package func add(to contents: Contents) {
        reports.add("/marks/register", to: contents) { visit in
            let parts = ReportParts(MarksRegister.parts, visit.query)
            let (person, register) = try await reports.read { tx in
                let person = try tx.person(visit)
                guard person.mayAnywhere(.readMarks) else { throw Problem.notFound }
                let marks = try tx.marks(of: person.trust.id)
                return (person, MarksRegister(trust: person.trust.name, marks: marks, today: WallClock(tx.now).day))
            }
            let page = NumberedReportPage(
                report: register.report(parts),
                parts: parts,
                path: "/marks/register",
                from: ("Marks", "/marks"),
                place: "marks"
            )
            return (person, page)
        }
    }
}
