import Accounts
import Database
import Marks
import Schools
import Typesetting
import Web

/// The register of marks to read and to print, for everybody who reads marks.
package struct MarksRegisterController: Sendable {
    private let database: Database
    private let shell: Shell
    private let typesetter: Typesetter

    package init(_ database: Database, _ shell: Shell, _ typesetter: Typesetter) {
        self.database = database
        self.shell = shell
        self.typesetter = typesetter
    }

    package func add(to contents: Contents) {
        contents.get("/marks/register") { visit in
            let (person, report, parts) = try await self.report(visit)
            let page = NumberedReportPage(
                report: report,
                parts: parts,
                path: "/marks/register",
                from: ("Marks", "/marks"),
                place: "marks"
            )
            return shell.page(page.sheet, for: person)
        }
        contents.get("/marks/register.pdf") { visit in
            try await self.report(visit).1.answer(by: typesetter, visit)
        }
    }

    private func report(_ visit: Visit) async throws -> (Person, NumberedReport, ReportParts) {
        let parts = ReportParts(MarksRegister.parts, visit.query)
        return try await database.read { tx in
            let person = try tx.person(visit)
            guard person.mayAnywhere(.readMarks) else { throw Problem.notFound }
            let marks = try tx.marks(of: person.trust.id)
            let register = MarksRegister(trust: person.trust.name, marks: marks, today: WallClock(tx.now).day)
            return (person, register.report(parts), parts)
        }
    }
}
