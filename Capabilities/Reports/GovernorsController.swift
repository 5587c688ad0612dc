import Accounts
import Database
import Frameworks
import Schools
import Typesetting
import Web

/// The governors' page of a school, to read and to print.
package struct GovernorsController: Sendable {
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
        contents.get("/schools/{school}/governors") { visit in
            let (person, governors) = try await read(visit)
            let school = governors.school
            let mayOpenSchool = person.may(.readEvaluation, at: school.id)
            let page = NumberedReportPage(
                report: governors.report(parts(visit)),
                parts: parts(visit),
                path: "/schools/\(school.id)/governors",
                from: mayOpenSchool ? (school.name, "/schools/\(school.id)") : ("Home", "/"),
                place: mayOpenSchool ? "schools" : "home"
            )
            return shell.page(page.sheet, for: person)
        }
        contents.get("/schools/{school}/governors.pdf") { visit in
            try await read(visit).1.report(parts(visit)).answer(by: typesetter, visit)
        }
    }

    /// Where a school's page leads whoever may read as its governors do.
    package static func ways(to school: ID<School>, for person: Person) -> [SchoolWay] {
        guard person.may(.readGovernorsView, at: school) else { return [] }
        return [SchoolWay("Governors’ page", "/schools/\(school)/governors")]
    }

    private func parts(_ visit: Visit) -> ReportParts { ReportParts(GovernorsReport.parts, visit.query) }

    private func read(_ visit: Visit) async throws -> (Person, GovernorsReport) {
        let id: ID<School> = try visit.id("school")
        return try await database.read { tx in
            let person = try tx.person(visit)
            return (person, try tx.governorsReport(of: id, seenBy: person, from: shelf))
        }
    }
}
