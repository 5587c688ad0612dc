import Accounts
import Database
import Schools
import Web

/// One school's inspections on a page, for who works for the trust or at the school.
struct SchoolInspectionsController: Sendable {
    private let database: Database
    private let shell: Shell
    private let around: InspectionsAround

    init(_ database: Database, _ shell: Shell, _ around: InspectionsAround) {
        self.database = database
        self.shell = shell
        self.around = around
    }

    func add(to contents: Contents) {
        contents.get("/schools/{school}/inspections") { visit in
            let said = visit.query["said"]
            let (person, page) = try await database.read { tx in
                let person = try tx.person(visit)
                let school = try around.school(visit, seenBy: person, tx)
                return (person, try tx.inspectionsPage(of: school, for: person, said: said))
            }
            return shell.page(page.sheet, for: person)
        }
    }
}

extension Transaction {
    /// What the page of a school's inspections shows; four queries.
    func inspectionsPage(of school: School, for person: Person, said: String = "") throws -> SchoolInspectionsPage {
        let inspections = try inspections(of: school.id)
        let confirmations = try categoryConfirmations(of: school.id)
        let reading = CategoryReading(try categoryTest(of: school.trust), of: inspections)
        let standing = CategoryStanding(reading, confirmed: confirmations.first)
        return SchoolInspectionsPage(
            school: school,
            inspections: inspections,
            standing: standing,
            confirmations: confirmations,
            today: today,
            mayRecord: person.may(.recordInspections),
            mayConfirm: person.may(.decideAwards),
            notice: SchoolInspectionsPage.notice(said),
            form: CategoryForm(proposal: standing.proposal)
        )
    }
}
