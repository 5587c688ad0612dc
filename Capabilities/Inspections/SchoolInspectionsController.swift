import Accounts
import Database
import Schools
import Web

/// One school's inspections on a page, for who works for the trust or at the school.
struct SchoolInspectionsController: Sendable {
    private let database: Database
    private let shell: Shell

    init(_ database: Database, _ shell: Shell) {
        self.database = database
        self.shell = shell
    }

    func add(to contents: Contents) {
        contents.get("/schools/{school}/inspections") { visit in
            let said = visit.query["said"]
            let (person, page) = try await database.read { tx in
                let person = try tx.person(visit)
                let school = try tx.inspectedSchool(visit, seenBy: person)
                return (person, try tx.inspectionsPage(of: school, for: person, said: said))
            }
            return shell.page(page.sheet, for: person)
        }
    }
}

extension Transaction {
    /// The school in the path, where the person works for its trust or at it; another's is not found.
    func inspectedSchool(_ visit: Visit, seenBy person: Person) throws -> School {
        let id: ID<School> = try visit.id("school")
        let isTheirs = person.belongs(to: id) || person.roles.contains { !$0.role.isAtSchool }
        guard isTheirs, let school = try school(id, of: person.trust.id) else { throw Problem.notFound }
        return school
    }

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
