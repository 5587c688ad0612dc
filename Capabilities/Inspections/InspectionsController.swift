import Accounts
import Database
import Schools
import Web

/// All pages of this part.
package struct InspectionsController: Sendable {
    private let database: Database
    private let shell: Shell
    private let desk: RegisterDesk
    private let around: InspectionsAround

    /// - Parameter files: the folder of uploaded files.
    package init(_ database: Database, _ shell: Shell, files: String, _ around: InspectionsAround) {
        self.database = database
        self.shell = shell
        self.around = around
        desk = RegisterDesk(files: files, in: "inspection-imports")
    }

    package func add(to contents: Contents) {
        contents.get("/inspections") { visit in try await list(visit) }
        InspectionUploadController(database, shell, desk).add(to: contents)
        InspectionImportController(database, shell, desk).add(to: contents)
        SchoolInspectionsController(database, shell, around).add(to: contents)
        InspectionController(database, shell, around).add(to: contents)
        CategoryController(database, shell, around).add(to: contents)
    }

    private func list(_ visit: Visit) async throws -> Answer {
        let (person, page) = try await database.read { tx in
            let person = try tx.recorder(visit)
            return (person, try tx.inspectionsPage(for: person, show: visit.query["show"], said: visit.query["said"]))
        }
        return shell.page(page.sheet, for: person)
    }
}

extension Transaction {
    /// What the trust's page of inspections shows; five queries.
    func inspectionsPage(for person: Person, show: String = "", said: String = "") throws -> InspectionsPage {
        let trust = person.trust.id
        let inspections = try inspections(of: trust)
        return InspectionsPage(
            schools: try schools(of: trust),
            inspections: Dictionary(grouping: inspections, by: \.school),
            standings: try categoryStandings(of: trust, inspections),
            test: try categoryTest(of: trust),
            show: InspectionsPage.Show(rawValue: show) ?? .all,
            mayConfirm: person.may(.decideAwards),
            notice: InspectionsPage.notice(said)
        )
    }
}
